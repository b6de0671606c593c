import { PEOPLE } from '../../../testing/people';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Letter } from '../../post/letter.entity';
import { ItemView } from './item-view.dto';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { MeetingView } from './meetings.dto';
import { PointProposalView } from './agenda.dto';

const DAY = '2026-09-15';
const PDF = Buffer.from('%PDF-1.7 essai');

describe('a meeting that is prepared', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  const plan = async (code: string, date: string, more: object = {}): Promise<MeetingView> => {
    const input = { bodyId: gt.sector.id(code), date, start: '09:30', mode: 'mixed', link: 'https://reunion.example/gt', ...more };
    return (await (await gt.secretary()).post('/meetings', input)).body as unknown as MeetingView;
  }; // prettier-ignore
  const titles = ({ agenda }: { agenda: readonly ItemView[] }) => agenda.map(({ title }) => title);
  const letters = async (kind: string) => gt.world.ground.db.of(Letter).findBy({ kind });

  it('opens and ends with the points that come back, keeps its hours, and takes new points between them', async () => {
    const { id } = await plan('GT-RGPD', '2026-10-06', { standing: true });
    const secretary = await gt.secretary();
    await secretary.post(`/meetings/${id}/items`, { kind: 'information', title: 'Nouvelles du Forem', minutes: 20 });
    const seen = (await secretary.post(`/meetings/${id}/standing`)).body as unknown as MeetingView;
    expect(titles(seen)).toEqual([
      'Approbation du procès-verbal de la séance précédente', 'Suivi des décisions', 'Nouvelles du Forem', 'Divers', 'Prochaines réunions',
    ]);
    expect(seen.agenda.map(({ prepared }) => prepared.startsAt)).toEqual(['09:30', '09:35', '09:45', '10:05', '10:15']);
    expect(seen.prepared).toMatchObject({ endsAt: '10:20', minutes: 50, link: 'https://reunion.example/gt', agendaState: 'draft' });
    const changed = await secretary.put(`/items/${seen.agenda[2]!.id}`, { minutes: 45 });
    expect(changed.body['prepared']).toMatchObject({ endsAt: '10:45' });
  }); // prettier-ignore

  it('goes before the chair, who asks for a change, then agrees; a change makes it a draft again', async () => {
    const { id } = await plan('CA-INTERMIRE', '2026-10-07');
    const secretary = await gt.secretary();
    const chair = await gt.world.as(PEOPLE.ulysse);
    expect((await secretary.post(`/meetings/${id}/agenda/proposal`)).body['prepared']).toMatchObject({ agendaState: 'proposed' });
    expect(await secretary.post(`/meetings/${id}/convene`)).toMatchObject(refused(409, 'agenda-awaits-chair'));
    expect(await chair.post(`/meetings/${id}/agenda/answer`, { agrees: false })).toMatchObject(refused(422, 'agenda-note-missing'));
    const asked = await chair.post(`/meetings/${id}/agenda/answer`, { agrees: false, note: 'Inscrire le budget.' });
    expect(asked.body['prepared']).toMatchObject({ agendaState: 'returned', agendaNote: 'Inscrire le budget.' });
    expect(await letters('agenda.returned')).toHaveLength(1);
    await secretary.post(`/meetings/${id}/items`, { kind: 'decision', title: 'Budget 2027' });
    await secretary.post(`/meetings/${id}/agenda/proposal`);
    expect((await chair.post(`/meetings/${id}/agenda/answer`, { agrees: true })).body['prepared']).toMatchObject({ agendaState: 'agreed' });
    const redrawn = await secretary.post(`/meetings/${id}/items`, { kind: 'remark', title: 'Divers' });
    expect(redrawn.body['prepared']).toMatchObject({ agendaState: 'draft' });
    await secretary.post(`/meetings/${id}/agenda/freeze`);
    const late = { kind: 'information', title: 'Visite du cabinet' };
    expect(await secretary.post(`/meetings/${id}/items`, late)).toMatchObject(refused(422, 'late-reason-missing'));
    expect((await secretary.post(`/meetings/${id}/items`, { ...late, reason: 'Annoncée hier.' })).body['items']).toBe(3);
    expect(await secretary.delete(`/items/${redrawn.body['agenda'][0].id}`)).toMatchObject(refused(409, 'agenda-frozen'));
    expect((await (await gt.world.as(PEOPLE.odile)).post(`/meetings/${id}/agenda/answer`, { agrees: true })).status).toBe(404);
  }); // prettier-ignore

  it('takes the point that a member proposes, or says why not, and both are told', async () => {
    const meeting = await plan('GT-RGPD', '2026-10-08');
    const odile = await gt.world.as(PEOPLE.odile);
    const secretary = await gt.secretary();
    const body = gt.sector.id('GT-RGPD');
    const propose = async (title: string) =>
      (await odile.post(`/bodies/${body}/proposals`, { kind: 'proposal', title, text: 'Comment les Mire archivent-elles ?', minutes: 15 }))
        .body as unknown as PointProposalView;
    const [first, second] = [await propose('Archivage papier'), await propose('Logo commun')];
    expect(await letters('point.proposed')).toHaveLength(2);
    const taken = (await secretary.post(`/proposals/${first.id}/taking`, { meetingId: meeting.id })).body as unknown as MeetingView;
    expect(taken.agenda[0]).toMatchObject({ title: 'Archivage papier', prepared: { minutes: 15, proposedBy: 'Odile Roitelet' } });
    await secretary.post(`/proposals/${second.id}/declining`, { reason: 'Relève du GT Communication.' });
    const mine = (await odile.get(`/bodies/${body}/proposals`)).body as unknown as PointProposalView[];
    expect(mine.map(({ state, reason }) => [state, reason])).toEqual([['declined', 'Relève du GT Communication.'], ['taken', null]]);
    expect(await secretary.post(`/proposals/${second.id}/taking`, { meetingId: meeting.id })).toMatchObject(refused(409, 'point-answered'));
    expect((await letters('point.declined'))[0]!.text).toContain('Relève du GT Communication.');
  }); // prettier-ignore

  it('carries notes and papers with their versions, and refuses what is not what its name says', async () => {
    const { id } = await plan('GT-RGPD', '2026-10-09');
    const secretary = await gt.secretary();
    const added = (await secretary.post(`/meetings/${id}/items`, { kind: 'information', title: 'Charte' })).body as unknown as MeetingView;
    const item = added.agenda[0]!.id;
    const note = { object: 'La charte', context: 'Elle date de 2018.', question: 'La garder ?', proposal: 'La revoir.', version: 0 };
    await secretary.put(`/items/${item}/preparation`, note);
    expect(await secretary.put(`/items/${item}/preparation`, note)).toMatchObject(refused(409, 'preparation-changed', { by: 'Camille Coquelicot' }));
    expect(await secretary.post(`/items/${item}/papers?name=charte.pdf`, Buffer.from('MZ'))).toMatchObject(refused(422, 'file-kind'));
    const [paper] = ((await secretary.post(`/items/${item}/papers?name=charte.pdf`, PDF)).body as unknown as MeetingView).agenda[0]!.prepared.papers;
    const next = await secretary.post(`/items/${item}/papers?name=charte.pdf&paper=${paper!.paperId}`, Buffer.from('%PDF-1.7 bis'));
    expect((next.body as unknown as MeetingView).agenda[0]!.prepared.papers).toMatchObject([{ version: 2, earlier: [{ version: 1 }] }]);
    const odile = await gt.world.as(PEOPLE.odile);
    expect((await odile.get(`/papers/${paper!.id}/file`)).raw).toEqual(PDF);
    expect((await (await gt.world.as(PEOPLE.cedric)).get(`/papers/${paper!.id}/file`)).status).toBe(404);
    await secretary.post(`/meetings/${id}/convene`);
    expect((await letters('meeting.convened'))[0]!.text).toMatch(/1\. Charte\n {3}Note préparatoire\u202f: .*\n {3}charte\.pdf\u202f: http/);
  }); // prettier-ignore

  it('receives the proxy that a member gives on their own screen, and uses it when its holder arrives', async () => {
    const { id } = await plan('GT-RGPD', DAY);
    const secretary = await gt.secretary();
    const odile = await gt.world.as(PEOPLE.odile);
    const holders = (await odile.get(`/meetings/${id}/proxy-holders`)).body as unknown as { voiceId: string; name: string }[];
    const holder = holders.find(({ name }) => name.endsWith('(MIREL)'))!;
    expect((await odile.post(`/meetings/${id}/proxies`, { holderVoiceId: holder.voiceId, confirms: false })).status).toBe(400);
    const given = (await odile.post(`/meetings/${id}/proxies`, { holderVoiceId: holder.voiceId, confirms: true })).body as unknown as MeetingView;
    const [proxy] = given.prepared.proxies;
    expect(proxy!.statement).toMatch(/^Odile Roitelet \(MIREC\) donne procuration à .* \(MIREL\) pour voter en son nom à la séance du 15 septembre 2026/);
    expect(await odile.post(`/meetings/${id}/proxies`, { holderVoiceId: holder.voiceId, confirms: true })).toMatchObject(refused(409, 'proxy-given-already'));
    await odile.post(`/proxies/${proxy!.id}/file?name=procuration.pdf`, PDF);
    expect((await secretary.get(`/proxies/${proxy!.id}/file`)).raw).toEqual(PDF);
    expect((await (await gt.world.as(PEOPLE.ursula)).get(`/proxies/${proxy!.id}/file`)).status).toBe(404);
    const convened = (await secretary.post(`/meetings/${id}/convene`)).body as unknown as MeetingView;
    await secretary.post(`/proxies/${proxy!.id}/answer`, { accepts: true });
    const arrived = (await secretary.put(`/meetings/${id}/attendance`, { voiceId: holder.voiceId, presence: 'present' })).body as unknown as MeetingView;
    const carried = arrived.voices.find(({ voiceId }) => voiceId === voiceOf(convened, 'MIREC'));
    expect(carried).toMatchObject({ presence: 'represented', holderVoiceId: holder.voiceId, proxyId: proxy!.id, proxyNote: expect.stringContaining('procuration.pdf') });
    expect(await odile.post(`/proxies/${proxy!.id}/revocation`)).toMatchObject(refused(409, 'proxy-in-use'));
    expect(await secretary.put(`/meetings/${id}/attendance`, { voiceId: holder.voiceId, presence: 'absent' })).toMatchObject(refused(409, 'proxy-held'));
  }); // prettier-ignore

  it('is in one’s calendar for as many days as it lasts, with the address to join it', async () => {
    const { id } = await plan('GT-RGPD', '2026-10-20', { durationDays: 1.5, place: 'Namur' });
    const file = (await (await gt.world.as(PEOPLE.odile)).get(`/meetings/${id}/calendar.ics`)).raw.toString('utf8');
    expect(file).toMatch(/DTSTART;TZID=Europe\/Brussels:20261020T093000\r\nDTEND;TZID=Europe\/Brussels:20261021T123000/);
    expect(file.replace(/\r\n /g, '')).toContain('LOCATION:Namur\\, https://reunion.example/gt');
  }); // prettier-ignore

  it('is put before whoever presides the college of directors, and frozen by the secretariat alone while nobody does', async () => {
    const secretary = await gt.secretary();
    const { id } = await plan('CDD', '2026-12-10');
    expect((await secretary.get(`/meetings/${id}`)).body['prepared'].chairs).toEqual([]);
    expect(await secretary.post(`/meetings/${id}/agenda/proposal`)).toMatchObject(refused(409, 'no-chair'));
    expect((await secretary.post(`/meetings/${id}/agenda/freeze`)).body['prepared']).toMatchObject({ agendaState: 'frozen' });
    const { db } = gt.world.ground;
    const seat = await db.of(Mandate).findOneByOrFail({ role: 'cdd-member', organisationCode: 'MIREC' });
    const { personId, organisationId, organisationCode, bodyId, bodyCode } = seat;
    await db.atomic(() =>
      gt.world.app.get(Mandates).give(gt.sector.clerk, {
        personId, role: 'cdd-chair', organisationId, organisationCode, bodyId, bodyCode, label: 'Présidence', from: '2026-01-01',
        until: null, substituteOf: null,
      }),
    );
    const next = await plan('CDD', '2026-12-11');
    expect((await secretary.post(`/meetings/${next.id}/agenda/proposal`)).body['prepared']).toMatchObject({ chairs: ['Damien Digitale'] });
    const damien = await gt.world.as(PEOPLE.damien);
    expect((await damien.post(`/meetings/${next.id}/agenda/answer`, { agrees: true })).body['prepared']).toMatchObject({ agendaState: 'agreed' });
    const { voices } = (await secretary.post(`/meetings/${next.id}/convene`)).body as unknown as MeetingView;
    expect(voices.filter(({ name }) => name.startsWith('Damien'))).toMatchObject([{ chair: true }]);
    expect(voices.filter(({ chair }) => chair)).toHaveLength(1);
  }); // prettier-ignore
});
