import { onScreen } from '../../testing/on-screen';
import { refusal } from '../../testing/server';
import { AgainDialog } from './again-dialog';

const dossier = (pieces: number) => ({
  id: 'd1',
  circuit: 'A',
  pieces: ['D02', 'T05'].slice(0, pieces).map((subjectId) => ({ type: 'document', subjectId })),
});
const skipping = {
  startName: 'CDD',
  changes: [],
  skipped: [{ stage: 'gt', name: 'GT RGPD', reason: 'La modification ne touche pas au fond' }],
};
const opened = (plan: unknown, pieces = 1) =>
  onScreen(AgainDialog, { data: dossier(pieces), server: () => plan });

describe('a dossier that goes on its way again', () => {
  it('says where it will go before it goes, and passes by whom nothing is asked', async () => {
    const screen = await opened(skipping);
    expect(screen.sent[0]!.url).toBe('/api/dossiers/plan?circuit=A&pieces=document:D02&dossier=d1');
    expect(screen.words).toContain('directement à l’étape « CDD »');
    expect(screen.words).toContain('GT RGPD : non requis.');
    await screen.press('Proposer à nouveau');
    expect(screen.closed).toEqual([false]);
  });

  it('walks the whole circuit when that is asked', async () => {
    const screen = await opened(skipping);
    await screen.tick('Refaire tout le parcours');
    await screen.press('Proposer à nouveau');
    expect(screen.closed).toEqual([true]);
  });

  it('has nothing to ask when nobody is passed by', async () => {
    const screen = await opened({ ...skipping, skipped: [] }, 2);
    expect(screen.host.querySelector('input')).toBeNull();
    expect(screen.words).toContain('Les 2 textes sont figés');
    await screen.press('Annuler');
    expect(screen.closed).toEqual([undefined]);
  });

  it('does not go when nobody could say how far', async () => {
    const refused = refusal(500, 'kernel.broken', 'Le serveur n’a pas répondu.');
    const screen = await opened(refused);
    expect(screen.words).toContain('Le serveur n’a pas répondu.');
    expect(screen.button('Proposer à nouveau').disabled).toBe(true);
  });
});
