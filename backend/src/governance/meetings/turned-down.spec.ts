import { PEOPLE } from '../../../testing/people';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Mandates } from '../../access/mandates.service';
import { Person } from '../../access/person.entity';
import { MeetingView } from './meetings.dto';

const DAY = '2026-09-15';

/** What the office turns down, and the sentence it says. */
describe('the secretariat turns down', () => {
  let gt: WorkingGroup;

  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  it('a proxy beyond the limit, unwritten, passed on, or carried by someone who is not there', async () => {
    const meeting = await gt.sit(undefined, {
      represented: [['MIRESEM', 'MIREC']],
      absent: ['MIRHW'],
    });
    const proxy = async (giver: string, holderCode: string, proxyNote: string | null = 'courriel du 12 septembre') =>
      (await gt.secretary()).put(`/meetings/${meeting.id}/attendance`, {
        voiceId: voiceOf(meeting, giver), presence: 'represented', holderVoiceId: voiceOf(meeting, holderCode), proxyNote,
      }); // prettier-ignore
    expect(await proxy('MIREL', 'MIREC')).toMatchObject(
      refused(409, 'proxy-limit', { holder: 'Odile Roitelet (MIREC)', max: 1 }),
    );
    expect(await proxy('MIREL', 'MIREV', null)).toMatchObject(refused(422, 'proxy-not-written'));
    expect(await proxy('MIREL', 'MIREL')).toMatchObject(refused(422, 'proxy-self'));
    expect(await proxy('MIREL', 'MIRESEM')).toMatchObject(refused(409, 'proxy-chain'));
    expect(await proxy('MIREL', 'MIRHW')).toMatchObject(refused(409, 'proxy-holder-absent'));
    expect(await proxy('MIREC', 'MIREV')).toMatchObject(
      refused(409, 'proxy-held', { givers: 'Thibault Ancolie (MIRESEM)' }),
    );
    const leaves = { voiceId: voiceOf(meeting, 'MIREC'), presence: 'excused' };
    expect(await (await gt.secretary()).put(`/meetings/${meeting.id}/attendance`, leaves)).toMatchObject(
      refused(409, 'proxy-held'),
    );
    expect((await proxy('MIREL', 'MIREV')).body).toMatchObject({ quorum: { present: 8, represented: 2 } });
  });

  it('an answer after the term of a written procedure, or after a member asked for a meeting', async () => {
    const secretary = await gt.secretary();
    const cdd = gt.sector.id('CDD');
    const asked = async () => {
      const { id } = await gt.dossier();
      const meeting = await gt.sit(id);
      const motion = await gt.open(meeting);
      await secretary.post(`/motions/${motion.id}/hands`, {
        votes: meeting.voices.map(({ voiceId }) => ({ voiceId, choice: 'for' })),
      });
      await secretary.post(`/motions/${motion.id}/close`);
      await secretary.post(`/meetings/${meeting.id}/close`);
      const ready = (await secretary.get(`/bodies/${cdd}/ready`)).body as unknown as {
        stepId: string;
        dossierId: string;
      }[];
      const stepIds = ready.filter(({ dossierId }) => dossierId === id).map(({ stepId }) => stepId);
      const planned = await secretary.post('/meetings', { bodyId: cdd, date: DAY, mode: 'written', stepIds });
      return (await secretary.post(`/meetings/${planned.body['id']}/convene`)).body as unknown as MeetingView;
    };
    const stopped = await asked();
    const [damien, voice] = await gt.member(PEOPLE.damien, stopped);
    expect((await damien.post(`/meetings/${stopped.id}/stop`, { reason: 'Cela se discute.' })).body).toMatchObject({
      state: 'stopped', stopReason: 'Cela se discute.', agenda: [{ motions: [{ state: 'withdrawn' }] }],
    }); // prettier-ignore
    const [stoppedMotion] = stopped.agenda[0]!.motions;
    expect(
      await damien.post(`/motions/${stoppedMotion!.id}/votes`, { voiceId: voice, choice: 'for' }),
    ).toMatchObject(refused(409, 'written-stopped'));
    const back = (await secretary.get(`/bodies/${cdd}/ready`)).body as unknown as { dossierId: string }[];
    expect(back.map(({ dossierId }) => dossierId)).toContain(stopped.agenda[0]!.dossierId);

    const late = await asked();
    gt.world.travel('2026-09-26');
    const [elise, own] = await gt.member(PEOPLE.elise, late);
    const answer = { voiceId: own, choice: 'for' };
    expect(await elise.post(`/motions/${late.agenda[0]!.motions[0]!.id}/votes`, answer)).toMatchObject(
      refused(409, 'written-deadline-passed', { deadline: '25 septembre 2026' }),
    );
  });

  it('a written procedure where the rules have none, or with too short a term', async () => {
    const secretary = await gt.secretary();
    const plan = (code: string, more: object) =>
      secretary.post('/meetings', { bodyId: gt.sector.id(code), date: DAY, mode: 'written', ...more });
    expect(await plan('TSF', {})).toMatchObject(refused(409, 'written-not-allowed'));
    expect(await plan('CDD', { deadline: '2026-09-20' })).toMatchObject(
      refused(422, 'deadline-too-short', { earliest: '25 septembre 2026' }),
    );
    const empty = await plan('CDD', {});
    expect(await secretary.post(`/meetings/${empty.body['id']}/convene`)).toMatchObject(
      refused(409, 'agenda-empty'),
    );
  });

  it('a point that joins an agenda that was sent, a step that is elsewhere, a note written over', async () => {
    const { id } = await gt.dossier();
    const meeting = await gt.sit(id);
    const secretary = await gt.secretary();
    const add = (body: object) => secretary.post(`/meetings/${meeting.id}/items`, body);
    expect(await add({ kind: 'decision', title: 'Encore un point' })).toMatchObject(
      refused(409, 'agenda-frozen'),
    );
    expect(await add({ kind: 'remark', title: 'Divers' })).toMatchObject(refused(422, 'late-reason-missing'));
    const late = (await add({ kind: 'remark', title: 'Divers', reason: 'Demandé en séance.' })).body;
    expect(late['items']).toBe(2);
    expect(late['agenda'][1].prepared).toMatchObject({ lateReason: 'Demandé en séance.' });
    const stepId = meeting.agenda[0]!.stepId;
    const other = await secretary.post('/meetings', {
      bodyId: gt.sector.id('GT-RGPD'),
      date: DAY,
      mode: 'online',
      stepIds: [stepId],
    });
    expect(other).toMatchObject(refused(409, 'step-on-agenda'));
    const note = `/items/${meeting.agenda[0]!.id}/note`;
    await secretary.put(note, { note: 'Premier état.', version: 1 });
    expect(await secretary.put(note, { note: 'Autre état.', version: 1 })).toMatchObject(
      refused(409, 'note-changed', { by: 'Camille Coquelicot', now: 'Premier état.', version: 2 }),
    );
  });

  it('someone who plans, holds or proposes where it is not theirs to do', async () => {
    const { id } = await gt.dossier();
    const meeting = await gt.sit(id);
    const damien = await gt.world.as(PEOPLE.damien);
    const input = { bodyId: gt.sector.id('CA-MIREV'), date: DAY, mode: 'on-site' };
    expect((await damien.post('/meetings', input)).status).toBe(404);
    expect((await damien.post(`/meetings/${meeting.id}/close`)).status).toBe(404);
    expect((await (await gt.world.as(PEOPLE.odile)).post(`/meetings/${meeting.id}/open`)).status).toBe(404);
    expect((await (await gt.world.as(PEOPLE.raphael)).post('/dossiers', {})).status).toBe(404);
    expect(
      (await (await gt.world.as(PEOPLE.basile)).post(`/dossiers/${id}/withdraw`, { reason: 'Non.' })).status,
    ).toBe(404);
    const bad = await (
      await gt.world.as(PEOPLE.basile)
    ).post('/dossiers', { title: 'x', circuit: 'Z', pieces: [] });
    expect(bad.status).toBe(400);
    const unknown = { title: 'Un essai', circuit: 'Z', pieces: [{ type: 'document', subjectId: id }] };
    expect(await (await gt.world.as(PEOPLE.basile)).post('/dossiers', unknown)).toMatchObject(
      refused(422, 'unknown-circuit'),
    );
  });

  it('no person twice: whoever holds two seats in a board has one voice', async () => {
    const person = await gt.world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.cedric });
    const seat = { personId: person.id, role: 'ca-member', organisationId: gt.sector.id('MIREC'), bodyId: gt.sector.id('CA-MIREC'), from: '2026-01-01', until: null, organisationCode: 'MIREC', bodyCode: 'CA-MIREC', label: 'Second siège' }; // prettier-ignore
    await gt.world.ground.db.atomic(() => gt.world.app.get(Mandates).give(gt.sector.clerk, seat));
    const damien = await gt.world.as(PEOPLE.damien);
    const planned = await damien.post('/meetings', {
      bodyId: gt.sector.id('CA-MIREC'),
      date: DAY,
      mode: 'on-site',
    });
    const meeting = (await damien.post(`/meetings/${planned.body['id']}/convene`))
      .body as unknown as MeetingView;
    expect(meeting.voices.map(({ name, chair }) => [name, chair])).toEqual([
      ['Cédric Hellébore (MIREC)', true],
      ['Delphine Jacinthe (MIREC)', false],
      ['Étienne Lavande (MIREC)', false],
    ]);
  });
});
