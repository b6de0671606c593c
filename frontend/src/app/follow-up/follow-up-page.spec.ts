import { Dialogs } from '../ui/dialog/dialogs';
import { onScreen } from '../../testing/on-screen';
import { refusal, Server } from '../../testing/server';
import { FollowUpPage } from './follow-up-page';

const action = {
  id: 's1', number: 'S-2026-001', what: 'Rassembler les confirmations', state: 'todo', late: true, origin: 'item', version: 3,
  createdOn: '2026-10-24', createdBy: 'Camille Coquelicot', ownerName: 'Basile Bouvreuil', organisationCode: 'INTERMIRE',
  dueOn: '2026-11-17', bodyName: 'GT RGPD', decisionId: null, dossierId: null, closedOn: null, reason: null, notes: [],
  allowed: ['running', 'done', 'dropped', 'note'],
}; // prettier-ignore

const shown = (server: Server = () => action, said: string | null = null) => {
  const ask = jest.fn().mockResolvedValue(said);
  const providers = [{ provide: Dialogs, useValue: { ask } }];
  return onScreen(FollowUpPage, { server, providers, inputs: { id: 's1' } }).then((screen) => ({ screen, ask })); // prettier-ignore
};

describe('an action of the follow-up', () => {
  it('says whom it was given to and where it comes from', async () => {
    const { screen } = await shown();
    expect(screen.words).toContain('à faire, en retard');
    expect(screen.words).toContain(
      'Action confiée à Basile Bouvreuil (INTERMIRE) à la suite d’un point de l’ordre du jour.',
    );
  });

  it('shows the moves that the server would take, and no others', async () => {
    const { screen } = await shown(() => ({ ...action, allowed: ['note'] }));
    for (const verb of ['Mettre en cours', 'Dire que c’est fait', 'Abandonner', 'Modifier'])
      expect(screen.offers(verb)).toBe(false);
  });

  it('is done on the version that was read, with a word that may be empty', async () => {
    const { screen, ask } = await shown(({ method }) => ({ ...action, ...(method === 'POST' && { state: 'done' }) }), '');
    await screen.press('Dire que c’est fait');
    expect(ask.mock.calls[0][0]).toMatchObject({ optional: true });
    expect(screen.written[0]!.body).toEqual({ state: 'done', text: '', version: 3 });
    expect(screen.host.querySelector('gw-state')!.textContent).toContain('faite');
  }); // prettier-ignore

  it('is dropped only with a reason, and stays when one turns back', async () => {
    const { screen, ask } = await shown(() => action, null);
    await screen.press('Abandonner');
    expect(ask.mock.calls[0][0]).toMatchObject({ optional: false, field: 'Motif' });
    expect(screen.written).toEqual([]);
  });

  it('keeps what was being said when it is refused', async () => {
    const { screen } = await shown(({ method }) =>
      method === 'POST' ? refusal(409, 'governance.follow-up-closed', 'Cette action est close.') : action,
    );
    await screen.fill('Dire où cela en est', 'Neuf Mire ont répondu.');
    await screen.press('Enregistrer');
    expect(screen.alert).toContain('Cette action est close.');
    expect(screen.control('Dire où cela en est').value).toBe('Neuf Mire ont répondu.');
  });
});
