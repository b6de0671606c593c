import { onScreen } from '../../testing/on-screen';
import { refusal, Server } from '../../testing/server';
import { CorrectionDialog } from './correction-dialog';

const asked = {
  minutes: { meetingId: 'm1' },
  section: {
    key: 'item:1',
    heading: '1. Modèle commun',
    blocks: [
      { kind: 'remark', text: 'Odile demande un mois de plus.', fixed: false },
      { kind: 'decision', text: 'Le GT avalise.', fixed: true },
    ],
  },
};
const opened = (server: Server = () => ({ meetingId: 'm1', state: 'circulated' })) =>
  onScreen(CorrectionDialog, { data: asked, server });

describe('a member who finds the minutes wrong', () => {
  it('is offered what may be corrected, and never the text of a decision', async () => {
    const screen = await opened();
    const options = screen.options('Paragraphe à corriger').map((one) => one.text.trim());
    expect(options).toEqual(['Ajouter un paragraphe', 'Odile demande un mois de plus.']);
    expect(screen.words).toContain('Le texte d’une décision ne se corrige pas');
  });

  it('starts from the paragraph as it stands, and sends both texts', async () => {
    const screen = await opened();
    await screen.choose('Paragraphe à corriger', 'Odile');
    expect(screen.control('Texte demandé').value).toBe('Odile demande un mois de plus.');
    await screen.fill('Texte demandé', 'Odile demande deux mois de plus.');
    await screen.press('Demander');
    expect(screen.written).toEqual([
      {
        method: 'POST',
        url: '/api/meetings/m1/minutes/corrections',
        body: {
          section: 'item:1',
          before: 'Odile demande un mois de plus.',
          text: 'Odile demande deux mois de plus.',
          reason: '',
        },
      },
    ]);
    expect(screen.closed).toEqual([{ meetingId: 'm1', state: 'circulated' }]);
  });

  it('may ask for a paragraph that is not there', async () => {
    const screen = await opened();
    await screen.fill('Texte demandé', 'Zoé s’était excusée par écrit.');
    await screen.press('Demander');
    expect(screen.written[0]!.body).toMatchObject({ before: null, text: 'Zoé s’était excusée par écrit.' });
  });

  it('is not heard without a text', async () => {
    const screen = await opened();
    await screen.press('Demander');
    expect(screen.sent).toEqual([]);
    expect(screen.closed).toEqual([]);
  });

  it('keeps what was written when it is too late', async () => {
    const screen = await opened(() =>
      refusal(409, 'minutes.too-late', 'Les corrections étaient possibles jusqu’au 6 novembre 2026.'),
    );
    await screen.fill('Texte demandé', 'Un autre texte.');
    await screen.press('Demander');
    expect(screen.alert).toContain('jusqu’au 6 novembre 2026');
    expect(screen.control('Texte demandé').value).toBe('Un autre texte.');
    expect(screen.closed).toEqual([]);
  });
});
