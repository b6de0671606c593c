import { onScreen } from '../../testing/on-screen';
import { PiecesDialog } from './pieces-dialog';

const piece = (subjectId: string, label: string) => ({ type: 'document', subjectId, label });
const politique = piece('d02', 'D02 Politique bénéficiaires');
const lettre = piece('d07', 'D07 Lettre-type');
const opened = (proposable: unknown = [politique, lettre]) =>
  onScreen(PiecesDialog, { data: { pieces: [politique] }, server: () => proposable });

describe('the pieces of a dossier that is back with its authors', () => {
  it('are those it carries, ticked, then those that could be added, each once', async () => {
    const screen = await opened();
    const boxes = [...screen.host.querySelectorAll('input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  });

  it('are sent without their names once one is added', async () => {
    const screen = await opened();
    await screen.tick('D07 Lettre-type');
    await screen.press('Enregistrer');
    expect(screen.closed).toEqual([
      [
        { type: 'document', subjectId: 'd02' },
        { type: 'document', subjectId: 'd07' },
      ],
    ]);
  });

  it('are never none', async () => {
    const screen = await opened();
    await screen.tick('D02 Politique');
    expect(screen.button('Gardez au moins une pièce').disabled).toBe(true);
    await screen.tick('D07 Lettre-type');
    await screen.press('Enregistrer');
    expect(screen.closed).toEqual([[{ type: 'document', subjectId: 'd07' }]]);
  });
});
