import { OwnBodies } from '../governance/parts/own-bodies';
import { onScreen } from '../../testing/on-screen';
import { Screen } from '../../testing/screen';
import { refusal, Server } from '../../testing/server';
import { FollowUpAsked, FollowUpDialog } from './follow-up-dialog';

const bodies = { planned: () => [{ id: 'gt', name: 'GT RGPD' }, { id: 'ca', name: 'CA d’InterMire' }] }; // prettier-ignore
const odile = { personId: 'p1', name: 'Odile Roitelet', organisationId: 'mirec', organisationCode: 'MIREC' };
const house: Server = ({ url, method }) => {
  if (url === '/api/directory/organisations') return [{ id: 'mirec', code: 'MIREC' }, { id: 'mirel', code: 'MIREL' }];
  if (url === '/api/follow-up/owners/gt') return [odile];
  if (url.startsWith('/api/follow-up/owners/')) return [];
  if (method !== 'GET') return { id: 's1' };
  return refusal(404, 'access.unknown', url);
}; // prettier-ignore

const opened = (data: FollowUpAsked = {}, server: Server = house) =>
  onScreen(FollowUpDialog, { data, server, providers: [{ provide: OwnBodies, useValue: bodies }] });
const day = async (screen: Screen, text: string) => {
  const box = screen.host.querySelector<HTMLInputElement>('gw-date input')!;
  box.value = text;
  for (const event of ['input', 'blur']) box.dispatchEvent(new Event(event));
  await screen.settled();
};
const given = async () => {
  const screen = await opened();
  await screen.choose('Demandée par', 'GT RGPD');
  await screen.fill('Action', 'Remplir le passage local');
  await day(screen, '25/12/2026');
  return screen;
};

describe('giving somebody something to do', () => {
  it('waits for who, what and when', async () => {
    const screen = await opened();
    expect(screen.button('Confier').disabled).toBe(true);
    await screen.choose('Demandée par', 'GT RGPD');
    await screen.fill('Action', 'Remplir le passage local');
    await screen.choose('Personne', 'Odile Roitelet (MIREC)');
    expect(screen.button('Confier').disabled).toBe(true);
    await day(screen, '25 décembre 2026');
    expect(screen.button('Confier').disabled).toBe(false);
  });

  it('names a member of the body that asks, under their own organisation', async () => {
    const screen = await given();
    await screen.choose('Personne', 'Odile Roitelet (MIREC)');
    await screen.press('Confier');
    expect(screen.written).toEqual([
      {
        method: 'POST',
        url: '/api/follow-up',
        body: {
          bodyId: 'gt',
          what: 'Remplir le passage local',
          ownerId: 'p1',
          ownerName: 'Odile Roitelet',
          organisationId: 'mirec',
          dueOn: '2026-12-25',
        },
      },
    ]);
    expect(screen.closed).toEqual([{ id: 's1' }]);
  });

  it('may name a function of an organisation, and nobody', async () => {
    const screen = await given();
    await screen.fill('Fonction', 'La direction');
    expect(screen.button('Confier').disabled).toBe(true);
    await screen.choose('Organisation chargée', 'MIREL');
    await screen.press('Confier');
    expect(screen.written[0]!.body).toMatchObject({
      ownerId: null,
      ownerName: 'La direction',
      organisationId: 'mirel',
    });
  });

  it('forgets the person when another body asks: its members are others', async () => {
    const screen = await given();
    await screen.choose('Personne', 'Odile Roitelet (MIREC)');
    await screen.choose('Demandée par', 'CA d’InterMire');
    expect(screen.options('Personne')).toHaveLength(1);
    expect(screen.button('Confier').disabled).toBe(true);
  });

  it('changes an action on the version that was read, and tells when somebody was faster', async () => {
    const action = {
      id: 's1', version: 2, bodyId: 'gt', what: 'Remplir le passage local', ownerId: 'p1', ownerName: 'Odile Roitelet',
      organisationId: 'mirec', dueOn: '2026-12-25',
    } as FollowUpAsked['action']; // prettier-ignore
    const screen = await opened({ action }, (sent) => {
      if (sent.method === 'PUT') return refusal(409, 'governance.follow-up-changed', 'Camille a modifié cette action.');
      return house(sent);
    }); // prettier-ignore
    const owner = screen.options('Personne').find(({ selected }) => selected)!;
    expect(owner.text.trim()).toBe('Odile Roitelet (MIREC)');
    await screen.press('Enregistrer');
    expect(screen.written[0]).toMatchObject({
      url: '/api/follow-up/s1',
      body: { version: 2, ownerId: 'p1' },
    });
    expect(screen.alert).toContain('Camille a modifié cette action.');
    expect(screen.closed).toEqual([]);
  });
});
