import { PEOPLE } from '../../../testing/people';
import { raiseHands } from '../../../testing/sitting';
import { voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Mandates } from '../../access/mandates.service';
import { Mandate } from '../../access/mandate.entity';
import { MeetingView } from './meetings.dto';

const DAY = '2026-09-15';

describe('a meeting', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  const plan = async (date: string, stepIds: string[] = []): Promise<MeetingView> => {
    const input = {
      bodyId: gt.sector.id('GT-RGPD'),
      date,
      start: '09:30',
      place: 'Gosselies',
      mode: 'mixed',
      stepIds,
    };
    return (await (await gt.secretary()).post('/meetings', input)).body as unknown as MeetingView;
  };
  const ready = async () =>
    (await (await gt.secretary()).get(`/bodies/${gt.sector.id('GT-RGPD')}/ready`)).body as unknown as {
      stepId: string;
      dossierId: string;
    }[];

  it('is prepared: points join, change places and leave, and a step that leaves waits again', async () => {
    const { id } = await gt.dossier();
    const step = (await ready()).find(({ dossierId }) => dossierId === id)!;
    const meeting = await plan('2026-10-01', [step.stepId]);
    expect(meeting).toMatchObject({
      title: 'GT RGPD, 1er octobre 2026', state: 'planned', items: 1, voices: [],
      allowed: ['convene', 'move', 'cancel', 'conflicts', 'add-item', 'order'], quorum: { sentence: 'Les voix seront établies à la convocation.' },
    }); // prettier-ignore
    const secretary = await gt.secretary();
    const added = await secretary.post(`/meetings/${meeting.id}/items`, {
      kind: 'information',
      title: 'Nouvelles du Forem',
    });
    const [first, second] = (added.body as unknown as MeetingView).agenda;
    const ordered = await secretary.put(`/meetings/${meeting.id}/agenda`, {
      itemIds: [second!.id, first!.id],
    });
    expect(ordered.body['agenda'].map(({ title }: { title: string }) => title)).toEqual([
      'Nouvelles du Forem',
      first!.title,
    ]);
    expect(await secretary.put(`/meetings/${meeting.id}/agenda`, { itemIds: [first!.id] })).toMatchObject({
      status: 409, body: { type: 'governance.agenda-changed' },
    }); // prettier-ignore
    expect((await ready()).some(({ stepId }) => stepId === step.stepId)).toBe(false);
    await secretary.delete(`/items/${first!.id}`);
    expect((await ready()).some(({ stepId }) => stepId === step.stepId)).toBe(true);
  });

  it('that is opened takes the mandates of that day: who came since has a voice, who left has none', async () => {
    const meeting = await plan('2026-10-20');
    const secretary = await gt.secretary();
    const convened = (await secretary.post(`/meetings/${meeting.id}/convene`)).body as unknown as MeetingView;
    expect(convened.voices).toHaveLength(11);
    const { db } = gt.world.ground;
    const mandate = await db.of(Mandate).findOneByOrFail({ role: 'gt-member', organisationCode: 'MIREV' });
    await db.atomic(() =>
      gt.world.app.get(Mandates).end(gt.sector.clerk, mandate.id, '2026-10-10', 'Démission'),
    );
    gt.world.travel('2026-10-20');
    const opened = (await (await gt.secretary()).post(`/meetings/${meeting.id}/open`))
      .body as unknown as MeetingView;
    expect(opened.voices.map(({ organisationCode }) => organisationCode)).not.toContain('MIREV');
    expect(opened.quorum).toMatchObject({ voices: 10, needed: 6 });
    await db.atomic(() => db.of(Mandate).update({ id: mandate.id }, { until: null }));
  });

  it('decides once on a point: what else was put to the vote there is void', async () => {
    const meeting = await gt.sit();
    const secretary = await gt.secretary();
    const postponed = await gt.open(meeting, { outcome: 'postponed', text: 'Plus tard.' });
    const endorsed = await gt.open(meeting);
    const votes = meeting.voices.map(({ voiceId }) => ({ voiceId, choice: 'for' }));
    await secretary.post(`/motions/${endorsed.id}/hands`, { votes });
    const closed = (await secretary.post(`/motions/${endorsed.id}/close`)).body as unknown as MeetingView;
    const states = closed.agenda[0]!.motions.map(({ id, state }) => [id, state]);
    expect(states).toEqual([[postponed.id, 'withdrawn'], [endorsed.id, 'carried']]); // prettier-ignore
    expect(closed.agenda[0]).toMatchObject({ outcomes: [] });
  });

  it('that rejects a motion decides nothing, and may vote on another', async () => {
    const meeting = await gt.sit();
    const secretary = await gt.secretary();
    const motion = await gt.open(meeting);
    const votes = meeting.voices.map(({ voiceId }, index) => ({
      voiceId,
      choice: index < 6 ? 'against' : 'for',
    }));
    await secretary.post(`/motions/${motion.id}/hands`, { votes });
    const closed = (await secretary.post(`/motions/${motion.id}/close`)).body as unknown as MeetingView;
    expect(closed.agenda[0]).toMatchObject({
      outcomes: ['endorsed', 'returned', 'postponed'],
      motions: [
        { state: 'rejected', result: '5 pour, 6 contre, 0 abstention\u202f: rejeté', decisionId: null },
      ],
    });
    expect(await raiseHands(secretary, closed, closed.agenda[0]!, { outcome: 'endorsed' })).toMatchObject({
      state: 'carried',
    });
  });

  it('decides on a point that no dossier carries, in the words it was given', async () => {
    const meeting = await plan(DAY);
    const secretary = await gt.secretary();
    await secretary.post(`/meetings/${meeting.id}/items`, { kind: 'decision', title: 'Calendrier 2027' });
    const convened = (await secretary.post(`/meetings/${meeting.id}/convene`)).body as unknown as MeetingView;
    for (const { voiceId } of convened.voices)
      await secretary.put(`/meetings/${meeting.id}/attendance`, { voiceId, presence: 'present' });
    const open = (await secretary.post(`/meetings/${meeting.id}/open`)).body as unknown as MeetingView;
    expect(open.agenda[0]!.outcomes).toEqual(['approved', 'endorsed', 'adopted', 'postponed', 'refused']);
    const motion = await gt.open(open, { outcome: 'approved', text: 'Le GT se réunit quatre fois en 2027.' });
    expect(await gt.vote(PEOPLE.odile, motion, voiceOf(open, 'MIREC'))).toMatchObject({ status: 201 });
    const closed = (await secretary.post(`/motions/${motion.id}/close`)).body as unknown as MeetingView;
    const { decisionId } = closed.agenda[0]!.motions[0]!;
    const decision = await (await gt.world.as(PEOPLE.odile)).get(`/decisions/${decisionId}`);
    expect(decision.body).toMatchObject({ dossierId: null, pieces: [], coverage: 'covered' });
    expect(decision.body['text']).toBe(
      'Le groupe de travail RGPD, après délibération, décide d’approuver la proposition «\u202fLe GT se réunit quatre fois en 2027\u202f».',
    );
    // Nobody who may not read the meeting reads what it decided on its own.
    expect((await (await gt.world.as(PEOPLE.cedric)).get(`/decisions/${decisionId}`)).status).toBe(404);
  });

  it('is found in the calendar by those who may read it, and shown as it is to be read on a past day', async () => {
    const odile = await gt.world.as(PEOPLE.odile);
    const all = (await odile.get('/meetings?sort=date&size=3')).body;
    expect(all['rows']).toHaveLength(3);
    expect(all['rows'][0]).toMatchObject({
      bodyCode: 'GT-RGPD',
      organisationCode: 'INTERMIRE',
      mode: expect.any(String),
    });
    const dates = all['rows'].map(({ date }: { date: string }) => date);
    expect(dates).toEqual([...dates].sort());
    expect((await odile.get(`/meetings?organisation=${gt.sector.id('MIREC')}`)).body).toMatchObject({
      total: 0,
    });
    expect((await odile.get('/meetings?at=2026-01-01')).body).toMatchObject({ total: 0 });
    expect(
      (await (await gt.world.as(PEOPLE.cedric)).get(`/meetings?body=${gt.sector.id('GT-RGPD')}`)).body,
    ).toMatchObject({ total: 0 });
    const past = await (await gt.secretary()).get(`/meetings/${all['rows'][0].id}?at=${DAY}`);
    expect(past.body).toMatchObject({ allowed: [] });
  });
});
