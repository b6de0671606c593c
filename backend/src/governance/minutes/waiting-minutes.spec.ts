import { PEOPLE } from '../../../testing/people';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { DEMO_PASSWORD } from '../../kernel/settings';
import { MeetingView } from '../meetings/meetings.dto';
import { MinutesPaperView } from './minutes.dto';

type Line = Readonly<Record<'sentence' | 'detail' | 'verb' | 'link', string>> & {
  due: string | null;
  late: boolean;
};

describe('what minutes wait for', () => {
  let world: World;
  let sector: SmallSector;
  let held: string;

  beforeAll(async () => {
    world = await World.start({ at: '2026-04-13T07:30:00Z' });
    sector = await SmallSector.found(world);
    held = await hold('2026-04-13');
  });
  afterAll(() => world.stop());

  /** A meeting of the working group that everybody attends, from its agenda to its end. */
  const hold = async (date: string) => {
    const camille = await world.as(PEOPLE.camille);
    const { id } = (await camille.post<MeetingView>('/meetings', { bodyId: sector.id('GT-RGPD'), date, mode: 'online' })).body;
    const { voices } = (await camille.post<MeetingView>(`/meetings/${id}/convene`)).body;
    for (const { voiceId } of voices) await camille.put(`/meetings/${id}/attendance`, { voiceId, presence: 'present' });
    await camille.post(`/meetings/${id}/open`);
    expect((await camille.post(`/meetings/${id}/close`)).status).toBeLessThan(300);
    return id;
  }; // prettier-ignore

  const at = () => `/meetings/${held}/minutes`;
  const waitingFor = async (email: string) => {
    const { waiting } = (await (await world.as(email)).get('/today')).body as unknown as { waiting: Line[] };
    return waiting
      .filter(({ link }) => link.endsWith('/proces-verbal'))
      .map(({ verb, sentence, due, late }) => [verb, sentence, due, late]);
  };

  it('is first that the secretary writes them, and nobody else', async () => {
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      ['Rédiger', 'Procès-verbal à rédiger et à diffuser', null, false],
    ]);
    expect(await waitingFor(PEOPLE.odile)).toEqual([]);
  });

  it('is no longer said of a meeting that ended more than sixty days ago', async () => {
    world.travel('2026-06-13T07:30:00Z');
    expect(await waitingFor(PEOPLE.camille)).toEqual([]);
    world.travel('2026-06-12T07:30:00Z');
    expect(await waitingFor(PEOPLE.camille)).toHaveLength(1);
    world.travel('2026-04-13T07:30:00Z');
  });

  it('is then each member’s correction until its last day, and the secretary’s answer', async () => {
    await (await world.as(PEOPLE.camille)).post(`${at()}/circulate`);
    const read = ['Relire', 'PV-GT-RGPD-2026-01 diffusé\u202f: vos corrections éventuelles', '2026-04-23', false];
    expect(await waitingFor(PEOPLE.camille)).toEqual([]);
    for (const email of [PEOPLE.odile, PEOPLE.pascal]) expect(await waitingFor(email)).toEqual([read]);
    const odile = await world.as(PEOPLE.odile);
    await odile.post(`${at()}/corrections`, { section: 'quorum', text: 'Un mot de plus.' });
    expect(await waitingFor(PEOPLE.odile)).toEqual([]);
    const answer = (late: boolean) => ['Répondre', 'Une correction demandée au PV-GT-RGPD-2026-01', '2026-04-23', late];
    expect(await waitingFor(PEOPLE.camille)).toEqual([answer(false)]);
    world.travel('2026-04-24T07:30:00Z');
    expect(await waitingFor(PEOPLE.pascal)).toEqual([]);
    expect(await waitingFor(PEOPLE.camille)).toEqual([answer(true)]);
  }); // prettier-ignore

  it('is at last that they are approved once the next meeting was held, and signed', async () => {
    const camille = await world.as(PEOPLE.camille);
    const { corrections } = (await camille.get<MinutesPaperView>(at())).body;
    await camille.put(`/minutes/corrections/${corrections[0]!.id}`, { state: 'accepted' });
    expect(await waitingFor(PEOPLE.camille)).toEqual([]);
    world.travel('2026-05-11T07:30:00Z');
    const next = await hold('2026-05-11');
    const write = ['Rédiger', 'Procès-verbal à rédiger et à diffuser', null, false];
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      write,
      ['Approuver', 'PV-GT-RGPD-2026-01 à approuver', null, false],
    ]);
    const again = await world.as(PEOPLE.camille);
    const { digest } = (await again.post<MinutesPaperView>(`${at()}/approve`, { meetingId: next })).body;
    expect(await waitingFor(PEOPLE.camille)).toEqual([
      write,
      ['Signer', 'PV-GT-RGPD-2026-01 à signer', null, false],
    ]);
    await again.post(`${at()}/signatures`, { password: DEMO_PASSWORD, digest });
    expect(await waitingFor(PEOPLE.camille)).toEqual([write]);
  });
});
