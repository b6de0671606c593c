import { onScreen } from '../../../testing/on-screen';
import { refusal, Sent } from '../../../testing/server';
import { Proposal, ProposeDialog } from './propose-dialog';

const proposal: Proposal = {
  verb: 'Proposer au GT',
  told: 'Le projet est figé tel qu’il est écrit maintenant et devient la version 2.',
  dossier: {
    title: 'D02 Politique bénéficiaires, version 2',
    circuit: 'A',
    pieces: [{ type: 'document', subjectId: 'D02' }],
  },
};
const opened = (plan: unknown) =>
  onScreen(ProposeDialog, {
    data: proposal,
    server: ({ method }: Sent) => (method === 'POST' ? { id: 'd1' } : plan),
  });

describe('a text that is sent on its way', () => {
  it('goes once its author sees how far, under the title and with the note that were typed', async () => {
    const screen = await opened({ startName: 'GT RGPD', changes: [], skipped: [] });
    expect(screen.words).toContain('Le dossier ira d’abord à l’étape « GT RGPD »');
    await screen.fill('Note aux instances', 'Le texte cite le décret de 2023.');
    await screen.press('Proposer au GT');
    expect(screen.written.at(-1)).toMatchObject({
      url: '/api/dossiers',
      body: { title: proposal.dossier.title, whole: false, note: 'Le texte cite le décret de 2023.' },
    });
    expect(screen.closed).toEqual([{ id: 'd1' }]);
  });

  it('does not go when nobody could say how far', async () => {
    const screen = await opened(refusal(500, 'kernel.broken', 'Le serveur n’a pas répondu.'));
    expect(screen.words).toContain('Le serveur n’a pas répondu.');
    expect(screen.button('Proposer au GT').disabled).toBe(true);
  });
});
