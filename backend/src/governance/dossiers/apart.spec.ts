import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { InForceBook } from '../../revisions/in-force.service';
import { MeetingView } from '../meetings/meetings.dto';
import { DossierView } from './dossiers.dto';

describe('a dossier of two texts', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;
  let one: string;
  let other: string;
  let id: string;

  beforeAll(async () => {
    world = await World.start({ at: '2026-03-02' });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
  });
  afterAll(() => world.stop());

  const show = async (query = '') =>
    (await (await world.as(PEOPLE.basile)).get<DossierView>(`/dossiers/${id}${query}`)).body;
  const stage = (dossier: DossierView, name: string) => dossier.stages.find((each) => each.id === name)!;
  const secretaryOf = (body: string) =>
    world.as(
      body === 'CA-MIREC'
        ? PEOPLE.damien
        : body === 'CA-MIREL'
          ? 'elise.eglantine@demo.mirel.invalid'
          : PEOPLE.camille,
    );
  const open = async (body: string) =>
    sit(await secretaryOf(body), sector.id(body), id, world.ground.clock.today());
  const decide = async (body: string, meeting: MeetingView, ask: object) =>
    raiseHands(await secretaryOf(body), meeting, meeting.agenda[0]!, ask);
  const close = async (body: string, meeting: MeetingView) =>
    (await secretaryOf(body)).post(`/meetings/${meeting.id}/close`);
  const whole = async (body: string, outcome: string) => {
    const meeting = await open(body);
    await decide(body, meeting, { outcome });
    await close(body, meeting);
  };
  const holds = (subject: string, code: string) =>
    world.app.get(InForceBook).of('document', subject, sector.id(code), world.ground.clock.today());
  const propose = async (circuit: string) => {
    one = papers.write('D01 Charte', 'Charte.');
    other = papers.write('D02 Notice', 'Notice.');
    const pieces = [one, other].map((subjectId) => ({ type: 'document', subjectId }));
    const answer = await (
      await world.as(PEOPLE.basile)
    ).post('/dossiers', { title: 'Deux textes', circuit, pieces });
    expect(answer.status).toBe(201);
    id = answer.body['id'] as string;
  };

  it('is adopted in part by a board that postpones the other, and only what it adopted holds', async () => {
    world.travel('2026-03-02');
    await propose('A');
    await whole('GT-RGPD', 'endorsed');
    await whole('CDD', 'approved');
    await whole('CA-INTERMIRE', 'adopted');
    const meeting = await open('CA-MIREC');
    expect(meeting.agenda[0]).toMatchObject({ divisible: true });
    const adopted = await decide('CA-MIREC', meeting, { outcome: 'adopted', subjectIds: [one] });
    expect(adopted.text).toBe('Adopter D01 Charte, version 1');
    // The point stays on the table for the other text, which may be postponed or refused, not sent back.
    const damien = await world.as(PEOPLE.damien);
    const still = (await damien.get<MeetingView>(`/meetings/${meeting.id}`)).body;
    expect(still.agenda[0]!.pieces.map(({ label }) => label)).toEqual(['D02 Notice']);
    await decide('CA-MIREC', meeting, { outcome: 'postponed' });
    await close('CA-MIREC', meeting);
    const [step] = stage(await show(), 'ca-mire').steps.filter((each) => each.organisationCode === 'MIREC');
    expect(step).toMatchObject({
      state: 'adopted-in-part', closedOn: null,
      parts: [{ label: 'D01 Charte', outcome: 'adopted' }, { label: 'D02 Notice', outcome: 'postponed' }],
    }); // prettier-ignore
    expect(await holds(one, 'MIREC')).toMatchObject({ from: '2026-03-02' });
    expect(await holds(other, 'MIREC')).toBeNull();
    expect(await holds(other, 'INTERMIRE')).not.toBeNull();
  });

  it('comes back to that board for what it had postponed, and is adopted in part by one that refuses it', async () => {
    world.travel('2026-04-02');
    const again = await open('CA-MIREC');
    expect(again.agenda[0]!.pieces.map(({ label }) => label)).toEqual(['D02 Notice']);
    await decide('CA-MIREC', again, { outcome: 'refused', text: 'Double emploi.' });
    await close('CA-MIREC', again);
    for (const code of ['CA-MIREL']) await whole(code, 'adopted');
    const dossier = await show();
    const states = stage(dossier, 'ca-mire').steps.map((each) => [
      each.organisationCode,
      each.state,
      each.closedOn,
    ]);
    expect(states).toEqual([
      ['MIREC', 'adopted-in-part', '2026-04-02'],
      ['MIREL', 'adopted', '2026-04-02'],
      ['MIREV', 'waiting', null],
    ]);
    expect(dossier).toMatchObject({ state: 'open', adopted: 1, of: 3 });
    // The past is told as it was: that day the board had only postponed.
    const then = stage(await show('?at=2026-03-15'), 'ca-mire').steps.find(
      (each) => each.organisationCode === 'MIREC',
    );
    expect(then).toMatchObject({
      state: 'adopted-in-part',
      closedOn: null,
      parts: [{}, { outcome: 'postponed' }],
    });
  });

  it('loses on its way the text that a body of the sector refuses alone', async () => {
    world.travel('2026-05-04');
    await propose('B');
    await whole('GT-RGPD', 'endorsed');
    const meeting = await open('CDD');
    await decide('CDD', meeting, { outcome: 'refused', text: 'Inutile.', subjectIds: [other] });
    expect(papers.released(other)).toEqual([]);
    await decide('CDD', meeting, { outcome: 'approved' });
    await close('CDD', meeting);
    const dossier = await show();
    expect(dossier).toMatchObject({
      state: 'completed',
      pieces: [{ label: 'D01 Charte' }],
      left: [{ label: 'D02 Notice', leftOn: '2026-05-04', leftWhy: 'refused' }],
    });
    expect(stage(dossier, 'cdd').steps[0]).toMatchObject({
      state: 'adopted-in-part',
      closedOn: '2026-05-04',
    });
    expect(papers.released(other)).toEqual(['refused']);
    expect(await holds(one, 'MIREL')).not.toBeNull();
    expect(await holds(other, 'MIREL')).toBeNull();
  });

  it('of which some is decided may not be sent back as a whole, nor a text that is not there be decided', async () => {
    await propose('B');
    const camille = await world.as(PEOPLE.camille);
    await whole('GT-RGPD', 'endorsed');
    const meeting = await open('CDD');
    await decide('CDD', meeting, { outcome: 'approved', subjectIds: [one] });
    const ask = (body: object) => camille.post(`/items/${meeting.agenda[0]!.id}/motions`, body);
    expect(await ask({ outcome: 'returned', text: 'À revoir.' })).toMatchObject({
      body: { type: 'governance.partly-decided' },
    });
    expect(await ask({ outcome: 'approved', subjectIds: [one] })).toMatchObject({
      body: { type: 'governance.pieces-not-there' },
    });
    // The meeting ends without a word on the other: the point waits for the next one.
    await close('CDD', meeting);
    expect(stage(await show(), 'cdd').steps[0]).toMatchObject({
      state: 'adopted-in-part',
      closedOn: null,
      meetingId: null,
    });
    await whole('CDD', 'approved');
    expect(await show()).toMatchObject({ state: 'completed' });
    expect(stage(await show(), 'cdd').steps[0]).toMatchObject({ state: 'approved' });
  });

  it('that came back may take another text along, and leave one behind', async () => {
    await propose('B');
    const camille = await world.as(PEOPLE.camille);
    const meeting = await sit(camille, sector.id('GT-RGPD'), id, world.ground.clock.today());
    await raiseHands(camille, meeting, meeting.agenda[0]!, {
      outcome: 'returned',
      text: 'Sans la notice.',
    } as object);
    await close('GT-RGPD', meeting);
    const basile = await world.as(PEOPLE.basile);
    const third = papers.write('D03 Fiche', 'Fiche.');
    expect((await basile.get('/dossiers/proposable')).body).toMatchObject([
      { label: 'D03 Fiche', subjectId: third },
    ]);
    const pieces = [one, third].map((subjectId) => ({ type: 'document', subjectId }));
    const changed = await basile.put(`/dossiers/${id}/pieces`, { pieces });
    expect(changed.body).toMatchObject({
      pieces: [{ label: 'D01 Charte' }, { label: 'D03 Fiche' }],
      left: [{ label: 'D02 Notice', leftWhy: 'removed' }],
      allowed: ['propose-again', 'pieces'],
    });
    papers.rewrite(third, 'Fiche relue.');
    expect((await basile.post(`/dossiers/${id}/propose`, {})).body).toMatchObject({
      state: 'open',
      pieces: [{}, { number: 2 }],
    });
    expect((await basile.put(`/dossiers/${id}/pieces`, { pieces })).body).toMatchObject({
      type: 'governance.move-not-open',
    });
  });
});
