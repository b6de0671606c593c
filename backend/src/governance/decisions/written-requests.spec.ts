import { PEOPLE } from '../../../testing/people';
import { refused, WorkingGroup } from '../../../testing/working-group';
import { addDays } from '../../kernel/days';
import { Letter } from '../../post/letter.entity';
import { MeetingView } from '../meetings/meetings.dto';

const DAY = '2026-09-15';
interface Section {
  heading: string;
  lines: string[];
}

describe('a written procedure', () => {
  let gt: WorkingGroup;
  let procedure: MeetingView;

  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  beforeEach(() => gt.world.travel(DAY));
  afterAll(() => gt.world.stop());

  const ready = async (dossierId: string) => {
    const all = await (
      await gt.secretary()
    ).get<{ stepId: string; dossierId: string }[]>(`/bodies/${gt.sector.id('GT-RGPD')}/ready`);
    return all.body.filter((step) => step.dossierId === dossierId).map(({ stepId }) => stepId);
  };
  const asked = async (dossierId: string) => {
    const secretary = await gt.secretary();
    const date = gt.world.ground.clock.today();
    const plan = {
      bodyId: gt.sector.id('GT-RGPD'),
      date,
      mode: 'written',
      stepIds: await ready(dossierId),
    };
    const { id } = (await secretary.post<MeetingView>('/meetings', plan)).body;
    return (await secretary.post<MeetingView>(`/meetings/${id}/convene`)).body;
  };
  const answer = async (email: string, body: object) => {
    const [member, voiceId] = await gt.member(email, procedure);
    return member.post(`/motions/${procedure.agenda[0]!.motions[0]!.id}/votes`, { voiceId, ...body });
  };
  const minutes = async (id: string) =>
    (await (await gt.secretary()).get<{ sections: Section[] }>(`/meetings/${id}/minutes`)).body.sections.map(
      ({ heading, lines }) => ({ heading, lines }),
    );

  it('goes out with the text of the secretariat, which no longer changes and stands in the minutes', async () => {
    const secretary = await gt.secretary();
    const bodyId = gt.sector.id('GT-RGPD');
    const plan = { bodyId, date: DAY, mode: 'written', statement: 'Le texte de 2004 est abrogé.' };
    const planned = await secretary.post<MeetingView>('/meetings', plan);
    const { id } = planned.body;
    await secretary.post(`/meetings/${id}/items`, {
      kind: 'decision',
      title: 'D02',
      stepId: (await ready((await gt.dossier()).id))[0],
    });
    const statement = 'Le texte de 2004 est abrogé.\n\nLa réponse est attendue avant la rentrée.';
    const written = await secretary.put<MeetingView>(`/meetings/${id}/statement`, { statement });
    expect(written.body.written).toMatchObject({ statement, requests: [] });
    const late = await secretary.put(`/meetings/${id}/statement`, {
      statement: 'Autre texte.',
      was: plan.statement,
    });
    expect(late.body).toMatchObject({ type: 'governance.statement-changed', status: 409, now: statement });
    expect(late.body['detail']).toMatch(/Le texte de 2004 est abrogé\.[^]+Le vôtre n’a pas été enregistré/);
    await secretary.post(`/meetings/${id}/convene`);
    const member = await (await gt.world.as(PEOPLE.odile)).get<MeetingView>(`/meetings/${id}`);
    expect(member.body.written?.statement).toBe(statement);
    const [letter] = await gt.world.ground.db
      .of(Letter)
      .findBy({ subjectId: id, kind: 'meeting.asked-in-writing' });
    expect(letter?.text).toContain('La réponse est attendue avant la rentrée.');
    expect(await secretary.put(`/meetings/${id}/statement`, { statement: '' })).toMatchObject(
      refused(409, 'statement-sent'),
    );
    gt.world.travel('2026-10-15');
    await secretary.post(`/meetings/${id}/close`);
    expect(await minutes(id)).toContainEqual({
      heading: 'Texte adressé aux membres',
      lines: ['Le texte de 2004 est abrogé.', 'La réponse est attendue avant la rentrée.'],
    });
  });

  it('has no text of its own where people sit together', async () => {
    const meeting = await gt.sit();
    const answered = await (
      await gt.secretary()
    ).put(`/meetings/${meeting.id}/statement`, { statement: 'Lisez.' });
    expect(answered).toMatchObject(refused(409, 'not-in-writing'));
  });

  describe('where two voices have to ask for a meeting', () => {
    const rule = { allowed: true, days: 10, silence: 'abstention', unanimity: false };
    const under = async (stop: object) => {
      gt.world.travel(addDays(DAY, (later += 1)));
      const { status } = await (
        await gt.secretary()
      ).post(`/directory/bodies/${gt.sector.id('GT-RGPD')}/rules`, {
        rule: 'writtenProcedure', value: { ...rule, ...stop }, from: gt.world.ground.clock.today(), source: 'Règlement, art. 7', status: 'sourced',
      }); // prettier-ignore
      expect(status).toBe(201);
      procedure = await asked((await gt.dossier()).id);
    };
    let later = 0;
    const ask = async (email: string, reason = 'Il faut en parler.') =>
      (await gt.world.as(email)).post<MeetingView>(`/meetings/${procedure.id}/stop`, { reason });

    it('the first one is counted and shown, the second stops it, and the minutes name both', async () => {
      await under({ stopAt: 2, stopOf: 'voices' });
      const first = await ask(PEOPLE.odile);
      expect(first.body).toMatchObject({
        state: 'open',
        written: { needed: 2, requests: [{ name: 'Odile Roitelet (MIREC)', reason: 'Il faut en parler.' }] },
      });
      expect(first.body.allowed).not.toContain('stop');
      expect(await ask(PEOPLE.odile)).toMatchObject(refused(409, 'meeting-asked'));
      expect((await answer(PEOPLE.ursula, { choice: 'for' })).status).toBe(201);
      expect((await ask(PEOPLE.pascal, 'Le délai est court.')).body).toMatchObject({ state: 'stopped' });
      const quorum = (await minutes(procedure.id)).find(({ heading }) => heading === 'Quorum')!;
      expect(quorum.lines.join(' ')).toMatch(/Odile Roitelet.*Il faut en parler.*Pascal.*Le délai est court/);
    });

    it('one alone does not stop it, and the minutes say that one asked', async () => {
      await under({ stopAt: 2, stopOf: 'voices' });
      await ask(PEOPLE.odile);
      gt.world.travel(addDays(gt.world.ground.clock.today(), 20));
      await (await gt.secretary()).post(`/meetings/${procedure.id}/close`);
      const quorum = (await minutes(procedure.id)).find(({ heading }) => heading === 'Quorum')!;
      expect(quorum.lines).toContain(
        'Une séance devait être tenue si 2 voix la demandaient\u202f; une voix l’a fait.',
      );
    });

    it('a fifth of eleven voices is three of them, and where nobody may ask nobody does', async () => {
      await under({ stopAt: 20, stopOf: 'percent' });
      expect(procedure.written?.needed).toBe(3);
      await under({ stopAt: 0, stopOf: 'voices' });
      expect(await ask(PEOPLE.odile)).toMatchObject(refused(409, 'cannot-stop'));
    });
  });
});
