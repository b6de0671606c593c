import { execFileSync } from 'node:child_process';
import { PaperSubject } from '../../../../testing/paper-subject';
import { PEOPLE } from '../../../../testing/people';
import { raiseHands, sit } from '../../../../testing/sitting';
import { SmallSector } from '../../../../testing/small-sector';
import { World } from '../../../../testing/world';
import { Person } from '../../../access/person.entity';
import { Members } from '../../../directory/members.service';
import { MeetingView } from '../../meetings/meetings.dto';
import { DecisionRegisterPage, MinutesRegisterPage } from './registers.dto';

const DAY = '2026-04-13';

describe('the registers of minutes and of decisions', () => {
  let world: World;
  let sector: SmallSector;
  let gt: MeetingView;
  let board: string;

  beforeAll(async () => {
    world = await World.start({ at: `${DAY}T07:30:00Z` });
    sector = await SmallSector.found(world);
    const paper = PaperSubject.in(world).write('D02 Politique bénéficiaires', 'Un texte.');
    const pieces = [{ type: 'document', subjectId: paper }];
    const basile = await world.as(PEOPLE.basile);
    const { body } = await basile.post('/dossiers', { title: 'D02, version 1', circuit: 'A', pieces });
    const camille = await world.as(PEOPLE.camille);
    gt = await sit(camille, sector.id('GT-RGPD'), body['id'], DAY);
    await raiseHands(camille, gt, gt.agenda[0]!, { outcome: 'endorsed' });
    await camille.post(`/meetings/${gt.id}/close`);
    await camille.post(`/meetings/${gt.id}/minutes/circulate`);
    board = await heldBy(sector.id('CA-INTERMIRE'), '2026-03-10');
  });
  afterAll(() => world.stop());

  /** A meeting without decisions, held and closed. */
  const heldBy = async (bodyId: string, date: string) => {
    const camille = await world.as(PEOPLE.camille);
    const { body: planned } = await camille.post('/meetings', {
      bodyId,
      date,
      start: '10:00',
      mode: 'on-site',
    });
    await camille.post(`/meetings/${planned['id']}/items`, { kind: 'information', title: 'Budget' });
    const { body } = await camille.post(`/meetings/${planned['id']}/convene`);
    for (const { voiceId } of body['voices'])
      await camille.put(`/meetings/${planned['id']}/attendance`, { voiceId, presence: 'present' });
    await camille.post(`/meetings/${planned['id']}/open`);
    expect((await camille.post(`/meetings/${planned['id']}/close`)).status).toBeLessThan(300);
    return planned['id'] as string;
  };
  const minutes = async (email: string, query = '') =>
    (await (await world.as(email)).get<MinutesRegisterPage>(`/registers/minutes${query}`)).body;
  const decisions = async (email: string, query = '') =>
    (await (await world.as(email)).get<DecisionRegisterPage>(`/registers/decisions${query}`)).body;

  it('hold each closed meeting of the bodies one sits in, with its number once circulated, and are narrowed in SQL', async () => {
    const all = await minutes(PEOPLE.camille, '?sort=date');
    expect(all.rows.map(({ number, bodyCode, state }) => [number, bodyCode, state])).toEqual([
      [null, 'CA-INTERMIRE', 'draft'],
      ['PV-GT-RGPD-2026-01', 'GT-RGPD', 'circulated'],
    ]);
    expect(all.years).toEqual(['2026']);
    expect(all.rows[1]!.decisions).toBe(1);
    expect((await minutes(PEOPLE.camille, '?state=circulated')).total).toBe(1);
    expect((await minutes(PEOPLE.camille, '?q=pv-gt')).rows).toHaveLength(1);
    expect((await minutes(PEOPLE.camille, '?year=2025')).total).toBe(0);
    const second = await minutes(PEOPLE.camille, '?sort=date&size=1&page=2');
    expect(second).toMatchObject({ total: 2, rows: [{ number: 'PV-GT-RGPD-2026-01' }] });
    expect((await minutes(PEOPLE.odile)).rows.map(({ bodyCode }) => bodyCode)).toEqual(['GT-RGPD']);
    expect((await minutes(PEOPLE.raphael)).total).toBe(0);
  });

  it('let a Mire’s direction consult the board’s approved minutes though it does not sit there, and no draft', async () => {
    const { id: personId } = await world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.raphael });
    const mandate = {
      personId,
      role: 'director',
      organisationId: sector.id('MIREC'),
      bodyId: null,
      from: '2026-04-01',
      until: null,
    };
    await world.ground.db.atomic(() => world.app.get(Members).give(sector.clerk, mandate));
    const seen = async () => (await minutes(PEOPLE.raphael)).rows.map(({ meetingId }) => meetingId);
    const reads = async () =>
      (await (await world.as(PEOPLE.raphael)).get(`/meetings/${board}/minutes`)).status;
    const camille = await world.as(PEOPLE.camille);
    await camille.post(`/meetings/${board}/minutes/circulate`);
    const next = await heldBy(sector.id('CA-INTERMIRE'), '2026-04-12');
    expect([await reads(), await seen()]).toEqual([404, []]);
    const approved = await camille.post(`/meetings/${board}/minutes/approve`, { meetingId: next });
    expect(approved.body).toMatchObject({ state: 'approved' });
    expect([await reads(), await seen()]).toEqual([200, [board]]);
    expect((await (await world.as(PEOPLE.raphael)).get(`/meetings/${gt.id}/minutes`)).status).toBe(404);
  });

  it('hold each decision with its number, its vote and the minutes it stands in', async () => {
    const all = await decisions(PEOPLE.odile);
    expect(all.rows).toMatchObject([
      { number: 'GT-RGPD-2026-01', minutesNumber: 'PV-GT-RGPD-2026-01', outcome: 'endorsed' },
    ]);
    expect((await decisions(PEOPLE.odile, '?q=politique')).total).toBe(1);
    expect((await decisions(PEOPLE.odile, '?outcome=refused')).total).toBe(0);
    expect((await decisions(PEOPLE.raphael)).total).toBe(0);
  });

  it('leave as a spreadsheet and as a paper, as they were narrowed', async () => {
    const odile = await world.as(PEOPLE.odile);
    const { raw, headers } = await odile.get('/registers/decisions.csv');
    expect(headers['content-type']).toContain('text/csv');
    const [head, line] = raw.toString().split('\r\n');
    expect(head).toContain('"Numéro";"Date";"Décision"');
    expect(line).toMatch(/^"GT-RGPD-2026-01";"13\/04\/2026";/);
    const none = await odile.get('/registers/minutes.csv?year=2019');
    expect(none.raw.toString().trim().split('\r\n')).toHaveLength(1);
    expect(await onPaper('minutes')).toContain('RGPD-2026-01');
    expect(await onPaper('minutes')).toContain('Registre des procès-verbaux');
  });

  it('have room on paper for whole dates, whole words and whole halves of a digest', async () => {
    const { digest } = (await decisions(PEOPLE.odile)).rows[0]!;
    const said = (await onPaper('decisions')).split(/\s+/);
    expect(said).toEqual(expect.arrayContaining(['13/04/2026', 'abstention', digest.slice(0, 16), digest.slice(48)]));
    expect((await onPaper('minutes')).split(/\s+/)).toEqual(expect.arrayContaining(['13/04/2026', 'Diffusé', 'Décisions']));
  }); // prettier-ignore

  const onPaper = async (which: string) => {
    const { raw } = await (await world.as(PEOPLE.odile)).get(`/registers/${which}.pdf`);
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: raw }).toString();
  };
});
