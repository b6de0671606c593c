import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MeetingView } from '../src/governance/meetings/meetings.dto';
import { holder } from './cast';
import { demoWorld, TODAY } from './demo-world';
import { raiseHands, sit } from './sitting';
import { Caller, Read, World } from './world';

/** The road of one dossier (the product's main job), by HTTP, as the named people of the demonstration. */
describe('the road of D02', () => {
  let world: World;
  const ids: Record<string, string> = {};
  const as = (role: string, where: { body?: string; organisation?: string } = {}): Promise<Caller> =>
    world.as(holder(role, where));
  beforeAll(async () => (world = await demoWorld()));
  afterAll(() => world.stop());

  const findingsOfMirec = async () => {
    const page = await (
      await as('director', { organisation: 'MIREC' })
    ).get(`/findings?organisation=${ids['MIREC']}`);
    return page.body['rows'] as { rule: string; sentence: string }[];
  };

  it('1a. begins with a finding: the text in force cites a repealed decree', async () => {
    const drafter = await as('tsf-member');
    for (const { id, code } of (await drafter.get('/directory/organisations')).body as unknown as {
      id: string;
      code: string;
    }[])
      ids[code] = id;
    for (const { id, code } of (await drafter.get('/directory/bodies')).body as unknown as {
      id: string;
      code: string;
    }[])
      ids[code] = id;
    const list = await drafter.get('/documents');
    const d02 = list.body['rows'].find(({ code }: { code: string }) => code === 'D02');
    ids['D02'] = d02.id;
    expect(d02).toMatchObject({ latestNumber: 1, drafting: true, openComments: 2 });
    const page = await drafter.get(`/documents/${d02.id}`);
    expect(page.body['findingsList'][0].sentence).toMatch(/11 mars 2004.*abrogé/);
    const rules = (await findingsOfMirec()).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['repealed-text', 'flow-unconfirmed', 'purpose-without-legal-text']),
    );
  });

  it('1b. the task force revises it, marks the hours as local, answers the comments and proposes it', async () => {
    const drafter = await as('tsf-member');
    const path = `/documents/${ids['D02']}`;
    const draft = await drafter.get(`${path}/text?revision=draft`);
    const passage = (id: string) => draft.body['passages'].find((one: { id: string }) => one.id === id);
    const law = [
      { type: 'text', text: 'Le traitement repose sur le ' },
      { type: 'legalText', attrs: { id: 'decret-2023-12-13', article: null } },
      { type: 'text', text: '.' },
    ];
    const basis = passage('fondement');
    const hours = passage('horaires');
    const sent = ({ heading, level, digest }: { heading: string; level: number; digest: string }) => ({
      heading,
      level,
      seen: digest,
    });
    expect(
      await drafter.put(`${path}/draft/passages/fondement`, {
        ...sent(basis),
        lock: 'locked',
        body: [{ type: 'paragraph', content: law }],
      }),
    ).toMatchObject({ status: 200 });
    const question = 'Quelles sont vos heures d’ouverture ?';
    expect(
      await drafter.put(`${path}/draft/passages/horaires`, {
        ...sent(hours),
        lock: 'local',
        question,
        body: hours.body,
      }),
    ).toMatchObject({ status: 200 });
    const seen = await drafter.get(`${path}/text?revision=draft&organisation=${ids['MIRENA']}`);
    expect(seen.body['passages'].find((one: { id: string }) => one.id === 'horaires')).toMatchObject({
      lock: 'local',
      question,
    });
    for (const comment of (await drafter.get(`${path}/comments`)).body as unknown as {
      id: string;
      passageId: string;
    }[]) {
      await drafter.post(`${path}/comments`, {
        passageId: comment.passageId,
        text: 'C’est corrigé dans le projet.',
        parentId: comment.id,
      });
      await drafter.post(`${path}/comments/${comment.id}/close`);
    }
    const dossier = await drafter.post('/dossiers', {
      title: 'D02 Politique bénéficiaires, version 2',
      circuit: 'A',
      pieces: [{ type: 'document', subjectId: ids['D02'] }],
    });
    expect(dossier).toMatchObject({ status: 201, body: { stage: 'gt', state: 'open' } });
    ids['dossier'] = dossier.body['id'];
  });

  it('2. the GT sits with a proxy, adopts an amendment and endorses 10–0', async () => {
    const secretary = await as('secretary', { body: 'GT-RGPD' });
    const member = await as('gt-member', { organisation: 'MIREV' });
    const piece = (await member.get(`/dossiers/${ids['dossier']}`)).body['pieces'][0];
    expect(piece.changes).toBeGreaterThan(3);
    const text = await member.get(`/documents/${ids['D02']}/text?revision=${piece.number}`);
    const target = text.body['passages'].find(
      (one: { lock: string; body: { type: string }[] }) =>
        one.lock === 'locked' && one.body[0]?.type === 'paragraph',
    );
    const amended = await member.post(`/documents/${ids['D02']}/amendments`, {
      revisionId: piece.revisionId, passageId: target.id, heading: target.heading, reason: 'Plus clair pour les personnes.',
      body: [...target.body, { type: 'paragraph', content: [{ type: 'text', text: 'Une version orale est donnée sur demande.' }] }],
    }); // prettier-ignore
    expect(amended.status).toBe(201);
    const sitting = await sit(secretary, ids['GT-RGPD']!, ids['dossier']!, TODAY, {
      absent: ['MIREL'],
      represented: [['MIRESEM', 'MIREC']],
    });
    expect(sitting.quorum).toMatchObject({ present: 9, represented: 1, reached: true });
    const [item] = sitting.agenda;
    await raiseHands(secretary, sitting, item!, { outcome: 'amended', amendmentId: item!.amendments[0]!.id });
    const result = await raiseHands(secretary, sitting, item!, { outcome: 'endorsed' });
    expect(result).toMatchObject({ state: 'carried' });
    expect(result.result).toMatch(/^10 /);
    await secretary.post(`/meetings/${sitting.id}/close`);
    const minutes = await secretary.get(`/meetings/${sitting.id}/minutes`);
    expect(JSON.stringify(minutes.body)).toContain(result.decisionNumber);
    expect((await secretary.get(`/dossiers/${ids['dossier']}`)).body).toMatchObject({ stage: 'cdd' });
  });

  it('3. the CDD approves in writing, the board of InterMire adopts in session', async () => {
    const secretary = await as('secretary', { body: 'CDD' });
    const ready = (await secretary.get(`/bodies/${ids['CDD']}/ready`)).body as unknown as {
      stepId: string;
      dossierId: string;
    }[];
    const stepIds = ready.filter(({ dossierId }) => dossierId === ids['dossier']).map(({ stepId }) => stepId);
    const planned = await secretary.post('/meetings', {
      bodyId: ids['CDD'],
      date: TODAY,
      mode: 'written',
      deadline: '2026-12-06',
      stepIds,
    });
    const open = (await secretary.post<MeetingView>(`/meetings/${planned.body['id']}/convene`)).body;
    const [point] = open.agenda;
    await raiseHands(secretary, open, point!, { motionId: point!.motions[0]!.id });
    await secretary.post(`/meetings/${open.id}/close`);
    const board = await as('secretary', { body: 'CA-INTERMIRE' });
    const sitting = await sit(board, ids['CA-INTERMIRE']!, ids['dossier']!, TODAY);
    expect((await raiseHands(board, sitting, sitting.agenda[0]!, { outcome: 'adopted' })).state).toBe(
      'carried',
    );
    await board.post(`/meetings/${sitting.id}/close`);
    expect((await board.get(`/dossiers/${ids['dossier']}`)).body).toMatchObject({
      stage: 'ca-mire',
      of: 11,
      adopted: 0,
    });
  });

  it('4. eleven boards decide, each for itself: nine adopt, one of them with a variant, one postpones, one is silent', async () => {
    const before = (await findingsOfMirec()).length;
    const text = [
      { type: 'paragraph', content: [{ type: 'text', text: 'Du lundi au jeudi, de 8 h 30 à 12 h.' }] },
    ];
    const director = await as('director', { organisation: 'MIREV' });
    const wrote = await director.put(`/documents/${ids['D02']}/local/${ids['MIREV']}/horaires`, {
      body: text,
      reason: 'Permanences propres à Verviers.',
      version: 0,
    });
    expect(wrote.status).toBe(200);
    const outcomes: Record<string, string> = { MIREV: 'adopted-with-variant', MIREL: 'postponed' };
    const mires = Object.keys(ids).filter(
      (code) => ids[`CA-${code}`] && code !== 'INTERMIRE' && code !== 'MIRESEM',
    );
    for (const mire of mires) {
      const secretary = await as('secretary', { body: `CA-${mire}` });
      const sitting = await sit(secretary, ids[`CA-${mire}`]!, ids['dossier']!, TODAY);
      const done = await raiseHands(secretary, sitting, sitting.agenda[0]!, {
        outcome: outcomes[mire] ?? 'adopted',
      });
      expect([mire, done.state]).toEqual([mire, 'carried']);
      await secretary.post(`/meetings/${sitting.id}/close`);
    }
    const matrix = (await (await as('tsf-member')).get('/dossiers/matrix')).body;
    const row = matrix['rows'].find(({ dossierId }: { dossierId: string }) => dossierId === ids['dossier']);
    expect(row).toMatchObject({ adopted: 9, of: 11 });
    const states = Object.fromEntries(
      row.cells.map((cell: { organisationId: string; state: string }) => [cell.organisationId, cell.state]),
    );
    expect([states[ids['MIREV']!], states[ids['MIREL']!], states[ids['MIRESEM']!]]).toEqual([
      'adopted-with-variant',
      'postponed',
      'waiting',
    ]);
    expect((await findingsOfMirec()).length).toBe(before - 1);
  });

  it('5. MIREC’s register shows the notice in force, and the Forem confirms its end of the flow', async () => {
    const director = await as('director', { organisation: 'MIREC' });
    const list = await director.get(`/register/activities?organisation=${ids['MIREC']}&q=T02`);
    const t02 = await director.get(`/register/activities/${list.body['rows'][0].id}`);
    expect(t02.body['notices'][0]).toMatchObject({ code: 'D02', number: expect.any(Number), from: TODAY });
    expect(t02.body['notices'][0].number).toBeGreaterThan(1);
    const before = (await findingsOfMirec()).length;
    const forem = await as('partner', { organisation: 'FOREM' });
    const flows = (await forem.get('/flows?q=F03')).body['rows'] as {
      id: string;
      organisationCode: string;
    }[];
    const f03 = (
      await forem.get(`/flows/${flows.find(({ organisationCode }) => organisationCode === 'MIREC')!.id}`)
    ).body;
    expect(f03['allowed']).toContain('confirm');
    expect(
      (await forem.post(`/flows/${f03['id']}/confirmations`, { state: 'confirmed', digest: f03['digest'] }))
        .status,
    ).toBe(201);
    expect((await findingsOfMirec()).length).toBe(before - 1);
    const map = (await director.get(`/flows/map?organisation=${ids['MIREC']}`)).body;
    expect(map['edges'].find(({ code }: { code: string }) => code === 'F03').marks).not.toContain(
      'unconfirmed',
    );
    expect((await forem.get('/register/activities')).status).toBe(404);
  });

  it('6. the chair signs and downloads the pack, and a byte changed later is found and named', async () => {
    const chair = await as('ca-chair', { body: 'CA-MIREC' });
    const asked = await chair.post('/packs', { organisationId: ids['MIREC'], date: TODAY });
    let pack = await ready(chair, asked.body['id'], 'ready');
    expect(
      await chair.post(`/packs/${pack['id']}/signatures`, { password: 'faux', digest: pack['digest'] }),
    ).toMatchObject({ status: 401 });
    await chair.post(`/packs/${pack['id']}/signatures`, {
      password: 'demonstration',
      digest: pack['digest'],
    });
    pack = await ready(chair, pack['id'], 'sealed');
    const file = (await chair.get(`/packs/${pack['id']}/pack.pdf`)).raw;
    writeFileSync(join(world.dir, 'pack.pdf'), file);
    const sound = (await world.stranger().post('/packs/verify', file)).body;
    expect(sound).toMatchObject({
      verdict: 'valid',
      organisation: expect.stringContaining('MIREC'),
      date: TODAY,
    });
    expect(sound['signed']).toHaveLength(1);
    const altered = Buffer.from(file);
    altered[Math.floor(altered.length / 2)]! ^= 1;
    const found = (await world.stranger().post('/packs/verify', altered)).body;
    expect(found['verdict']).toBe('altered');
    expect(found['changed'].length).toBeGreaterThan(0);
    expect((await world.stranger().post('/packs/verify', file.subarray(0, 5000))).body).toMatchObject({
      verdict: 'unreadable',
    });
  });
});

async function ready(caller: Caller, id: string, state: string): Promise<Read> {
  for (let turn = 0; turn < 300; turn += 1) {
    const { body } = await caller.get(`/packs/${id}`);
    if (body['state'] === state) return body;
    if (body['state'] === 'failed') throw new Error(String(body['failure']));
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the pack did not become ${state}`);
}
