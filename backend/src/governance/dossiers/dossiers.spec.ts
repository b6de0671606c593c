import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { InForceBook } from '../../revisions/in-force.service';

describe('a dossier', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;

  beforeAll(async () => {
    world = await World.start({ at: '2026-03-02' });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.travel('2026-03-02'));

  const propose = async (title: string, circuit: string, email: string = PEOPLE.basile) => {
    const paper = papers.write(title, 'Premier état.');
    const pieces = [{ type: 'document', subjectId: paper }];
    const answer = await (await world.as(email)).post('/dossiers', { title, circuit, pieces });
    expect(answer.status).toBe(201);
    return { id: answer.body['id'] as string, paper };
  };
  const show = async (id: string, email: string = PEOPLE.basile) =>
    (await (await world.as(email)).get(`/dossiers/${id}`)).body;
  /** One body meets on a dossier, everybody raises a hand for the outcome. */
  const decide = async (body: string, dossier: string, outcome: string, text?: string) => {
    const secretary = await world.as(body === 'CA-MIREC' ? PEOPLE.damien : PEOPLE.camille);
    const meeting = await sit(secretary, sector.id(body), dossier, world.ground.clock.today());
    const ask = { outcome, ...(text && { text }) };
    const motion = await raiseHands(secretary, meeting, meeting.agenda[0]!, ask);
    await secretary.post(`/meetings/${meeting.id}/close`);
    return motion;
  };

  it('that is sent back may be worked on, and walks again as another text', async () => {
    const { id, paper } = await propose('D01 Charte', 'A');
    await decide('GT-RGPD', id, 'returned', 'La finalité manque.');
    expect(papers.released(paper)).toEqual(['returned']);
    const back = await show(id);
    expect(back).toMatchObject({ state: 'returned', stage: 'tsf', allowed: ['propose-again', 'pieces'] });
    expect(back['stages'][0]).toMatchObject({
      state: 'now',
      steps: [{ state: 'waiting' }, { state: 'done' }],
    });
    const pieces = back['pieces'];

    world.travel('2026-03-10');
    papers.rewrite(paper, 'Second état, avec la finalité.');
    const again = await (await world.as(PEOPLE.basile)).post(`/dossiers/${id}/propose`);
    expect(again.body).toMatchObject({ state: 'open', stage: 'gt', pieces: [{ number: 2 }] });
    expect(again.body['pieces'][0].digest).not.toBe(pieces[0].digest);
    const rounds = again.body['stages'][1].steps.map(
      ({ state, openedOn }: { state: string; openedOn: string }) => [state, openedOn],
    );
    expect(rounds).toEqual([['waiting', '2026-03-10'], ['returned', '2026-03-02']]); // prettier-ignore
    expect(await (await world.as(PEOPLE.basile)).post(`/dossiers/${id}/propose`)).toMatchObject({
      status: 409, body: { type: 'governance.move-not-open', stage: 'GT RGPD' },
    }); // prettier-ignore
  });

  it('that the directors send back goes before the working group again, its text as it is', async () => {
    const { id, paper } = await propose('D03 Notice', 'A');
    await decide('GT-RGPD', id, 'endorsed');
    await decide('CDD', id, 'returned', 'À revoir avec les représentants.');
    expect(await show(id)).toMatchObject({
      state: 'returned',
      stage: 'gt',
      allowed: ['remind', 'ask-opinion'],
    });
    expect(papers.released(paper)).toEqual([]);
    const motion = await decide('GT-RGPD', id, 'endorsed');
    expect(motion.text).toBe('Avaliser D03 Notice, version 1');
    expect(await show(id)).toMatchObject({ state: 'open', stage: 'cdd' });
  });

  it('that the sector refuses is closed, and its text is free', async () => {
    const { id, paper } = await propose('D04 Registre', 'B');
    await decide('GT-RGPD', id, 'endorsed');
    const motion = await decide('CDD', id, 'refused', 'Double emploi.');
    expect(motion.text).toBe('Refuser D04 Registre, version 1');
    expect(await show(id)).toMatchObject({
      state: 'refused',
      closedOn: '2026-03-02',
      stage: 'cdd',
      allowed: [],
    });
    expect((await show(id))['stages'].map(({ state }: { state: string }) => state)).toEqual([
      'done',
      'done',
      'stopped',
    ]);
    expect(papers.released(paper)).toEqual(['refused']);
    const decision = await (await world.as(PEOPLE.odile)).get(`/decisions/${motion.decisionId}`);
    expect(decision.body).toMatchObject({ outcome: 'refused', inForceFrom: null, coverage: 'covered' });
    expect(decision.body['text']).toBe(
      'Le Collège des directeurs, après délibération, décide de ne pas adopter «\u202fD04 Registre, version 1\u202f». Motif\u202f: Double emploi.',
    );
  });

  it('on circuit B holds for the whole sector once the directors approve it', async () => {
    const { id, paper } = await propose('D07 Outil', 'B');
    await decide('GT-RGPD', id, 'endorsed');
    world.travel('2026-03-20');
    await decide('CDD', id, 'approved');
    expect(await show(id)).toMatchObject({ state: 'completed', adopted: 1, of: 1 });
    for (const code of ['INTERMIRE', 'MIREC', 'MIREL', 'MIREV']) {
      const held = await world.app.get(InForceBook).of('document', paper, sector.id(code), '2026-03-20');
      expect(held).toMatchObject({ from: '2026-03-20', until: null });
    }
    expect(
      await world.app.get(InForceBook).of('document', paper, sector.id('FOREM'), '2026-03-20'),
    ).toBeNull();
    const matrix = (await (await world.as(PEOPLE.odile)).get('/dossiers/matrix')).body['rows'];
    expect(matrix.map(({ dossierId }: { dossierId: string }) => dossierId)).not.toContain(id);
  });

  it('that is withdrawn says why, and a poll still open on it decides nothing', async () => {
    const { id, paper } = await propose('D05 Procédure', 'A');
    const camille = await world.as(PEOPLE.camille);
    const meeting = await sit(camille, sector.id('GT-RGPD'), id, '2026-03-02');
    const moved = await camille.post(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'endorsed' });
    const [motion] = moved.body['agenda'][0].motions;
    const votes = meeting.voices.map(({ voiceId }: { voiceId: string }) => ({ voiceId, choice: 'for' }));
    await camille.post(`/motions/${motion.id}/hands`, { votes });
    const adele = await world.as(PEOPLE.adele);
    const gone = await adele.post(`/dossiers/${id}/withdraw`, { reason: 'Le décret change en mai.' });
    expect(gone.body).toMatchObject({ state: 'withdrawn', allowed: [] });
    expect(gone.body['history'][0]).toMatchObject({ action: 'a retiré' });
    expect(gone.body['history'][0].label).toContain('Le décret change en mai.');
    expect(papers.released(paper)).toEqual(['withdrawn']);
    expect(await camille.post(`/motions/${motion.id}/close`)).toMatchObject({
      status: 409, body: { type: 'governance.poll-closed' },
    }); // prettier-ignore
    const sitting = (await camille.get(`/meetings/${meeting.id}`)).body;
    expect(sitting['agenda'][0]).toMatchObject({
      gone: 'Ce dossier a été retiré le 2 mars 2026\u202f: il n’y a plus rien à décider.',
      outcomes: [],
      motions: [{ state: 'withdrawn', decisionId: null }],
    });
    expect(await adele.post(`/dossiers/${id}/withdraw`, { reason: 'Encore.' })).toMatchObject({
      status: 409, body: { type: 'governance.dossier-closed', date: '2 mars 2026' },
    }); // prettier-ignore
  });

  it('that waits too long is late, and whoever was reminded finds it', async () => {
    const { id } = await propose('D06 Modèle', 'A');
    world.travel('2026-06-01');
    const late = await show(id, PEOPLE.adele);
    expect(late).toMatchObject({
      late: 1,
      stages: [{}, { steps: [{ late: true, lagDays: 91 }] }, {}, {}, {}],
    });
    const stepIds = [late['stages'][1].steps[0].id];
    const adele = await world.as(PEOPLE.adele);
    const reminded = await adele.post(`/dossiers/${id}/remind`, { stepIds });
    expect(reminded.body['stages'][1].steps[0]).toMatchObject({ remindedOn: '2026-06-01' });
    const list = (await adele.get('/dossiers?state=open&sort=-openedOn&size=2')).body;
    expect(list['rows']).toHaveLength(2);
    expect(list['total']).toBeGreaterThan(2);
    const found = (await adele.get('/dossiers?q=mod%C3%A8le')).body['rows'];
    expect(found.map((row: { id: string }) => row.id)).toEqual([id]);
    expect((await adele.get('/dossiers?at=2026-03-01')).body).toMatchObject({ total: 0 });
    expect((await adele.get('/dossiers?q=mod%C3%A8le&at=2026-03-15')).body['rows'][0]).toMatchObject({
      late: 0,
      state: 'open',
    });
  });

  it('of a circuit whose bodies are not all in the directory is not begun', async () => {
    const input = {
      title: 'D09 Interne',
      circuit: 'D',
      pieces: [{ type: 'document', subjectId: papers.write('D09', 'x') }],
    };
    // Nobody but the task force and the coordination proposes, and neither has a board of its own Mire.
    expect(await (await world.as(PEOPLE.basile)).post('/dossiers', input)).toMatchObject({
      status: 409, body: { type: 'governance.no-body', organisation: 'INTERMIRE' },
    }); // prettier-ignore
    const own = await propose('X01 Règlement intérieur', 'X', PEOPLE.adele);
    expect(await show(own.id, PEOPLE.adele)).toMatchObject({
      stage: 'ca-intermire',
      allowed: ['withdraw', 'remind', 'urge', 'ask-opinion'],
    });
  });
});
