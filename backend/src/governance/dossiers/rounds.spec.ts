import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { Members } from '../../directory/members.service';
import { DEMO_PASSWORD } from '../../kernel/settings';
import { InForceBook } from '../../revisions/in-force.service';
import { ReadyStepView } from '../meetings/agenda.dto';
import { CircuitView } from '../pages/circuits.dto';
import { DossierTimeView } from '../pages/dossier-times.dto';
import { Waiting } from '../waiting.service';
import { DossierView } from './dossiers.dto';

const DPD = 'nathan.nenuphar@demo.intermire.invalid';

describe('a dossier on its rounds', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;

  beforeAll(async () => {
    world = await World.start({ at: '2026-03-02' });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
    const members = world.app.get(Members);
    await world.ground.db.atomic(async () => {
      const nathan = await members.enrol(sector.clerk, {
        name: 'Nénuphar Nathan',
        email: DPD,
        password: DEMO_PASSWORD,
      });
      const raf = { code: 'RAF', name: 'Responsables administratifs et financiers', kind: 'raf' };
      await members.establish(sector.clerk, { ...raf, organisationId: sector.id('INTERMIRE') });
      for (const code of ['INTERMIRE', 'MIREC'])
        await members.give(sector.clerk, {
          personId: nathan.id, role: 'dpd', organisationId: sector.id(code), bodyId: null, from: '2026-01-01', until: null,
        }); // prettier-ignore
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.travel('2026-03-02'));

  const today = () => world.ground.clock.today();
  const propose = async (
    title: string,
    circuit: string,
    more: object = {},
    email: string = PEOPLE.basile,
  ) => {
    const paper = papers.write(title, 'Premier état.');
    const pieces = [{ type: 'document', subjectId: paper }];
    const { status, body } = await (
      await world.as(email)
    ).post<DossierView>('/dossiers', { title, circuit, pieces, ...more });
    expect({ status, body }).toMatchObject({ status: 201 });
    return { paper, dossier: body, id: body.id };
  };
  const show = async (id: string, email: string = PEOPLE.adele, query = '') =>
    (await (await world.as(email)).get<DossierView>(`/dossiers/${id}${query}`)).body;
  const steps = (dossier: DossierView, stage: string) =>
    dossier.stages.find((each) => each.id === stage)!.steps;
  const secretaryOf = (body: string) => world.as(body === 'CA-MIREC' ? PEOPLE.damien : PEOPLE.camille);
  const decide = async (body: string, id: string, ask: object) => {
    const secretary = await secretaryOf(body);
    const meeting = await sit(secretary, sector.id(body), id, today());
    const item = meeting.agenda[0]!;
    const motion = await raiseHands(secretary, meeting, item, ask);
    await secretary.post(`/meetings/${meeting.id}/close`);
    return { motion, item, meeting };
  };
  const waitsFor = async (email: string) => {
    const person = await world.ground.db.of(Person).findOneByOrFail({ email });
    const items = await world.app.get(Waiting).for(await world.app.get(Sessions).actor(person));
    return items.map(({ sentence }) => sentence).join('\n');
  };
  const again = async (id: string, body: object = {}) =>
    (await (await world.as(PEOPLE.basile)).post<DossierView>(`/dossiers/${id}/propose`, body)).body;

  describe('of returns', () => {
    it('goes back to whichever earlier station a body names, with its reasons, and each round is kept', async () => {
      const { id } = await propose('D10 Charte', 'A');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      await decide('CDD', id, { outcome: 'approved' });
      const { motion, item } = await decide('CA-INTERMIRE', id, {
        outcome: 'returned', returnsTo: 'cdd', text: 'Le coût n’est pas chiffré.',
      }); // prettier-ignore
      expect(item.returnsTo.map(({ stage }) => stage)).toEqual(['gt', 'tsf', 'cdd']);
      expect(item.returnsTo[2]!.says).toBe(
        'Le dossier revient à l’étape «\u202fCDD\u202f» avec le texte tel qu’il est\u202f: CDD puis CA InterMire se prononceront à nouveau.',
      );
      expect(motion.text).toContain('à l’étape «\u202fCDD\u202f»');
      const back = await show(id);
      expect(back).toMatchObject({ state: 'returned', stage: 'cdd' });
      expect(steps(back, 'cdd').map(({ state }) => state)).toEqual(['waiting', 'approved']);
      expect(steps(back, 'ca-intermire')[0]).toMatchObject({
        state: 'returned',
        reason: 'Le coût n’est pas chiffré.',
      });
      await decide('CDD', id, { outcome: 'approved' });
      expect(await show(id)).toMatchObject({ state: 'open', stage: 'ca-intermire' });
      const story = (await (await world.as(PEOPLE.adele)).get<DossierTimeView>(`/dossiers/${id}/timeline`))
        .body;
      const votes = story.events.filter(({ kind }) => kind === 'decision').map(({ title }) => title);
      expect(votes).toHaveLength(4);
      expect(story.lines).toEqual(['Dossier', 'TSF', 'GT RGPD', 'CDD', 'CA InterMire']);
    });

    it('does not go back to a later station, nor to where it stands', async () => {
      const { id } = await propose('D11 Charte', 'A');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      const camille = await world.as(PEOPLE.camille);
      const meeting = await sit(camille, sector.id('CDD'), id, today());
      for (const returnsTo of ['cdd', 'ca-intermire', 'nowhere']) {
        const ask = { outcome: 'returned', returnsTo, text: 'Non.' };
        expect(await camille.post(`/items/${meeting.agenda[0]!.id}/motions`, ask)).toMatchObject({
          status: 422, body: { type: 'governance.return-not-earlier', stage: 'CDD' },
        }); // prettier-ignore
      }
    });
  });

  describe('of how far', () => {
    it('a minor change does not go before the working group again, and says why', async () => {
      const { id, paper } = await propose('D12 Horaires', 'A');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      const { motion } = await decide('CDD', id, {
        outcome: 'returned',
        returnsTo: 'tsf',
        text: 'Une adresse.',
      });
      papers.rewrite(paper, 'Autre adresse.');
      papers.weigh(paper, 'minor');
      const basile = await world.as(PEOPLE.basile);
      const plan = (await basile.get(`/dossiers/plan?circuit=A&pieces=document:${paper}&dossier=${id}`)).body;
      expect(plan).toMatchObject({ start: 'cdd', weight: 'minor', skipped: [{ stage: 'gt' }] });
      world.travel('2026-03-12');
      const gone = await again(id);
      expect(gone).toMatchObject({ state: 'open', stage: 'cdd' });
      expect(steps(gone, 'gt')[0]).toMatchObject({
        state: 'not-required', closedOn: '2026-03-12', reason: 'Modification qui ne touche pas au fond\u202f: D12 Horaires',
      }); // prettier-ignore
      expect(gone.stages[1]!.note).toBe('non requis');
      // What the working group had endorsed no longer covers the text, and the page says how far it goes.
      const endorsed = steps(gone, 'gt')[1]!;
      const coverage = (
        await (await world.as(PEOPLE.basile)).get(`/dossiers/decisions/${endorsed.decisionId}/coverage`)
      ).body;
      expect(coverage).toMatchObject({
        covers: false, weight: 'minor', again: 'CDD', changes: [{ label: 'D12 Horaires' }],
        sentence: 'Le contenu a changé, sans toucher au fond\u202f: le texte doit repasser à partir de l’étape «\u202fCDD\u202f».',
      }); // prettier-ignore
      expect(motion.outcome).toBe('returned');
    });

    it('a change of substance goes the whole way, and so does any that its author wants seen', async () => {
      const { id, paper } = await propose('D13 Finalités', 'A');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      await decide('CDD', id, { outcome: 'returned', returnsTo: 'tsf', text: 'La finalité.' });
      papers.rewrite(paper, 'Autre finalité.');
      expect(await again(id)).toMatchObject({ stage: 'gt' });
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      await decide('CDD', id, { outcome: 'returned', returnsTo: 'tsf', text: 'Une adresse.' });
      papers.rewrite(paper, 'Autre adresse.');
      papers.weigh(paper, 'minor');
      expect(await again(id, { whole: true })).toMatchObject({ stage: 'gt' });
    });

    it('a new version of a text in force starts where its changes ask for it', async () => {
      const { id, paper } = await propose('D14 Notice', 'B');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      await decide('CDD', id, { outcome: 'approved' });
      papers.rewrite(paper, 'Deuxième adresse.');
      papers.weigh(paper, 'minor');
      const pieces = [{ type: 'document', subjectId: paper }];
      const basile = await world.as(PEOPLE.basile);
      const next = await basile.post('/dossiers', { title: 'D14 Notice, v2', circuit: 'B', pieces });
      expect(next.body).toMatchObject({ state: 'open', stage: 'cdd' });
      await decide('CDD', next.body['id'] as string, { outcome: 'approved' });
      const held = await world.app.get(InForceBook).of('document', paper, sector.id('MIREL'), today());
      expect(papers.text(paper, held!.revisionId)).toBe('Deuxième adresse.');
    });
  });

  describe('that cannot wait', () => {
    it('has shorter terms for as long as its urgency lasts, and everybody sees why', async () => {
      const { id, dossier } = await propose('D15 Violation', 'A');
      expect(steps(dossier, 'gt')[0]).toMatchObject({ dueOn: '2026-05-01' });
      const adele = await world.as(PEOPLE.adele);
      const urged = await adele.post<DossierView>(`/dossiers/${id}/urgency`, {
        reason: 'La convention expire le 30 mars.',
      });
      expect(urged.body).toMatchObject({
        urgent: true, urgency: { reason: 'La convention expire le 30 mars.', declaredOn: '2026-03-02' },
      }); // prettier-ignore
      expect(steps(urged.body, 'gt')[0]).toMatchObject({ dueOn: '2026-03-17' });
      expect(urged.body.allowed).toContain('calm');
      const camille = await world.as(PEOPLE.camille);
      const ready = (await camille.get<ReadyStepView[]>(`/bodies/${sector.id('GT-RGPD')}/ready`)).body;
      expect(ready.find(({ dossierId }) => dossierId === id)).toMatchObject({
        urgent: true,
        dueOn: '2026-03-17',
      });
      expect((await adele.post(`/dossiers/${id}/urgency`, { reason: 'Encore.' })).body).toMatchObject({
        type: 'governance.already-urgent',
      });
      const { item } = await decide('GT-RGPD', id, { outcome: 'endorsed' });
      expect(item.urgent).toBe('La convention expire le 30 mars.');
      expect(steps(await show(id), 'cdd')[0]).toMatchObject({ dueOn: '2026-03-17' });
      world.travel('2026-03-05');
      const calmed = await (await world.as(PEOPLE.adele)).delete<DossierView>(`/dossiers/${id}/urgency`);
      expect(calmed.body).toMatchObject({ urgent: false, urgency: null });
      expect(steps(calmed.body, 'cdd')[0]).toMatchObject({ dueOn: '2026-04-16' });
      // On the eve it was urgent, and the past says so.
      expect(await show(id, PEOPLE.adele, '?at=2026-03-04')).toMatchObject({ urgent: true });
    });

    it('may be proposed as urgent by whoever may say so, and by nobody else', async () => {
      const { dossier } = await propose(
        'X02 Avenant',
        'X',
        { urgent: 'Le subside se décide lundi.' },
        PEOPLE.adele,
      );
      expect(dossier).toMatchObject({ urgent: true });
      const { id } = await propose('D16 Charte', 'A');
      expect(
        await (await world.as(PEOPLE.odile)).post(`/dossiers/${id}/urgency`, { reason: 'Vite.' }),
      ).toMatchObject({ status: 404 });
    });
  });

  describe('of opinions', () => {
    it('is told by the DPD what the circuit asked them, and the point of the meeting says it', async () => {
      const { id, dossier } = await propose('D17 Notice', 'A');
      expect(dossier.opinions).toMatchObject([
        { giver: 'dpd', giverName: 'Délégué à la protection des données', stage: 'gt', state: 'asked', dueOn: '2026-03-22', blocking: false },
      ]); // prettier-ignore
      const nathan = await world.as(DPD);
      expect(await waitsFor(DPD)).toContain('un avis est attendu');
      const opinion = dossier.opinions[0]!.id;
      const give = (body: object) => nathan.post<DossierView>(`/dossiers/opinions/${opinion}`, body);
      expect((await give({ value: 'reserved' })).body).toMatchObject({
        type: 'governance.opinion-unmotivated',
      });
      const given = (await give({ value: 'reserved', text: 'Nommer le sous-traitant.' })).body;
      expect(given.opinions).toMatchObject([
        { state: 'given', value: 'reserved', text: 'Nommer le sous-traitant.', givenBy: 'Nénuphar Nathan', covers: true, allowed: [] },
      ]); // prettier-ignore
      expect((await give({ value: 'favourable' })).body).toMatchObject({ type: 'governance.opinion-over' });
      const { item } = await decide('GT-RGPD', id, { outcome: 'endorsed' });
      expect(item.opinions).toMatchObject([{ value: 'reserved' }]);
      const [line] = given.history;
      expect(line).toMatchObject({ action: 'a rendu un avis sur', actor: 'Nénuphar Nathan' });
    });

    it('is given by nobody else, is late when it does not come, and falls when the body decides without it', async () => {
      const { id, dossier } = await propose('D18 Notice', 'A');
      const path = `/dossiers/opinions/${dossier.opinions[0]!.id}`;
      for (const email of [PEOPLE.adele, PEOPLE.damien, PEOPLE.camille])
        expect([403, 404]).toContain(
          (await (await world.as(email)).post(path, { value: 'favourable' })).status,
        );
      world.travel('2026-04-01');
      expect((await show(id)).opinions).toMatchObject([{ late: true }]);
      expect(await waitsFor(PEOPLE.adele)).toContain('n’est pas rendu');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      expect((await show(id)).opinions).toMatchObject([
        { state: 'dropped', late: false },
        { giver: 'raf', state: 'asked' },
      ]);
      expect((await (await world.as(DPD)).post(path, { value: 'favourable' })).body).toMatchObject({
        type: 'governance.opinion-over',
      });
    });

    it('is asked by hand, once, of whom the circuits know and somebody is', async () => {
      const { id } = await propose('D19 Notice', 'C');
      const basile = await world.as(PEOPLE.basile);
      const ask = (giver: string, dueOn = '2026-03-20') =>
        basile.post<DossierView>(`/dossiers/${id}/opinions`, { giver, dueOn, question: 'Le coût ?' });
      expect((await basile.get('/dossiers/opinion-givers')).body).toMatchObject([
        { giver: 'dpd' },
        { giver: 'raf' },
      ]);
      expect((await ask('dpd')).body).toMatchObject({ type: 'governance.opinion-asked' });
      expect((await ask('oracle')).body).toMatchObject({ type: 'governance.unknown-giver' });
      expect((await ask('raf', '2026-03-01')).body).toMatchObject({ type: 'governance.opinion-due-past' });
      const asked = (await ask('raf')).body;
      expect(asked.opinions[1]).toMatchObject({
        giver: 'raf',
        askedBy: 'Basile Bouvreuil',
        question: 'Le coût ?',
      });
    });
  });

  describe('of the shorter circuits', () => {
    it('on circuit C holds for the sector once the working group endorses it', async () => {
      const { id, paper } = await propose('D20 Fiche', 'C');
      await decide('GT-RGPD', id, { outcome: 'endorsed' });
      expect(await show(id)).toMatchObject({ state: 'completed', closedOn: '2026-03-02' });
      for (const code of ['INTERMIRE', 'MIREL'])
        expect(
          await world.app.get(InForceBook).of('document', paper, sector.id(code), today()),
        ).not.toBeNull();
    });

    it('on circuit D holds for one Mire once its board adopts it, and for nobody else', async () => {
      const { id, paper } = await propose('L01 Règlement', 'D', {}, PEOPLE.damien);
      expect((await show(id, PEOPLE.damien)).opinions).toMatchObject([
        { giver: 'dpd', organisationCode: 'MIREC' },
      ]);
      await decide('CA-MIREC', id, { outcome: 'returned', text: 'À relire.' });
      expect(await show(id, PEOPLE.damien)).toMatchObject({ state: 'returned', stage: 'direction' });
      await (await world.as(PEOPLE.damien)).post(`/dossiers/${id}/propose`, {});
      await decide('CA-MIREC', id, { outcome: 'adopted' });
      expect(await show(id, PEOPLE.damien)).toMatchObject({ state: 'completed' });
      expect(
        await world.app.get(InForceBook).of('document', paper, sector.id('MIREC'), today()),
      ).not.toBeNull();
      expect(
        await world.app.get(InForceBook).of('document', paper, sector.id('INTERMIRE'), today()),
      ).toBeNull();
    });

    it('on circuit X holds for InterMire alone', async () => {
      const { id, paper } = await propose('X03 Règlement', 'X', {}, PEOPLE.adele);
      await decide('CA-INTERMIRE', id, { outcome: 'adopted' });
      expect(await show(id)).toMatchObject({ state: 'completed' });
      expect(
        await world.app.get(InForceBook).of('document', paper, sector.id('INTERMIRE'), today()),
      ).not.toBeNull();
      expect(await world.app.get(InForceBook).of('document', paper, sector.id('MIREC'), today())).toBeNull();
    });

    it('are shown with the rule of each body and what is still to be verified', async () => {
      const all = (await (await world.as(PEOPLE.odile)).get<CircuitView[]>('/dossiers/circuits')).body;
      expect(all.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'X']);
      expect(all[0]).toMatchObject({
        source: { status: 'sourced' },
        deadlinesSource: { status: 'to-verify' },
        again: { minor: 'cdd' },
      });
      expect(all[0]!.stages[3]).toMatchObject({ returnsTo: ['tsf', 'gt', 'cdd'], urgentDays: 15 });
      expect(all[0]!.stages[1]!.rule).toContain('quorum\u202f: la majorité des voix');
    });
  });
});
