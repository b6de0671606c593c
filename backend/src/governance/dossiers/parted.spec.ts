import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';
import { InForceBook } from '../../revisions/in-force.service';

describe('a text that a body of the sector postpones, of a dossier of two', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;
  let charter: string;
  let notice: string;
  let id: string;
  let rest: string;

  beforeAll(async () => {
    world = await World.start({ at: '2026-03-02' });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
  });
  afterAll(() => world.stop());

  const camille = () => world.as(PEOPLE.camille);
  const show = async (dossier: string, at?: string): Promise<Read> =>
    (await (await world.as(PEOPLE.basile)).get(`/dossiers/${dossier}${at ? `?at=${at}` : ''}`)).body;
  const stepAt = (dossier: Read, stage: string): Read =>
    (dossier['stages'] as Read[]).find((one) => one['id'] === stage)!['steps'][0];
  const open = async (body: string, dossier: string) =>
    sit(await camille(), sector.id(body), dossier, world.ground.clock.today());
  const decide = async (meeting: Awaited<ReturnType<typeof open>>, ask: object) =>
    raiseHands(await camille(), meeting, meeting.agenda[0]!, ask);
  const whole = async (body: string, dossier: string, outcome: string) => {
    const meeting = await open(body, dossier);
    await decide(meeting, { outcome });
    await (await camille()).post(`/meetings/${meeting.id}/close`);
  };
  const holds = (subject: string) =>
    world.app.get(InForceBook).of('document', subject, sector.id('MIREL'), world.ground.clock.today());

  it('does not keep the other back: it goes on in a dossier of its own, and comes back to that body', async () => {
    charter = papers.write('D01 Charte', 'Charte.');
    notice = papers.write('D02 Notice', 'Notice.');
    const pieces = [charter, notice].map((subjectId) => ({ type: 'document', subjectId }));
    const input = { title: 'Deux textes', circuit: 'B', pieces };
    id = (await (await world.as(PEOPLE.basile)).post('/dossiers', input)).body['id'];
    const urged = await (
      await world.as(PEOPLE.adele)
    ).post(`/dossiers/${id}/urgency`, { reason: 'Le contrôle est annoncé.' });
    expect(urged.status).toBe(201);
    await whole('GT-RGPD', id, 'endorsed');
    const meeting = await open('CDD', id);
    await decide(meeting, { outcome: 'postponed', subjectIds: [notice], text: 'À relire.' });
    expect(await show(id)).toMatchObject({ parted: [], stage: 'cdd' });
    await decide(meeting, { outcome: 'approved', subjectIds: [charter] });
    await (await camille()).post(`/meetings/${meeting.id}/close`);
    const first = await show(id);
    expect(first).toMatchObject({
      state: 'completed',
      pieces: [{ label: 'D01 Charte' }],
      left: [{ label: 'D02 Notice', leftWhy: 'postponed', leftOn: '2026-03-02' }],
      parted: [{ title: 'Deux textes (suite)' }],
    });
    expect(stepAt(first, 'cdd')).toMatchObject({ state: 'adopted-in-part', closedOn: '2026-03-02' });
    expect(await holds(charter)).not.toBeNull();
    expect(await holds(notice)).toBeNull();
    expect(papers.released(notice)).toEqual([]);
    rest = first['parted'][0].id as string;
  });

  it('keeps what was said of it before, its urgency, and its place at that body', async () => {
    const second = await show(rest);
    expect(second).toMatchObject({
      state: 'open', stage: 'cdd', urgent: true, pieces: [{ label: 'D02 Notice' }], partedFrom: { id },
    }); // prettier-ignore
    expect(stepAt(second, 'gt')).toMatchObject({ state: 'not-required' });
    expect(stepAt(second, 'gt')['reason']).toContain('GT-RGPD-2026-01');
    expect(stepAt(second, 'cdd')).toMatchObject({ state: 'postponed', closedOn: null, decisionId: null });
    const ready = await (await camille()).get<Read[]>(`/bodies/${sector.id('CDD')}/ready`);
    expect(ready.body.map(({ dossierId }) => dossierId)).toEqual([rest]);
    const told = (second['history'] as Read[]).map((line) => `${line['action']} ${line['label']}`);
    expect(told.join('\n')).toContain(`vient du dossier ${(await show(id))['number']}`);
  });

  it('is decided at the next meeting of that body, and holds from then', async () => {
    world.travel('2026-04-06');
    await whole('CDD', rest, 'approved');
    expect(await show(rest)).toMatchObject({ state: 'completed' });
    expect(await holds(notice)).toMatchObject({ from: '2026-04-06' });
    // The past is told as it was.
    expect(stepAt(await show(id, '2026-03-15'), 'cdd')).toMatchObject({ closedOn: '2026-03-02' });
    expect(stepAt(await show(rest, '2026-03-15'), 'cdd')).toMatchObject({ state: 'waiting', closedOn: null });
  });

  it('may be withdrawn or sent back without touching the one that went on', async () => {
    const texts = ['D05 Charte', 'D06 Notice'].map((title) => papers.write(title, 'Un texte.'));
    const pieces = texts.map((subjectId) => ({ type: 'document', subjectId }));
    const input = { title: 'Deux autres', circuit: 'A', pieces };
    const made = (await (await world.as(PEOPLE.basile)).post('/dossiers', input)).body['id'] as string;
    await whole('GT-RGPD', made, 'endorsed');
    const meeting = await open('CDD', made);
    await decide(meeting, { outcome: 'approved', subjectIds: [texts[0]] });
    await decide(meeting, { outcome: 'postponed', text: 'À relire.' });
    await (await camille()).post(`/meetings/${meeting.id}/close`);
    const [other] = (await show(made))['parted'] as Read[];
    const sent = await open('CDD', other!['id']);
    const returned = await decide(sent, { outcome: 'returned', returnsTo: 'tsf', text: 'À récrire.' });
    expect(returned).toMatchObject({ state: 'carried' });
    expect(await show(other!['id'])).toMatchObject({ state: 'returned', stage: 'tsf' });
    expect(await show(made)).toMatchObject({ state: 'open', stage: 'ca-intermire' });
    expect(papers.released(texts[1]!)).toEqual(['returned']);
  });
});
