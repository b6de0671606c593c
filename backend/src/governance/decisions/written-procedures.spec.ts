import { WrittenProcedureLetters } from './written-procedure-letters.service';
import { PEOPLE } from '../../../testing/people';
import { refused, WorkingGroup } from '../../../testing/working-group';
import { Letter } from '../../post/letter.entity';
import { AgendaSourcesView } from '../meetings/agenda.dto';
import { MeetingView } from '../meetings/meetings.dto';

const DAY = '2026-09-15';

describe('a written procedure', () => {
  let gt: WorkingGroup;
  let procedure: MeetingView;

  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  beforeEach(async () => {
    gt.world.travel(DAY);
    procedure = await asked((await gt.dossier()).id);
  });
  afterAll(() => gt.world.stop());

  const asked = async (dossierId: string) => {
    const secretary = await gt.secretary();
    const bodyId = gt.sector.id('GT-RGPD');
    const ready = (await secretary.get<{ stepId: string; dossierId: string }[]>(`/bodies/${bodyId}/ready`))
      .body;
    const stepIds = ready.filter((step) => step.dossierId === dossierId).map(({ stepId }) => stepId);
    const planned = await secretary.post('/meetings', { bodyId, date: DAY, mode: 'written', stepIds });
    return (await secretary.post<MeetingView>(`/meetings/${planned.body['id']}/convene`)).body;
  };
  const motion = () => procedure.agenda[0]!.motions[0]!;
  const answer = async (email: string, body: object) => {
    const [member, voiceId] = await gt.member(email, procedure);
    return member.post(`/motions/${motion().id}/votes`, { voiceId, ...body });
  };
  const round = () => gt.world.ground.db.atomic(() => gt.world.app.get(WrittenProcedureLetters).round());
  const reminded = () =>
    gt.world.ground.db.of(Letter).findBy({ subjectId: procedure.id, kind: 'meeting.answer-awaited' });

  it('takes « pour, avec réserve » and keeps its words for the minutes, for nobody else before the end', async () => {
    const reserve = 'Pourvu que les horaires restent locaux.';
    expect((await answer(PEOPLE.odile, { choice: 'for', reserve })).status).toBe(201);
    const seen = async (email: string) =>
      (await (await gt.world.as(email)).get<MeetingView>(`/meetings/${procedure.id}`)).body.agenda[0]!
        .motions[0]!;
    expect((await seen(PEOPLE.odile)).votes).toMatchObject([{ choice: 'for', reserve }]);
    expect((await seen(PEOPLE.camille)).votes).toEqual([]);
    expect((await answer(PEOPLE.odile, { choice: 'for', reserve })).status).toBe(201);
    expect(await answer(PEOPLE.odile, { choice: 'for' })).toMatchObject(refused(409, 'already-voted'));
    gt.world.travel('2026-10-15');
    await (await gt.secretary()).post(`/meetings/${procedure.id}/close`);
    expect((await seen(PEOPLE.camille)).votes).toMatchObject([{ reserve }]);
  });

  it('asks about a decision that no dossier carries too; where a meeting is asked for, that decision waits for one', async () => {
    const secretary = await gt.secretary();
    const bodyId = gt.sector.id('GT-RGPD');
    const planned = await secretary.post('/meetings', { bodyId, date: DAY, mode: 'written' });
    const items = `/meetings/${planned.body['id']}/items`;
    await secretary.post(items, { kind: 'information', title: 'Calendrier des travaux' });
    await secretary.post(items, { kind: 'decision', title: 'Renouvellement de la convention' });
    const { body } = await secretary.post<MeetingView>(`/meetings/${planned.body['id']}/convene`);
    expect(body.agenda.map(({ motions }) => motions.map(({ text, outcome }) => [text, outcome]))).toEqual([
      [],
      [['Renouvellement de la convention', 'approved']],
    ]);
    const [odile] = await gt.member(PEOPLE.odile, body);
    await odile.post(`/meetings/${body.id}/stop`, { reason: 'Cela se discute.' });
    const next = await secretary.post('/meetings', { bodyId, date: '2026-10-15', mode: 'on-site' });
    const { body: sources } = await secretary.get<AgendaSourcesView>(`/meetings/${next.body['id']}/sources`);
    expect(sources.postponed).toMatchObject([{ title: 'Renouvellement de la convention', kind: 'decision' }]);
  });

  it('takes a reserve with a vote in favour only, and in writing only', async () => {
    const reserve = 'Mais pas maintenant.';
    expect(await answer(PEOPLE.odile, { choice: 'against', reserve })).toMatchObject(
      refused(422, 'reserve-not-here'),
    );
    const meeting = await gt.sit();
    const open = await gt.open(meeting);
    const [odile, voiceId] = await gt.member(PEOPLE.odile, meeting);
    const aloud = await odile.post(`/motions/${open.id}/votes`, { voiceId, choice: 'for', reserve });
    expect(aloud).toMatchObject(refused(422, 'reserve-not-here'));
  });

  it('reminds those who have not answered, once, two days before the last one, and nobody else', async () => {
    await answer(PEOPLE.odile, { choice: 'for' });
    gt.world.travel('2026-09-22');
    await round();
    expect(await reminded()).toEqual([]);
    gt.world.travel('2026-09-23');
    await round();
    await round();
    const letters = await reminded();
    expect(letters).toHaveLength(procedure.voices.length - 1);
    expect(letters.map(({ personName }) => personName)).not.toContain('Odile Roitelet');
    expect(letters[0]!.text).toContain('Dernier jour pour répondre : 25 septembre 2026');
    gt.world.travel('2026-09-24');
    await round();
    expect(await reminded()).toHaveLength(letters.length);
  });

  it('reminds nobody once it was stopped: a member asked for a meeting', async () => {
    const odile = await gt.world.as(PEOPLE.odile);
    await odile.post(`/meetings/${procedure.id}/stop`, { reason: 'Il faut en parler.' });
    gt.world.travel('2026-09-24');
    await round();
    expect(await reminded()).toEqual([]);
    expect(await answer(PEOPLE.pascal, { choice: 'for' })).toMatchObject(refused(409, 'written-stopped'));
  });

  it('knows no proxies: each voice answers for itself', async () => {
    const [one, other] = procedure.voices;
    const proxy = {
      voiceId: one!.voiceId,
      presence: 'represented',
      holderVoiceId: other!.voiceId,
      proxyNote: 'Oui',
    };
    const answered = await (await gt.secretary()).put(`/meetings/${procedure.id}/attendance`, proxy);
    expect(answered).toMatchObject(refused(409, 'written-no-attendance'));
    const [pascal] = await gt.member(PEOPLE.pascal, procedure);
    const [, odile] = await gt.member(PEOPLE.odile, procedure);
    const forAnother = await pascal.post(`/motions/${motion().id}/votes`, { voiceId: odile, choice: 'for' });
    expect(forAnother).toMatchObject(refused(403, 'not-a-voter'));
  });

  it('says at its end how many had to answer and what it came to', async () => {
    for (const email of [PEOPLE.odile, PEOPLE.pascal, PEOPLE.ursula]) await answer(email, { choice: 'for' });
    gt.world.travel('2026-10-15');
    const closed = await (await gt.secretary()).post<MeetingView>(`/meetings/${procedure.id}/close`);
    expect(closed.body.agenda[0]!.motions[0]).toMatchObject({
      state: 'no-quorum',
      sum: '3 voix sur 11, quorum de 6 non atteint.',
    });
  });
});
