import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { InForceBook } from '../../revisions/in-force.service';

const PROOF = 'https://dpd.invalid/avis';
const AVIS = 'que le délégué à la protection des données ait rendu son avis';
const FORMATION = 'que le personnel soit formé';

describe('a decision under a suspensive condition', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;

  beforeAll(async () => {
    world = await World.start({ at: '2026-11-10' });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
  });
  beforeEach(() => world.travel('2026-11-10'));
  afterAll(() => world.stop());

  const damien = () => world.as(PEOPLE.damien);
  const adopt = async (text: string, terms?: object): Promise<string> => {
    const desk = await damien();
    const dossier = await desk.post('/dossiers', {
      title: 'Charte du personnel', circuit: 'D', pieces: [{ type: 'document', subjectId: text }],
    }); // prettier-ignore
    const today = world.ground.clock.today();
    const meeting = await sit(desk, sector.id('CA-MIREC'), dossier.body['id'], today);
    const opened = await desk.post(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'adopted', terms });
    expect(opened.status).toBe(201);
    const motionId = opened.body['agenda'][0].motions.at(-1).id as string;
    const motion = await raiseHands(desk, meeting, meeting.agenda[0]!, { motionId });
    await desk.post(`/meetings/${meeting.id}/close`);
    return motion.decisionId!;
  };
  const sheet = async (id: string) => (await (await damien()).get(`/decisions/${id}/sheet`)).body;
  const row = async (id: string, at?: string) => {
    const found = await (
      await damien()
    ).get<{ rows: Read[] }>(`/registers/decisions${at ? `?at=${at}` : ''}`);
    return found.body.rows.find((one) => one['id'] === id);
  };
  const meet = async (id: string, position: number) => {
    const { conditions } = await sheet(id);
    const met = { metOn: world.ground.clock.today(), note: 'Reçu.', link: PROOF };
    const answer = await (
      await damien()
    ).put(`/decisions/${id}/conditions/${conditions[position - 1].id}`, met);
    expect(answer.status).toBe(200);
  };
  const holds = (text: string, day: string) =>
    world.app.get(InForceBook).of('document', text, sector.id('MIREC'), day);

  it('puts nothing in force until it is met, whatever else is; then it does, from that day', async () => {
    const text = papers.write('D09 Charte', 'Nous protégeons vos données.');
    const id = await adopt(text, { suspensive: [AVIS], conditions: [FORMATION] });
    const decided = await sheet(id);
    expect(decided).toMatchObject({
      inForceState: 'suspended', inForceFrom: null, suspended: true, proof: { sound: true },
      conditions: [{ text: AVIS, suspensive: true }, { text: FORMATION, suspensive: false }],
    }); // prettier-ignore
    expect(decided['text']).toContain(`sous la condition suspensive ${AVIS}`);
    expect(decided['text']).toContain(`sous condition ${FORMATION}.`);
    expect(await row(id)).toMatchObject({ inForceFrom: null, suspended: true });
    await meet(id, 2);
    expect(await holds(text, '2027-12-31')).toBeNull();
    world.travel('2026-11-20');
    await meet(id, 1);
    expect(await holds(text, '2026-11-19')).toBeNull();
    expect(await holds(text, '2026-11-20')).toMatchObject({ from: '2026-11-20', decisionId: id });
    expect(await sheet(id)).toMatchObject({
      inForceState: 'now',
      inForceFrom: '2026-11-20',
      suspended: false,
    });
    expect(await row(id)).toMatchObject({ inForceFrom: '2026-11-20', suspended: false });
    // The past is told as it was.
    expect(await row(id, '2026-11-15')).toMatchObject({ inForceFrom: null, suspended: true });
    expect(await world.ground.db.of(JournalEntry).countBy({ action: 'governance.effects-begun' })).toBe(1);
  });

  it('is in force on the day it named when its condition is met before', async () => {
    const text = papers.write('D10 Charte', 'Nous protégeons vos données.');
    const id = await adopt(text, { suspensive: [AVIS], inForceFrom: '2027-01-01' });
    expect((await sheet(id))['text']).toContain('au plus tôt le 1er janvier 2027');
    await meet(id, 1);
    expect(await sheet(id)).toMatchObject({ inForceState: 'coming', inForceFrom: '2027-01-01' });
    expect(await holds(text, '2026-12-31')).toBeNull();
    expect(await holds(text, '2027-01-01')).not.toBeNull();
  });

  it('does not undo what was decided since', async () => {
    const text = papers.write('D11 Charte', 'Première version.');
    const first = await adopt(text, { suspensive: [AVIS] });
    papers.rewrite(text, 'Deuxième version.');
    world.travel('2026-11-12');
    const second = await adopt(text);
    world.travel('2026-11-14');
    await meet(first, 1);
    expect(await holds(text, '2026-11-14')).toMatchObject({ decisionId: second, from: '2026-11-12' });
  });

  it('is shown in its minutes, and a condition to be seen to holds nothing back', async () => {
    const text = papers.write('D12 Charte', 'Une version.');
    const id = await adopt(text, { conditions: [FORMATION] });
    expect(await sheet(id)).toMatchObject({ inForceState: 'now', inForceFrom: '2026-11-10' });
    const waiting = await adopt(papers.write('D13 Charte', 'Une version.'), { suspensive: [AVIS] });
    const { meetingId } = await sheet(waiting);
    const minutes = await (await damien()).get(`/meetings/${meetingId}/minutes`);
    expect(JSON.stringify(minutes.body)).toContain(
      'Il n’entre en vigueur qu’une fois les conditions suspensives remplies.',
    );
  });
});
