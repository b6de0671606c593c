import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { DEMO_PASSWORD } from '../../kernel/settings';
import { Letter } from '../../post/letter.entity';
import { seal } from '../../sealing/seal';
import { ownSeal } from '../../sealing/seal-key';
import { MeetingView } from '../meetings/meetings.dto';
import { MinutesView } from './minutes-view.dto';
import { MinutesPaperView } from './minutes.dto';
import { MinutesPrints } from './minutes-prints.service';
import { Minutes } from './minutes.service';

const DAY = '2026-04-13';

describe('the life of minutes', () => {
  let world: World;
  let sector: SmallSector;
  let gt: MeetingView;
  /** As a pack told it before the minutes were written on and approved. */
  let then: MinutesView;

  beforeAll(async () => {
    world = await World.start({ at: `${DAY}T07:30:00Z` });
    sector = await SmallSector.found(world);
    const papers = PaperSubject.in(world);
    const paper = papers.write('D02 Politique bénéficiaires', 'Un texte.');
    const pieces = [{ type: 'document', subjectId: paper }];
    const { body } = await (
      await world.as(PEOPLE.basile)
    ).post('/dossiers', { title: 'D02, version 1', circuit: 'A', pieces });
    const camille = await world.as(PEOPLE.camille);
    gt = await sit(camille, sector.id('GT-RGPD'), body['id'], DAY, { represented: [['MIREV', 'MIREC']] });
    await camille.put(`/meetings/${gt.id}/conflicts`, { conflicts: '' });
    const note = [
      'Présentation par la TSF.',
      'Action : envoyer la notice aux Mire.',
      'Remarque : les horaires diffèrent.',
    ];
    await camille.put(`/items/${gt.agenda[0]!.id}/note`, { note: note.join('\n'), version: 1 });
    await raiseHands(camille, gt, gt.agenda[0]!, { outcome: 'endorsed' });
    world.travel(`${DAY}T09:05:00Z`);
    await (await world.as(PEOPLE.camille)).post(`/meetings/${gt.id}/close`);
  });
  afterAll(() => world.stop());

  const at = () => `/meetings/${gt.id}/minutes`;
  const seenBy = async (email: string) => (await (await world.as(email)).get<MinutesPaperView>(at())).body;
  const sectionOf = (view: MinutesPaperView, key: string) => view.sections.find((one) => one.key === key)!;
  const item = () => `item:${gt.agenda[0]!.id}`;

  it('begins as a draft whose notes are typed, and names what every decision must carry, present or absent', async () => {
    const minutes = await seenBy(PEOPLE.camille);
    expect(minutes).toMatchObject({
      state: 'draft',
      number: null,
      ruleKind: 'next-meeting',
      ruleMark: 'to-verify',
    });
    const { blocks } = sectionOf(minutes, item());
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'action', 'remark', 'decision']);
    expect(blocks.at(-1)).toMatchObject({ how: 'unanimity', fixed: true });
    const decision = minutes.points.find(({ title }) => title === 'Décision n° GT-RGPD-2026-01')!;
    expect(decision.points.find(({ id }) => id === 'dpd')!.value).toContain('attendu pour le 3 mai 2026');
    expect(decision.points.find(({ id }) => id === 'opinions')).toMatchObject({
      value: null,
      absent: 'aucun demandé',
    });
    expect(minutes.points[0]!.points.find(({ id }) => id === 'quorum')!.value).toContain('atteint');
    expect(minutes.allowed).toEqual(['write', 'full', 'circulate']);
    expect((await seenBy(PEOPLE.odile)).allowed).toEqual([]);
  });

  it('is written by two people, and the second to save a section sees both texts', async () => {
    const camille = await world.as(PEOPLE.camille);
    const seen = sectionOf(await seenBy(PEOPLE.camille), 'quorum');
    const mine = [...seen.blocks.map(plain), { kind: 'remark', text: 'Le quorum a été vérifié deux fois.' }];
    const kept = await camille.put<MinutesPaperView>(`${at()}/sections/quorum`, { version: 0, blocks: mine });
    expect(sectionOf(kept.body, 'quorum')).toMatchObject({
      version: 1,
      byHand: true,
      moved: false,
      by: 'Camille Coquelicot',
    });
    const late = await camille.put(`${at()}/sections/quorum`, {
      version: 0,
      blocks: [{ kind: 'text', text: 'Autre chose.' }],
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      type: 'governance.section-changed',
      by: 'Camille Coquelicot',
      version: 1,
    });
    expect(late.body['now'].at(-1).text).toBe('Le quorum a été vérifié deux fois.');
    const versions = await camille.get(`${at()}/sections/quorum/versions`);
    expect(versions.body).toMatchObject([{ version: 1, by: 'Camille Coquelicot', computed: false }]);
    const back = await camille.post<MinutesPaperView>(`${at()}/sections/quorum/restore`, { version: 1 });
    expect(sectionOf(back.body, 'quorum')).toMatchObject({ version: 2, byHand: false });
    expect(sectionOf(back.body, 'quorum').lines).toEqual(seen.lines);
  });

  it('never lets anybody rewrite, drop or invent a decision', async () => {
    const camille = await world.as(PEOPLE.camille);
    const { blocks } = sectionOf(await seenBy(PEOPLE.camille), item());
    const put = (changed: object[]) =>
      camille.put(`${at()}/sections/${item()}`, { version: 0, blocks: changed });
    const altered = blocks.map((block) =>
      block.kind === 'decision' ? { ...plain(block), text: 'Rien n’est décidé.' } : plain(block),
    );
    for (const changed of [
      altered,
      blocks.slice(0, -1).map(plain),
      [...blocks.map(plain), plain(blocks.at(-1)!)],
    ])
      expect(await put(changed)).toMatchObject({
        status: 422,
        body: { type: 'governance.minutes-decision-altered' },
      });
    const odile = await world.as(PEOPLE.odile);
    expect((await odile.put(`${at()}/sections/quorum`, { version: 2, blocks: [] })).status).toBe(404);
  });

  it('leaves the desk with a number, and a member asks for a correction that is worked in and told', async () => {
    const camille = await world.as(PEOPLE.camille);
    const out = await camille.post<MinutesPaperView>(`${at()}/circulate`);
    expect(out.body).toMatchObject({
      state: 'circulated',
      number: 'PV-GT-RGPD-2026-01',
      correctionsUntil: '2026-04-23',
    });
    expect((await camille.post(`${at()}/circulate`)).body['type']).toBe('governance.minutes-circulated');
    const odile = await world.as(PEOPLE.odile);
    const ask = (body: object) =>
      odile.post<MinutesPaperView>(`${at()}/corrections`, { section: item(), ...body });
    const asked = await ask({
      before: 'les horaires diffèrent.',
      text: 'les horaires diffèrent d’une Mire à l’autre.',
      reason: 'Plus clair.',
    });
    expect(asked.body.corrections).toMatchObject([
      { state: 'open', by: 'Odile Roitelet', allowed: ['withdraw'] },
    ]);
    const decided = sectionOf(asked.body, item()).blocks.at(-1)!.text;
    expect((await ask({ before: decided, text: 'Refuse.' })).body).toMatchObject({
      type: 'governance.minutes-decision-altered',
    });
    expect((await ask({ before: 'jamais écrit', text: 'Autre.' })).status).toBe(409);
    expect((await seenBy(PEOPLE.pascal)).corrections).toEqual([]);
    const id = asked.body.corrections[0]!.id;
    const open = await camille.post(`${at()}/approve`, { meetingId: gt.id });
    expect(open.status).toBeGreaterThanOrEqual(400);
    const accepted = await camille.put<MinutesPaperView>(`/minutes/corrections/${id}`, { state: 'accepted' });
    expect(accepted.body.state).toBe('corrected');
    expect(sectionOf(accepted.body, item()).lines).toContain(
      'Remarque\u202f: les horaires diffèrent d’une Mire à l’autre.',
    );
    const second = (await ask({ text: 'Pascal Sarriette a demandé un délai.' })).body.corrections[1]!.id;
    expect((await camille.put(`/minutes/corrections/${second}`, { state: 'declined' })).body['type']).toBe(
      'governance.correction-reason-missing',
    );
    await camille.put(`/minutes/corrections/${second}`, {
      state: 'declined',
      answer: 'Il ne l’a pas demandé.',
    });
    const letters = await world.ground.db.of(Letter).find();
    const kinds = letters.map(({ kind, personName }) => `${kind} ${personName}`);
    expect(kinds).toContain('minutes.circulated Pascal Sarriette');
    expect(kinds).toContain('minutes.correction-asked Camille Coquelicot');
    expect(kinds.filter((kind) => kind === 'minutes.correction-answered Odile Roitelet')).toHaveLength(2);
  });

  it('takes no correction once the days are over', async () => {
    world.travel('2026-04-24T08:00:00Z');
    const odile = await world.as(PEOPLE.odile);
    const late = await odile.post(`${at()}/corrections`, { section: 'quorum', text: 'Encore un mot.' });
    expect(late.body).toMatchObject({ type: 'governance.corrections-over', until: '23 avril 2026' });
    then = await world.app.get(Minutes).of(null, gt.id, '2026-04-24');
  });

  it('is approved by the next meeting’s own vote, frozen in canonical JSON, and changes no more', async () => {
    const camille = await world.as(PEOPLE.camille);
    const bodyId = sector.id('GT-RGPD');
    const planned = await camille.post('/meetings', {
      bodyId,
      date: '2026-05-11',
      start: '09:30',
      mode: 'on-site',
    });
    const early = await camille.post(`${at()}/approve`, { meetingId: planned.body['id'] });
    expect(early.body['type']).toBe('governance.minutes-not-next');
    const listed = await camille.post<MinutesPaperView>(`${at()}/list`, { meetingId: planned.body['id'] });
    expect(listed.body.listedOn).toMatchObject({ id: planned.body['id'] });
    world.travel('2026-05-11T07:30:00Z');
    const again = await world.as(PEOPLE.camille);
    const convened = (await again.post(`/meetings/${planned.body['id']}/convene`))
      .body as unknown as MeetingView;
    for (const { voiceId } of convened.voices)
      await again.put(`/meetings/${convened.id}/attendance`, { voiceId, presence: 'present' });
    await again.post(`/meetings/${convened.id}/open`);
    const quorum = sectionOf(await seenBy(PEOPLE.camille), 'quorum');
    const more = [...quorum.blocks.map(plain), { kind: 'remark', text: 'Vérifié le 11 mai.' }];
    await again.put(`${at()}/sections/quorum`, { version: quorum.version, blocks: more });
    const now = (await again.get<MeetingView>(`/meetings/${convened.id}`)).body;
    const point = now.agenda.find(({ title }) => title.includes('PV-GT-RGPD-2026-01'))!;
    await raiseHands(again, now, point, { outcome: 'approved' });
    const minutes = await seenBy(PEOPLE.odile);
    expect(minutes).toMatchObject({ state: 'approved' });
    expect(minutes.approval).toMatch(/^Approuvé à la réunion suivante.*décision n° GT-RGPD-2026-02\.$/);
    expect(minutes.digest).toMatch(/^[0-9a-f]{64}$/);
    const { version } = sectionOf(minutes, 'quorum');
    const refused = await again.put(`${at()}/sections/quorum`, { version, blocks: [] });
    expect(refused.body['type']).toBe('governance.minutes-approved');
    const line = await world.ground.db.of(JournalEntry).findOneBy({ action: 'governance.minutes-approved' });
    expect(JSON.parse(line!.facts)).toMatchObject({ digest: minutes.digest, number: 'PV-GT-RGPD-2026-01' });
  });

  it('reads for a pack of an earlier day as it read that day, and for a later one as approved', async () => {
    const on = (day: string) => world.app.get(Minutes).of(null, gt.id, day);
    expect(await on('2026-04-24')).toEqual(then);
    expect(JSON.stringify(then)).not.toContain('Vérifié le 11 mai.');
    expect(JSON.stringify(await on('2026-05-11'))).toContain('Vérifié le 11 mai.');
  });

  it('has the same bytes whenever it is printed, and no address but in the secretary’s own version', async () => {
    const prints = world.app.get(MinutesPrints);
    const odile = await world.as(PEOPLE.odile);
    const first = await odile.get(`${at()}.pdf`);
    world.travel('2026-06-01T08:00:00Z');
    const second = (await (await world.as(PEOPLE.pascal)).get(`${at()}.pdf`)).raw;
    expect(second.equals(first.raw)).toBe(true);
    expect(textOf(second)).not.toContain('@');
    expect(textOf(second)).toContain('PV-GT-RGPD-2026-01');
    const full = await (await world.as(PEOPLE.camille)).get(`${at()}.pdf?version=full`);
    expect(textOf(full.raw)).toContain(PEOPLE.odile);
    expect((await (await world.as(PEOPLE.odile)).get(`${at()}.pdf?version=full`)).status).toBe(404);
    const { name, bytes } = await prints.export(
      { personId: '-', name: 'Console', quality: 'console' },
      `GT-RGPD ${DAY}`,
      'docx',
    );
    expect(name).toBe('pv-gt-rgpd-2026-01.docx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('is signed with the password again, sealed, and its seal holds for ordinary tools', async () => {
    const camille = await world.as(PEOPLE.camille);
    const { digest, statement } = await seenBy(PEOPLE.camille);
    expect(statement).toContain(digest);
    const sign = (password: string, of = digest) =>
      camille.post<MinutesPaperView>(`${at()}/signatures`, { password, digest: of });
    expect((await sign('autre chose')).body).toMatchObject({ type: 'access.wrong-password' });
    expect((await sign(DEMO_PASSWORD, 'f'.repeat(64))).body).toMatchObject({
      type: 'governance.minutes-changed',
    });
    const signed = await sign(DEMO_PASSWORD);
    expect(signed.body).toMatchObject({
      state: 'signed',
      signatures: [{ name: 'Camille Coquelicot', as: 'secretary' }],
    });
    expect((await sign(DEMO_PASSWORD)).body).toMatchObject({ type: 'governance.minutes-already-signed' });
    const odile = await world.as(PEOPLE.odile);
    await odile.post(`${at()}/signatures`, { password: DEMO_PASSWORD, digest });
    const { raw } = await odile.get(`${at()}/signed.pdf`);
    const file = join(mkdtempSync(join(tmpdir(), 'rgpd-pv-')), 'pv.pdf');
    writeFileSync(file, raw);
    expect(execFileSync('pdfsig', [file]).toString()).toContain('Signature is Valid.');
    expect(execFileSync('qpdf', ['--check', file]).toString()).toContain(
      'No syntax or stream encoding errors',
    );
    expect(textOf(raw)).toContain('Odile Roitelet');
    expect((await odile.get(`${at()}/signed.pdf`)).raw.equals(raw)).toBe(true);
  });

  it('comes back signed elsewhere and is checked; another file, or a broken one, does not', async () => {
    const odile = await world.as(PEOPLE.odile);
    const { raw } = await odile.get(`${at()}/signed.pdf`);
    const card = await ownSeal(mkdtempSync(join(tmpdir(), 'rgpd-eid-')), new Date());
    const says = { reason: 'Signé', location: 'Namur', name: 'Odile Roitelet', at: new Date() };
    const elsewhere = await seal(raw, card, says);
    const give = (bytes: Buffer) => odile.post<MinutesPaperView>(`${at()}/returned`, bytes);
    expect((await give(raw)).body).toMatchObject({ type: 'governance.minutes-other-file' });
    const broken = Buffer.from(elsewhere);
    broken[broken.length - 400] = broken[broken.length - 400]! ^ 1;
    expect((await give(broken)).status).toBe(422);
    expect((await give(Buffer.from('%PDF-1.7 rien'))).body).toMatchObject({
      type: 'governance.minutes-other-file',
    });
    const taken = await give(elsewhere);
    expect(taken.body.returned).toHaveLength(1);
    expect(taken.body.returned[0]!.by).toBe('Odile Roitelet');
    const name = taken.body.returned[0]!.sha256;
    expect((await odile.get(`${at()}/returned/${name}`)).raw.equals(elsewhere)).toBe(true);
  });

  const plain = ({ kind, text, label, how, who, due, details, fixed }: MinutesPaperView['sections'][number]['blocks'][number]) => ({
    kind, text, ...(label && { label }), ...(how && { how }), ...(who && { who }), ...(due && { due }),
    ...(details.length && { details }), ...(fixed && { fixed }),
  }); // prettier-ignore
});

const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
