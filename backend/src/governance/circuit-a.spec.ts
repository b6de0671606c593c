import { holder, holders } from '../../testing/cast';
import { PaperSubject } from '../../testing/paper-subject';
import { PEOPLE } from '../../testing/people';
import { raiseHands, sit } from '../../testing/sitting';
import { ELEVEN_MIRE, SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { InForceBook } from '../revisions/in-force.service';
import { Decisions } from './decisions/decisions.service';
import { DecisionView } from './decisions/decision-view.dto';
import { VoiceView } from './meetings/attendance.dto';
import { MeetingView } from './meetings/meetings.dto';
import { MotionView } from './meetings/motion-view.dto';

const motionOf = ({ agenda }: MeetingView, id?: string): MotionView =>
  agenda.flatMap(({ motions }) => motions).find((one) => !id || one.id === id)!;

/** The whole of circuit A, by HTTP, as the named people of the sector. What is approved is a plain paper. */
describe('a dossier on circuit A', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;
  let d02: string;
  let dossier: string;

  beforeAll(async () => {
    world = await World.start({ at: '2026-09-01' });
    sector = await SmallSector.found(world, ELEVEN_MIRE);
    papers = PaperSubject.in(world);
    d02 = papers.write('D02 Politique bénéficiaires', 'Nous traitons vos données.');
  });
  afterAll(() => world.stop());

  const about = (code: string, day: string): Promise<DecisionView[]> =>
    world.app.get(Decisions).about(sector.id(code), day);
  const dossierNow = async (at = '') =>
    (await (await world.as(PEOPLE.basile)).get(`/dossiers/${dossier}${at}`)).body;
  const inForceFor = (code: string) =>
    world.app.get(InForceBook).of('document', d02, sector.id(code), world.ground.clock.today());

  it('is frozen and proposed by the task force', async () => {
    const basile = await world.as(PEOPLE.basile);
    const proposed = await basile.post('/dossiers', {
      title: 'D02 Politique bénéficiaires, version 1',
      circuit: 'A',
      pieces: [{ type: 'document', subjectId: d02 }],
      note: 'Première version harmonisée.',
    });
    expect(proposed).toMatchObject({
      status: 201,
      body: { number: '2026-001', stage: 'gt', stageName: 'GT RGPD', state: 'open', adopted: 0, of: 11 },
    });
    dossier = proposed.body['id'];
    expect(proposed.body['stages'].map(({ state, note }: { state: string; note: string }) => [state, note])).toEqual([
      ['done', '01/09'], ['now', ''], ['todo', ''], ['todo', ''], ['todo', ''],
    ]); // prettier-ignore
    expect(proposed.body['stages'][1].steps).toMatchObject([
      { bodyCode: 'GT-RGPD', state: 'waiting', openedOn: '2026-09-01', dueOn: '2026-10-31', late: false },
    ]);
    expect(proposed.body['pieces']).toMatchObject([{ label: 'D02 Politique bénéficiaires', number: 1 }]);
    expect(proposed.body['allowed']).toEqual(['remind', 'ask-opinion']);
  });

  it('cannot carry a text that is already on its way', async () => {
    const again = await (await world.as(PEOPLE.basile)).post('/dossiers', {
      title: 'Le même texte', circuit: 'B', pieces: [{ type: 'document', subjectId: d02 }],
    }); // prettier-ignore
    expect(again).toMatchObject({
      status: 409,
      body: { type: 'governance.piece-in-other-dossier', dossier: '2026-001' },
    });
  });

  it('is amended and endorsed 10–0 by the working group, one voice by proxy, one absent', async () => {
    world.travel('2026-09-15');
    const camille = await world.as(PEOPLE.camille);
    const amendment = papers.propose(d02, 'Nous traitons vos données et vous le disons.');
    const meeting = await sit(camille, sector.id('GT-RGPD'), dossier, '2026-09-15', {
      absent: ['MIREL'],
      represented: [['MIRESEM', 'MIREC']],
    });
    expect(meeting.quorum).toMatchObject({
      voices: 11,
      present: 9,
      represented: 1,
      needed: 6,
      reached: true,
    });
    expect(meeting.quorum.sentence).toBe('9 voix présentes, 1 représentée — quorum atteint (6)');
    expect(meeting.agenda[0]!.outcomes).toEqual(['endorsed', 'returned', 'postponed', 'amended']);

    const [item] = meeting.agenda;
    const amended = await raiseHands(camille, meeting, item!, { outcome: 'amended', amendmentId: amendment });
    expect(amended).toMatchObject({ state: 'carried', decisionNumber: 'GT-RGPD-2026-01' });
    const after = await dossierNow();
    expect(after).toMatchObject({ stage: 'gt', pieces: [{ number: 2 }] });

    const moved = await camille.post(`/items/${item!.id}/motions`, { outcome: 'endorsed' });
    const motion = moved.body['agenda'][0].motions.at(-1) as MotionView;
    expect(motion.text).toBe('Avaliser D02 Politique bénéficiaires, version 2');
    for (const email of holders('gt-member', { body: 'GT-RGPD' }).filter((one) => one !== PEOPLE.pascal)) {
      const member = await world.as(email);
      const seen = (await member.get(`/meetings/${meeting.id}`)).body as unknown as MeetingView;
      const mine = seen.voices.filter((voice: VoiceView) => voice.mine);
      for (const { voiceId } of mine)
        expect(await member.post(`/motions/${motion.id}/votes`, { voiceId, choice: 'for' })).toMatchObject({
          status: 201,
        });
    }
    const odile = (await (await world.as(PEOPLE.odile)).get(`/meetings/${meeting.id}`))
      .body as unknown as MeetingView;
    expect(motionOf(odile, motion.id)).toMatchObject({ answered: 10, of: 10, result: null, allowed: [] });
    // She sees her own vote and the one she carries, and nobody else's.
    expect(
      motionOf(odile, motion.id)
        .votes.map(({ how }) => how)
        .sort(),
    ).toEqual(['own', 'proxy']);

    const closed = (await camille.post(`/motions/${motion.id}/close`)).body as unknown as MeetingView;
    expect(motionOf(closed, motion.id)).toMatchObject({
      state: 'carried',
      result: '10 pour, 0 contre, 0 abstention\u202f: adopté à l’unanimité',
      decisionNumber: 'GT-RGPD-2026-02',
    });
    expect(motionOf(closed, motion.id).votes).toHaveLength(10);
    const over = await camille.post(`/meetings/${meeting.id}/close`);
    expect(over.body).toMatchObject({ state: 'closed', decisions: 2, allowed: ['minutes'] });
    expect((await dossierNow())['stages'][1]).toMatchObject({ state: 'done', note: '10–0' });
  });

  it('is approved in writing by the college of directors', async () => {
    world.travel('2026-09-20');
    const camille = await world.as(PEOPLE.camille);
    const [ready] = (await camille.get(`/bodies/${sector.id('CDD')}/ready`)).body as unknown as {
      stepId: string;
    }[];
    const asked = { bodyId: sector.id('CDD'), date: '2026-09-20', mode: 'written', stepIds: [ready!.stepId] };
    const planned = await camille.post('/meetings', asked);
    expect(planned.body).toMatchObject({ state: 'planned', deadline: '2026-09-30' });
    const open = (await camille.post(`/meetings/${planned.body['id']}/convene`))
      .body as unknown as MeetingView;
    expect(open).toMatchObject({ state: 'open', quorum: { voices: 13, present: 0 } });
    const motion = motionOf(open);
    const members = holders('cdd-member', { body: 'CDD' });
    for (const email of members.slice(0, 9)) {
      const member = await world.as(email);
      const seen = (await member.get(`/meetings/${open.id}`)).body as unknown as MeetingView;
      const { voiceId } = seen.voices.find((voice) => voice.mine)!;
      expect((await member.post(`/motions/${motion.id}/votes`, { voiceId, choice: 'for' })).status).toBe(201);
    }
    expect(await camille.post(`/meetings/${open.id}/close`)).toMatchObject({
      status: 409, body: { type: 'governance.deadline-running', missing: 4, deadline: '30 septembre 2026' },
    }); // prettier-ignore
    world.travel('2026-10-01');
    const closed = (await (await world.as(PEOPLE.camille)).post(`/meetings/${open.id}/close`))
      .body as unknown as MeetingView;
    expect(motionOf(closed)).toMatchObject({
      state: 'carried',
      result: '9 pour, 0 contre, 4 abstentions\u202f: adopté',
      decisionNumber: 'CDD-2026-01',
    });
    expect(await dossierNow()).toMatchObject({ stage: 'ca-intermire', state: 'open' });
  });

  it('is adopted by the board of InterMire, and fans out to eleven boards', async () => {
    world.travel('2026-10-12');
    const camille = await world.as(PEOPLE.camille);
    const meeting = await sit(camille, sector.id('CA-INTERMIRE'), dossier, '2026-10-12');
    expect(meeting.voices.filter(({ chair }: VoiceView) => chair)).toHaveLength(1);
    expect(await inForceFor('INTERMIRE')).toBeNull();
    expect(await raiseHands(camille, meeting, meeting.agenda[0]!, { outcome: 'adopted' })).toMatchObject({
      state: 'carried',
    });
    await camille.post(`/meetings/${meeting.id}/close`);
    expect(await inForceFor('INTERMIRE')).toMatchObject({ from: '2026-10-12', localRevisionId: null });
    expect(await inForceFor('MIREC')).toBeNull();
    const now = await dossierNow();
    expect(now).toMatchObject({ stage: 'ca-mire', state: 'open', adopted: 0, of: 11 });
    expect(now['stages'][4]).toMatchObject({ each: true, note: '0/11' });
    expect(now['stages'][4].steps).toHaveLength(11);
  });

  it('is adopted, adopted with a variant, postponed or refused by each board for itself', async () => {
    world.travel('2026-10-20');
    const ines = await world.as(PEOPLE.ines);
    const early = await sit(ines, sector.id('CA-MIREV'), dossier, '2026-10-20');
    const [item] = early.agenda;
    expect(await ines.post(`/items/${item!.id}/motions`, { outcome: 'adopted-with-variant' })).toMatchObject({
      status: 422, body: { type: 'governance.no-variant', organisation: 'MIREV' },
    }); // prettier-ignore
    papers.deviate(d02, sector.id('MIREV'), 'Du lundi au jeudi.');
    const varied = await raiseHands(ines, early, item!, { outcome: 'adopted-with-variant' });
    expect(varied.state).toBe('carried');
    await ines.post(`/meetings/${early.id}/close`);
    expect(await inForceFor('MIREV')).toMatchObject({
      from: '2026-10-20',
      localRevisionId: expect.any(String),
    });

    const answers: Record<string, object> = {
      MIREL: { outcome: 'postponed', text: 'Le règlement de travail est en révision.' },
      MRC: { outcome: 'refused', text: 'Le texte ne correspond pas à notre pratique.' },
    };
    for (const code of ELEVEN_MIRE.filter((one) => one !== 'MIREV' && one !== 'MIRESEM')) {
      const secretary = await world.as(holder('secretary', { body: `CA-${code}` }));
      const meeting = await sit(secretary, sector.id(`CA-${code}`), dossier, '2026-10-20');
      const ask = answers[code] ?? { outcome: 'adopted' };
      expect(await raiseHands(secretary, meeting, meeting.agenda[0]!, ask)).toMatchObject({
        state: 'carried',
      });
      await secretary.post(`/meetings/${meeting.id}/close`);
    }
    expect(await inForceFor('MIREC')).toMatchObject({ from: '2026-10-20', localRevisionId: null });
    expect(await inForceFor('MIREL')).toBeNull();
    expect(await inForceFor('MRC')).toBeNull();
    expect(await dossierNow()).toMatchObject({ state: 'open', adopted: 8, of: 11 });
    expect(papers.released(d02)).toEqual([]);
  });

  it('shows in the matrix what each decided, and what it was on an earlier day', async () => {
    world.travel('2026-10-25');
    const odile = await world.as(PEOPLE.odile);
    const matrix = (await odile.get('/dossiers/matrix')).body;
    expect(matrix['columns'].map(({ code }: { code: string }) => code)).toEqual([
      'INTERMIRE',
      ...ELEVEN_MIRE,
    ]);
    const [row] = matrix['rows'];
    expect(row).toMatchObject({ number: '2026-001', adopted: 8, of: 11 });
    const cell = (code: string) =>
      row.cells.find(({ organisationId }: { organisationId: string }) => organisationId === sector.id(code));
    expect(cell('INTERMIRE')).toMatchObject({ state: 'adopted', on: '2026-10-12', bodyCode: 'CA-INTERMIRE' });
    expect(cell('MIREC')).toMatchObject({
      state: 'adopted',
      on: '2026-10-20',
      lagDays: 8,
      decisionNumber: 'CA-MIREC-2026-01',
    });
    expect(cell('MIREV')).toMatchObject({ state: 'adopted-with-variant' });
    expect(cell('MIREL')).toMatchObject({ state: 'postponed', on: null, lagDays: 13 });
    expect(cell('MRC')).toMatchObject({ state: 'refused', on: '2026-10-20' });
    expect(cell('MIRESEM')).toMatchObject({ state: 'waiting', decisionId: null });

    const then = (await odile.get('/dossiers/matrix?at=2026-10-15')).body['rows'][0];
    expect(then).toMatchObject({ adopted: 0, of: 11 });
    expect(new Set(then.cells.map(({ state }: { state: string }) => state))).toEqual(
      new Set(['adopted', 'waiting']),
    );
    expect(await dossierNow('?at=2026-09-16')).toMatchObject({
      stage: 'cdd', state: 'open', adopted: 0, allowed: [], stages: [{}, { note: '10–0' }, { state: 'now' }, {}, {}],
    }); // prettier-ignore
    expect(await dossierNow('?at=2026-08-31')).toMatchObject({ type: 'access.denied' });
  });

  it('is completed once the last board has said its last word', async () => {
    world.travel('2026-11-03');
    for (const code of ['MIREL', 'MIRESEM']) {
      const secretary = await world.as(holder('secretary', { body: `CA-${code}` }));
      const meeting = await sit(secretary, sector.id(`CA-${code}`), dossier, '2026-11-03');
      await raiseHands(secretary, meeting, meeting.agenda[0]!, { outcome: 'adopted' });
      await secretary.post(`/meetings/${meeting.id}/close`);
    }
    expect(await dossierNow()).toMatchObject({
      state: 'completed',
      closedOn: '2026-11-03',
      adopted: 10,
      of: 11,
      allowed: [],
    });
    expect(papers.released(d02)).toEqual(['completed']);
  });

  it('leaves each organisation with the decisions that bind it, and no other’s', async () => {
    const numbers = async (code: string, day = '2026-11-03') =>
      (await about(code, day)).map(({ number }) => number);
    expect(await numbers('MIREC')).toEqual([
      'CA-MIREC-2026-01', 'CA-INTERMIRE-2026-01', 'CDD-2026-01', 'GT-RGPD-2026-02', 'GT-RGPD-2026-01',
    ]); // prettier-ignore
    expect((await numbers('MIREL')).slice(0, 2)).toEqual(['CA-MIREL-2026-02', 'CA-MIREL-2026-01']);
    expect(await numbers('MIREC', '2026-10-01')).toEqual([]);
    const [own] = await about('MIREV', '2026-11-03');
    expect(own).toMatchObject({
      outcome: 'adopted-with-variant',
      inForceFrom: '2026-10-20',
      coverage: 'covered',
    });
    expect(own!.pieces[0]).toMatchObject({ localDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const gt = (await about('MIREC', '2026-11-03')).at(-1)!;
    expect(gt).toMatchObject({ outcome: 'amended', coverage: 'covered' });
    expect(gt.text).toContain('Le passage «\u202fHoraires\u202f» est remplacé');
  });

  it('tells its whole story', async () => {
    const { history } = (await dossierNow()) as unknown as {
      history: { actor: string; action: string; label: string }[];
    };
    expect(history.at(-1)).toMatchObject({ actor: 'Basile Bouvreuil', action: 'a proposé' });
    expect(history.map(({ action }) => action)).toContain('a fait adopter avec variante');
    expect(history).toHaveLength(17);
  });
});
