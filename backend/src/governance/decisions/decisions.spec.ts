import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';
import { InForceBook } from '../../revisions/in-force.service';
import { DailyRound } from '../daily-round.service';
import { MeetingView } from '../meetings/meetings.dto';
import { DecisionProofs } from './decision-proofs.service';

const PDF = Buffer.from('%PDF-1.7\nUn avis du délégué à la protection des données.');

describe('a decision of the board of MIREC', () => {
  let world: World;
  let sector: SmallSector;
  let text: string;
  let sitting: MeetingView;
  let decision: string;

  beforeAll(async () => {
    world = await World.start({ at: '2026-11-10' });
    sector = await SmallSector.found(world);
    text = PaperSubject.in(world).write('D09 Charte du personnel', 'Nous protégeons vos données.');
  });
  afterAll(() => world.stop());

  const damien = () => world.as(PEOPLE.damien);
  const sheet = async (who: string = PEOPLE.damien) =>
    (await (await world.as(who)).get(`/decisions/${decision}/sheet`)).body;
  const holds = (day: string) => world.app.get(InForceBook).of('document', text, sector.id('MIREC'), day);
  const terms = {
    conditions: ['que le délégué à la protection des données ait rendu son avis.'],
    mandates: [{ who: 'Delphine Jacinthe', task: 'Informer le personnel de MIREC', due: '2026-12-15' }],
    inForceFrom: '2027-01-01',
  }; // prettier-ignore

  it('is put to the vote with its terms, and not with a day that is past', async () => {
    const proposed = await (
      await damien()
    ).post('/dossiers', {
      title: 'Charte du personnel', circuit: 'D', pieces: [{ type: 'document', subjectId: text }],
    }); // prettier-ignore
    expect(proposed.status).toBe(201);
    sitting = await sit(await damien(), sector.id('CA-MIREC'), proposed.body['id'], '2026-11-10');
    const ask = (more: object) => async () =>
      (await damien()).post(`/items/${sitting.agenda[0]!.id}/motions`, { outcome: 'adopted', ...more });
    expect(await ask({ terms: { inForceFrom: '2026-11-09' } })()).toMatchObject({
      status: 422,
      body: { type: 'governance.in-force-past' },
    });
    expect(await ask({ outcome: 'postponed', terms })()).toMatchObject({
      status: 422,
      body: { type: 'governance.terms-not-favourable' },
    });
    const owners = await (await damien()).get<Read[]>(`/follow-up/owners/${sector.id('CA-MIREC')}`);
    const delphine = owners.body.find(({ name }) => name === 'Delphine Jacinthe')!;
    Object.assign(terms.mandates[0]!, { personId: delphine['personId'] });
    const open = await ask({ terms })();
    expect(open.status).toBe(201);
    const { id: motionId } = open.body['agenda'][0].motions.at(-1);
    const etienne = await world.as(PEOPLE.etienne);
    const mine = (await etienne.get<MeetingView>(`/meetings/${sitting.id}`)).body.voices.find(
      ({ mine: own }) => own,
    )!;
    const reserved = { voiceId: mine['voiceId'], text: 'Le délai de formation me paraît court' };
    expect((await etienne.post(`/motions/${motionId}/reservations`, reserved)).status).toBe(204);
    const motion = await raiseHands(await damien(), sitting, sitting.agenda[0]!, { motionId });
    expect(motion).toMatchObject({ state: 'carried' });
    expect(await etienne.post(`/motions/${motionId}/reservations`, reserved)).toMatchObject({
      status: 409,
      body: { type: 'governance.reservation-too-late' },
    });
    decision = motion.decisionId!;
    await (await damien()).post(`/meetings/${sitting.id}/close`);
  });

  it('says its conditions, its mandates, its reservations and its day, all under its digest', async () => {
    const it = await sheet();
    expect(it).toMatchObject({
      number: 'CA-MIREC-2026-01', inForceFrom: '2027-01-01', inForceState: 'coming', quorumReached: true,
      conditions: [{ position: 1, metOn: null }],
      mandates: [{ who: 'Delphine Jacinthe', due: '2026-12-15' }],
      proof: { sound: true, line: expect.any(Number) },
      sitting: { itemNumber: 1, convenedOn: '2026-11-10' },
      allowed: ['communicate', 'close-condition'],
    }); // prettier-ignore
    expect(it['reservations']).toMatchObject([{ text: 'Le délai de formation me paraît court' }]);
    expect(it['text']).toContain(
      'prise sous condition que le délégué à la protection des données ait rendu son avis.',
    );
    expect(it['text']).toContain('Elle produit ses effets le 1er janvier 2027.');
    expect(it['proof'].computed).toBe(it['digest']);
  });

  it('keeps names and presences from those who do not read the board’s meetings', async () => {
    const it = await sheet(PEOPLE.pascal);
    expect(it).toMatchObject({ number: 'CA-MIREC-2026-01', sitting: null, allowed: [] });
    expect((await (await world.as(PEOPLE.pascal)).get(`/decisions/${decision}/extract.pdf`)).status).toBe(
      404,
    );
  });

  it('puts nothing in force before its day', async () => {
    expect(await holds('2026-11-10')).toBeNull();
    expect(await holds('2026-12-31')).toBeNull();
    expect(await holds('2027-01-01')).toMatchObject({ from: '2027-01-01', decisionId: decision });
    expect((await world.app.get(DailyRound).go()).inForce).toBe(0);
  });

  it('sees a condition met only with a proof', async () => {
    const { conditions } = await sheet();
    const path = `/decisions/${decision}/conditions/${conditions[0].id}`;
    const met = { metOn: '2026-11-10', note: 'Avis favorable.' };
    expect(await (await damien()).put(path, met)).toMatchObject({
      status: 422,
      body: { type: 'governance.condition-unproved' },
    });
    expect(await (await damien()).put(`${path}/paper?name=avis.exe`, PDF)).toMatchObject({
      status: 422,
      body: { type: 'governance.proof-kind' },
    });
    expect((await (await damien()).put(`${path}/paper?name=avis.pdf`, PDF)).status).toBe(200);
    expect((await (await world.as(PEOPLE.etienne)).put(path, met)).status).toBe(404);
    const after = await (await damien()).put(path, met);
    expect(after.body['conditions'][0]).toMatchObject({ metOn: '2026-11-10', paperName: 'avis.pdf' });
    expect(after.body['allowed']).toEqual(['communicate']);
    expect((await (await damien()).get(`${path}/paper`)).raw.equals(PDF)).toBe(true);
    expect(await (await damien()).put(path, met)).toMatchObject({ status: 409 });
  });

  it('is made known, and the sheet says to whom and when', async () => {
    const told = { audience: 'staff', how: 'Courriel à tout le personnel', on: '2026-11-10' };
    const after = await (await damien()).post(`/decisions/${decision}/communications`, told);
    expect(after.body['communications']).toMatchObject([{ audience: 'staff', notedBy: 'Damien Digitale' }]);
  });

  it('is printed as an extract of the minutes, on one page', async () => {
    const printed = await (await damien()).get(`/decisions/${decision}/extract.pdf`);
    expect(printed.status).toBe(200);
    const file = join(world.dir, 'extrait.pdf');
    writeFileSync(file, printed.raw);
    const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
    expect(words).toContain('CA-MIREC-2026-01');
    expect(words).toContain('que le délégué à la protection des données ait rendu son avis');
    expect(words).toContain('Delphine Jacinthe');
  });

  it('tells the body’s decisions of a period as a list', async () => {
    const path = `/bodies/${sector.id('CA-MIREC')}/communication?from=2026-11-01&until=2026-11-30`;
    expect((await (await damien()).get(path)).body['lines']).toMatchObject([{ number: 'CA-MIREC-2026-01' }]);
  });

  it('comes into force on its day, once', async () => {
    world.travel('2027-01-01');
    expect((await world.app.get(DailyRound).go()).inForce).toBe(1);
    expect((await world.app.get(DailyRound).go()).inForce).toBe(0);
    expect(await sheet()).toMatchObject({ inForceState: 'now' });
  });

  it('no longer fits the journal once somebody has changed a word of it', async () => {
    expect(await world.app.get(DecisionProofs).check()).toEqual({ sound: true, decisions: 1 });
    const { db } = world.ground;
    await db.atomic(async () => {
      await db.query(
        db.isPostgres
          ? 'ALTER TABLE "decision" DISABLE TRIGGER decision_append_only'
          : 'DROP TRIGGER decision_no_update',
      );
      await db.query(`UPDATE "decision" SET "text" = 'Le CA décide tout autre chose.'`);
    });
    expect(await world.app.get(DecisionProofs).check()).toEqual({ sound: false, number: 'CA-MIREC-2026-01' });
    expect((await sheet())['proof']).toMatchObject({ sound: false });
  });
});
