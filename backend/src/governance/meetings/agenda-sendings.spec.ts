import { PEOPLE } from '../../../testing/people';
import { refused, WorkingGroup } from '../../../testing/working-group';
import { Letter } from '../../post/letter.entity';
import { changesSince, PointNow } from './agenda-changes';
import { MeetingView } from './meetings.dto';

const DAY = '2026-09-15';
const PDF = Buffer.from('%PDF-1.7 essai');

describe('an agenda that was sent', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  const convened = async (date: string): Promise<MeetingView> => {
    const secretary = await gt.secretary();
    const { id: dossierId } = await gt.dossier();
    const bodyId = gt.sector.id('GT-RGPD');
    const ready = (await secretary.get(`/bodies/${bodyId}/ready`)).body as unknown as { stepId: string; dossierId: string }[];
    const stepIds = ready.filter((one) => one.dossierId === dossierId).map(({ stepId }) => stepId);
    const { id } = (await secretary.post('/meetings', { bodyId, date, start: '09:30', mode: 'on-site', stepIds })).body as unknown as MeetingView;
    await secretary.post(`/meetings/${id}/items`, { kind: 'information', title: 'Nouvelles du Forem' });
    return (await secretary.post(`/meetings/${id}/convene`)).body as unknown as MeetingView;
  }; // prettier-ignore

  it('is sent again as a new version, which says what was added, moved and withdrawn; the members read which they have', async () => {
    const meeting = await convened('2026-10-06');
    const { id } = meeting;
    const secretary = await gt.secretary();
    expect(meeting.prepared).toMatchObject({ agendaVersion: 1, agendaChanges: [] });
    expect(await secretary.post(`/meetings/${id}/agenda/sending`)).toMatchObject(refused(409, 'agenda-unchanged'));
    const [dossier, news] = meeting.agenda;
    expect(await secretary.delete(`/items/${news!.id}`)).toMatchObject(refused(409, 'agenda-frozen'));
    await secretary.post(`/meetings/${id}/items`, { kind: 'information', title: 'Visite du cabinet', reason: 'Annoncée hier' });
    await secretary.post(`/items/${news!.id}/papers?name=note.pdf`, PDF);
    await secretary.put(`/meetings/${id}/agenda`, { itemIds: [news!.id, dossier!.id, (await secretary.get(`/meetings/${id}`)).body['agenda'][2].id] });
    const withdrawn = await (await gt.world.as(PEOPLE.adele)).post(`/dossiers/${dossier!.dossierId}/withdraw`, { reason: 'Il se récrit autrement.' });
    expect(withdrawn.status).toBe(201);
    const seen = (await secretary.get(`/meetings/${id}`)).body as unknown as MeetingView;
    const changes = [
      'Pièce ajoutée au point «\u202fNouvelles du Forem\u202f»\u202f: note.pdf.',
      `Point retiré\u202f: ${dossier!.title}. Son dossier a été retiré, il n’y a plus rien à décider.`,
      'Point ajouté\u202f: Visite du cabinet. Motif\u202f: Annoncée hier.',
      'L’ordre des points a changé.',
    ];
    expect(seen.prepared).toMatchObject({ agendaVersion: 1, agendaChanges: changes });
    expect(seen.prepared.allowed).toContain('resend-agenda');
    const sent = (await secretary.post(`/meetings/${id}/agenda/sending`)).body as unknown as MeetingView;
    expect(sent.prepared).toMatchObject({ agendaVersion: 2, agendaChanges: [] });
    expect(sent.prepared.allowed).not.toContain('resend-agenda');
    const letters = await gt.world.ground.db.of(Letter).findBy({ kind: 'meeting.agenda' });
    const odile = letters.find(({ personName }) => personName === 'Odile Roitelet')!;
    expect(odile.title).toMatch(/^Ordre du jour, version 2/);
    for (const change of changes) expect(odile.text).toContain(`- ${change}`);
    expect((await (await gt.world.as(PEOPLE.odile)).get(`/meetings/${id}`)).body['prepared']).toMatchObject({ agendaVersion: 2 });
    expect((await (await gt.world.as(PEOPLE.odile)).post(`/meetings/${id}/agenda/sending`)).status).toBeGreaterThanOrEqual(403);
  }); // prettier-ignore

  it('has not changed when what was done was undone', () => {
    const point = (itemId: string, more: Partial<PointNow> = {}): PointNow => ({
      itemId, title: itemId, isGone: false, note: 0, papers: [], lateReason: null, ...more,
    }); // prettier-ignore
    const sent = [
      point('a'),
      point('b', { note: 1, papers: [{ paperId: 'p', name: 'budget.pdf', version: 1 }] }),
    ];
    expect(changesSince(sent, sent)).toEqual([]);
    expect(changesSince(sent, [sent[1]!, sent[0]!])).toEqual(['L’ordre des points a changé.']);
    expect(changesSince(sent, [sent[0]!, { ...sent[1]!, note: 2, papers: [{ ...sent[1]!.papers[0]!, version: 2 }] }])).toEqual([
      'Note préparatoire revue\u202f: b.', 'Nouvelle version (2) de budget.pdf, au point «\u202fb\u202f».',
    ]); // prettier-ignore
    expect(changesSince(sent, [point('a'), { ...sent[1]!, papers: [] }])).toEqual([
      'Pièce retirée du point «\u202fb\u202f»\u202f: budget.pdf.',
    ]);
  });
});
