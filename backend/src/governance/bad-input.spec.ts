import { PaperSubject } from '../../testing/paper-subject';
import { PEOPLE } from '../../testing/people';
import { sit } from '../../testing/sitting';
import { ELEVEN_MIRE, SmallSector } from '../../testing/small-sector';
import { Caller, World } from '../../testing/world';
import { Mandates } from '../access/mandates.service';
import { Mandate } from '../access/mandate.entity';
import { Person } from '../access/person.entity';
import { MeetingView, MotionView } from './meetings/meetings.dto';

const DAY = '2026-09-15';

const voiceOf = ({ voices }: MeetingView, code: string): string =>
  voices.find(({ organisationCode }) => organisationCode === code)!.voiceId;
const refused = (status: number, code: string, facts: object = {}) => ({
  status,
  body: { type: `governance.${code}`, status, ...facts },
});

/** What the office turns down, and the sentence it says. */
describe('the bodies turn down', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;
  let papersWritten = 0;

  beforeAll(async () => {
    world = await World.start({ at: DAY });
    sector = await SmallSector.found(world, ELEVEN_MIRE);
    papers = PaperSubject.in(world);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.travel(DAY));

  const as = (email: string) => world.as(email);
  const camille = () => as(PEOPLE.camille);
  /** A dossier on its way, at the working group. */
  const aDossier = async (circuit = 'A'): Promise<{ id: string; paper: string }> => {
    papersWritten += 1;
    const paper = papers.write(`D${papersWritten + 10}`, 'Un texte.');
    const pieces = [{ type: 'document', subjectId: paper }];
    const made = await (
      await as(PEOPLE.basile)
    ).post('/dossiers', { title: `D${papersWritten + 10}, essai`, circuit, pieces });
    return { id: made.body['id'], paper };
  };
  const gt = (dossier: string, away = {}): Promise<MeetingView> =>
    camille().then((secretary) => sit(secretary, sector.id('GT-RGPD'), dossier, DAY, away));
  const open = async (meeting: MeetingView, ask: object = { outcome: 'endorsed' }): Promise<MotionView> => {
    const moved = await (await camille()).post(`/items/${meeting.agenda[0]!.id}/motions`, ask);
    return moved.body['agenda'][0].motions.at(-1);
  };
  const vote = async (email: string, motion: MotionView, voiceId: string, choice = 'for') =>
    (await as(email)).post(`/motions/${motion.id}/votes`, { voiceId, choice });
  const member = async (email: string, { id }: MeetingView): Promise<[Caller, string]> => {
    const caller = await as(email);
    const seen = (await caller.get(`/meetings/${id}`)).body as unknown as MeetingView;
    return [caller, seen.voices.find(({ mine }) => mine)!.voiceId];
  };

  it('a vote of someone whose mandate has run out, and says until when it was', async () => {
    const meeting = await gt((await aDossier()).id);
    const motion = await open(meeting);
    const late = await vote(PEOPLE.theo, motion, voiceOf(meeting, 'MIREL'));
    expect(late).toMatchObject(refused(403, 'not-a-voter', { until: '2025-12-31' }));
    expect(late.body['detail']).toContain('Vous n’avez pas voix délibérative');
    // A mandate that ends while the meeting is on ends the voice with it.
    const mandate = await world.ground.db
      .of(Mandate)
      .findOneByOrFail({ role: 'gt-member', organisationCode: 'MIREV' });
    await world.ground.db.atomic(() => world.app.get(Mandates).end(sector.clerk, mandate.id, '2026-09-14'));
    expect(await vote(PEOPLE.ursula, motion, voiceOf(meeting, 'MIREV'))).toMatchObject(
      refused(403, 'not-a-voter'),
    );
    await world.ground.db.atomic(() =>
      world.ground.db.of(Mandate).update({ id: mandate.id }, { until: null }),
    );
  });

  it('a vote of someone who has nothing to do with the body, as if it did not exist', async () => {
    const meeting = await gt((await aDossier()).id);
    const motion = await open(meeting);
    expect((await vote(PEOPLE.cedric, motion, voiceOf(meeting, 'MIREC'))).body).toMatchObject({
      type: 'access.denied',
    });
    expect((await (await as(PEOPLE.cedric)).get(`/meetings/${meeting.id}`)).status).toBe(404);
    expect((await world.stranger().post(`/motions/${motion.id}/votes`, {})).status).toBe(401);
  });

  it('a vote with the voice of another, or of someone who is not there', async () => {
    const meeting = await gt((await aDossier()).id, { absent: ['MIREL'] });
    const motion = await open(meeting);
    expect(await vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREV'))).toMatchObject(
      refused(403, 'not-a-voter'),
    );
    expect(await vote(PEOPLE.pascal, motion, voiceOf(meeting, 'MIREL'))).toMatchObject(
      refused(409, 'not-present'),
    );
    const represented = await gt((await aDossier()).id, { represented: [['MIREL', 'MIREC']] });
    const other = await open(represented);
    expect(await vote(PEOPLE.pascal, other, voiceOf(represented, 'MIREL'))).toMatchObject(
      refused(409, 'voice-represented', { holder: 'Odile Roitelet (MIREC)' }),
    );
  });

  it('a second vote that says something else, and takes the same vote sent twice as one', async () => {
    const meeting = await gt((await aDossier()).id);
    const motion = await open(meeting);
    const voiceId = voiceOf(meeting, 'MIREC');
    for (const _ of [1, 2, 3]) expect((await vote(PEOPLE.odile, motion, voiceId)).status).toBe(201);
    expect(await vote(PEOPLE.odile, motion, voiceId, 'against')).toMatchObject(
      refused(409, 'already-voted', { voice: 'Odile Roitelet (MIREC)' }),
    );
    const hands = { votes: [{ voiceId, choice: 'abstain' }] };
    expect(await (await camille()).post(`/motions/${motion.id}/hands`, hands)).toMatchObject(
      refused(409, 'already-voted'),
    );
    const seen = (await (await as(PEOPLE.odile)).get(`/meetings/${meeting.id}`))
      .body as unknown as MeetingView;
    expect(seen.agenda[0]!.motions[0]).toMatchObject({
      answered: 1,
      votes: [{ voiceId, choice: 'for', how: 'own' }],
    });
  });

  it('a vote after the poll was closed, but not the one it had already', async () => {
    const meeting = await gt((await aDossier()).id);
    const motion = await open(meeting);
    const voiceId = voiceOf(meeting, 'MIREC');
    await vote(PEOPLE.odile, motion, voiceId);
    await (await camille()).post(`/motions/${motion.id}/close`);
    const late = await vote(PEOPLE.pascal, motion, voiceOf(meeting, 'MIREL'));
    expect(late).toMatchObject(refused(409, 'poll-closed', { closedAt: '15 septembre 2026 à 11\u00a0h' }));
    expect((await vote(PEOPLE.odile, motion, voiceId)).status).toBe(201);
    expect(await (await camille()).post(`/motions/${motion.id}/close`)).toMatchObject(
      refused(409, 'poll-closed'),
    );
  });

  it('a proxy beyond the limit, unwritten, passed on, or carried by someone who is not there', async () => {
    const meeting = await gt((await aDossier()).id, {
      represented: [['MIRESEM', 'MIREC']],
      absent: ['MIRHW'],
    });
    const proxy = async (giver: string, holderCode: string, proxyNote: string | null = 'courriel du 12 septembre') =>
      (await camille()).put(`/meetings/${meeting.id}/attendance`, {
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
    expect(await (await camille()).put(`/meetings/${meeting.id}/attendance`, leaves)).toMatchObject(
      refused(409, 'proxy-held'),
    );
    expect((await proxy('MIREL', 'MIREV')).body).toMatchObject({ quorum: { present: 8, represented: 2 } });
  });

  it('a motion on a text that has changed since it was on the screen', async () => {
    const { id, paper } = await aDossier();
    const meeting = await gt(id);
    const digest = meeting.agenda[0]!.digest!;
    const amendmentId = papers.propose(paper, 'Un autre texte.');
    const amended = await open(meeting, { outcome: 'amended', amendmentId });
    const meanwhile = await open(meeting, { outcome: 'endorsed', digest });
    const votes = meeting.voices.map(({ voiceId }) => ({ voiceId, choice: 'for' }));
    const secretary = await camille();
    await secretary.post(`/motions/${amended.id}/hands`, { votes });
    const after = (await secretary.post(`/motions/${amended.id}/close`)).body as unknown as MeetingView;
    expect(after.agenda[0]!.motions.find(({ id: one }) => one === meanwhile.id)).toMatchObject({
      state: 'withdrawn',
    });
    const stale = await secretary.post(`/items/${meeting.agenda[0]!.id}/motions`, {
      outcome: 'endorsed',
      digest,
    });
    expect(stale).toMatchObject(
      refused(409, 'text-changed', { decided: digest, current: after.agenda[0]!.digest }),
    );
    expect(await vote(PEOPLE.odile, meanwhile, voiceOf(meeting, 'MIREC'))).toMatchObject(
      refused(409, 'poll-closed'),
    );
  });

  it('a poll without a quorum, and counts none when it was lost on the way', async () => {
    const six = ['MIREC', 'MIREL', 'MIREV', 'MIRENA', 'MRC', 'MRMB'];
    const absent = ELEVEN_MIRE.filter((code) => !six.includes(code));
    const meeting = await gt((await aDossier()).id, { absent });
    const motion = await open(meeting);
    const secretary = await camille();
    const leave = (code: string) =>
      secretary.put(`/meetings/${meeting.id}/attendance`, {
        voiceId: voiceOf(meeting, code),
        presence: 'absent',
      });
    await vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREC'));
    await leave('MRC');
    const closed = (await secretary.post(`/motions/${motion.id}/close`)).body as unknown as MeetingView;
    expect(closed.agenda[0]!.motions[0]).toMatchObject({ state: 'no-quorum', decisionId: null });
    expect(closed).toMatchObject({ quorum: { reached: false }, agenda: [{ outcomes: [] }] });
    const again = await secretary.post(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'endorsed' });
    expect(again).toMatchObject(refused(409, 'no-quorum', { present: 5, needed: 6 }));
    // The point was not decided: it waits for another meeting.
    await secretary.post(`/meetings/${meeting.id}/close`);
    const ready = (await secretary.get(`/bodies/${sector.id('GT-RGPD')}/ready`)).body as unknown as {
      dossierId: string;
    }[];
    expect(ready.map(({ dossierId }) => dossierId)).toContain(meeting.agenda[0]!.dossierId);
  });

  it('a refusal or a return without a reason, an outcome the stage does not know, an amendment of nothing', async () => {
    const meeting = await gt((await aDossier()).id);
    const secretary = await camille();
    const move = (ask: object) => secretary.post(`/items/${meeting.agenda[0]!.id}/motions`, ask);
    expect(await move({ outcome: 'returned' })).toMatchObject(refused(422, 'reason-missing'));
    expect(await move({ outcome: 'adopted' })).toMatchObject(
      refused(409, 'outcome-not-open', { outcome: 'adopté' }),
    );
    expect(await move({ outcome: 'amended' })).toMatchObject(refused(422, 'unknown-amendment'));
    await move({ outcome: 'endorsed' });
    expect(await move({ outcome: 'endorsed' })).toMatchObject(refused(409, 'motion-open'));
    expect(await secretary.post(`/meetings/${meeting.id}/close`)).toMatchObject(refused(409, 'poll-open'));
  });

  it('an answer after the term of a written procedure, or after a member asked for a meeting', async () => {
    const secretary = await camille();
    const cdd = sector.id('CDD');
    const asked = async () => {
      const { id } = await aDossier();
      const meeting = await gt(id);
      const motion = await open(meeting);
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
    const [damien, voice] = await member(PEOPLE.damien, stopped);
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
    world.travel('2026-09-26');
    const [elise, own] = await member(PEOPLE.elise, late);
    const answer = { voiceId: own, choice: 'for' };
    expect(await elise.post(`/motions/${late.agenda[0]!.motions[0]!.id}/votes`, answer)).toMatchObject(
      refused(409, 'written-deadline-passed', { deadline: '25 septembre 2026' }),
    );
  });

  it('a written procedure where the rules have none, or with too short a term', async () => {
    const secretary = await camille();
    const plan = (code: string, more: object) =>
      secretary.post('/meetings', { bodyId: sector.id(code), date: DAY, mode: 'written', ...more });
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
    const { id } = await aDossier();
    const meeting = await gt(id);
    const secretary = await camille();
    const add = (body: object) => secretary.post(`/meetings/${meeting.id}/items`, body);
    expect(await add({ kind: 'decision', title: 'Encore un point' })).toMatchObject(
      refused(409, 'agenda-frozen'),
    );
    expect((await add({ kind: 'remark', title: 'Divers' })).body['items']).toBe(2);
    const stepId = meeting.agenda[0]!.stepId;
    const other = await secretary.post('/meetings', {
      bodyId: sector.id('GT-RGPD'),
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
    const { id } = await aDossier();
    const meeting = await gt(id);
    const damien = await as(PEOPLE.damien);
    const input = { bodyId: sector.id('CA-MIREV'), date: DAY, mode: 'on-site' };
    expect((await damien.post('/meetings', input)).status).toBe(404);
    expect((await damien.post(`/meetings/${meeting.id}/close`)).status).toBe(404);
    expect((await (await as(PEOPLE.odile)).post(`/meetings/${meeting.id}/open`)).status).toBe(404);
    expect((await (await as(PEOPLE.raphael)).post('/dossiers', {})).status).toBe(404);
    expect(
      (await (await as(PEOPLE.basile)).post(`/dossiers/${id}/withdraw`, { reason: 'Non.' })).status,
    ).toBe(404);
    const bad = await (await as(PEOPLE.basile)).post('/dossiers', { title: 'x', circuit: 'Z', pieces: [] });
    expect(bad.status).toBe(400);
    const unknown = { title: 'Un essai', circuit: 'Z', pieces: [{ type: 'document', subjectId: id }] };
    expect(await (await as(PEOPLE.basile)).post('/dossiers', unknown)).toMatchObject(
      refused(422, 'unknown-circuit'),
    );
  });

  it('no person twice: whoever holds two seats in a board has one voice', async () => {
    const person = await world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.cedric });
    const seat = { personId: person.id, role: 'ca-member', organisationId: sector.id('MIREC'), bodyId: sector.id('CA-MIREC'), from: '2026-01-01', until: null, organisationCode: 'MIREC', bodyCode: 'CA-MIREC', label: 'Second siège' }; // prettier-ignore
    await world.ground.db.atomic(() => world.app.get(Mandates).give(sector.clerk, seat));
    const damien = await as(PEOPLE.damien);
    const planned = await damien.post('/meetings', {
      bodyId: sector.id('CA-MIREC'),
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
