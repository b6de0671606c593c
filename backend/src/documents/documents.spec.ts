import { PEOPLE } from '../../testing/people';
import { SmallSector } from '../../testing/small-sector';
import { Caller, Read, World } from '../../testing/world';
import { JournalEntry } from '../audit/journal-entry.entity';
import { newId } from '../database/row';
import { Dossier } from '../governance/dossiers/dossier.entity';
import { Subject, Subjects } from '../governance/subjects';
import { InForceBook } from '../revisions/in-force.service';
import { Comments } from './comments.service';
import { Texts } from './texts.service';

const SOPHIE = 'sophie.sorbier@demo.mirena.invalid';
const HOURS = [{ type: 'paragraph', content: [{ type: 'text', text: 'Le mercredi, de 13 à 19 heures.' }] }];
const said = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
type Passage = Read;

const passage = (text: Passage, id: string): Passage =>
  text['passages'].find((one: Passage) => one['id'] === id);

const words = ({ paragraphs }: Passage) => JSON.stringify(paragraphs);

const list = async (who: Caller, query: string) => (await who.get(`/documents?${query}`)).body;

describe('a harmonised document', () => {
  let world: World;
  let sector: SmallSector;
  let d02: string;
  let basile: Caller;
  let sophie: Caller;
  let pascal: Caller;
  let raphael: Caller;
  let subject: Subject;

  const atomic = <T>(work: () => Promise<T>) => world.ground.db.atomic(work);
  const text = async (who: Caller, query: string) => (await who.get(`/documents/${d02}/text?${query}`)).body;

  /** The draft goes on its way, as governance would send it. */
  async function propose(): Promise<{ id: string; revisionId: string; digest: string }> {
    const id = newId();
    const row = {
      id, number: `2026-${id.slice(-6)}`, title: 'D02', circuit: 'A', stage: 'gt', state: 'open' as const, organisationId: sector.id('INTERMIRE'),
      authorId: '-', authorName: 'Basile', openedOn: '2026-11-22', closedOn: null, note: null,
    }; // prettier-ignore
    return atomic(async () => {
      await world.ground.db.of(Dossier).insert(row);
      return { id, ...(await subject.freeze(sector.clerk, d02, id)) };
    });
  }

  async function adopt(
    codes: readonly string[],
    revisionId: string,
    from: string,
    localRevisionId: string | null = null,
  ) {
    for (const code of codes)
      await atomic(() =>
        world.app.get(InForceBook).put({
          type: 'document', subjectId: d02, organisationId: sector.id(code), revisionId, localRevisionId, from, decisionId: newId(),
        }),
      ); // prettier-ignore
  }

  beforeAll(async () => {
    world = await World.start({ at: '2019-03-01' });
    sector = await SmallSector.found(world, ['MIREC', 'MIREL', 'MIRENA', 'MIREV']);
    subject = world.app.get(Subjects).of('document');
    basile = await world.as(PEOPLE.basile);
    const markdown = world.ground.book.texts('documents').get('D02.v1.md')!;
    const made = await basile.post('/documents', { code: 'D02', title: 'Politique', circuit: 'A', markdown });
    expect(made.status).toBe(201);
    d02 = made.body['id'] as string;
    const { revisionId } = await propose();
    await atomic(() => subject.release(d02, 'completed'));
    await adopt(['INTERMIRE', 'MIREC', 'MIREL', 'MIRENA'], revisionId, '2019-03-15');
    world.travel('2026-11-22');
    basile = await world.as(PEOPLE.basile);
    sophie = await world.as(SOPHIE);
    pascal = await world.as(PEOPLE.pascal);
    raphael = await world.as(PEOPLE.raphael);
  });
  afterAll(() => world.stop());

  it('says that the text in force cites a decree that is repealed, where, and by which article', async () => {
    const { body } = await raphael.get(`/documents/${d02}`);
    expect(body).toMatchObject({ code: 'D02', latestNumber: 1, inForce: { number: 1, from: '2019-03-15' }, findings: 1 });
    expect(body['findingsList']).toMatchObject([{ passageId: 'fondement', severity: 'blocking' }]);
    expect(body['findingsList'][0].sentence).toContain('décret du 11 mars 2004, abrogé depuis le 1er juillet 2024');
    expect(passage(await text(raphael, ''), 'fondement')['paragraphs'][0].runs.map((run: Passage) => run['kind'])).toContain('repealed');
    expect((await text(raphael, 'at=2019-06-01'))['findings']).toEqual([]);
    expect(body['allowed']).toEqual([]);
  }); // prettier-ignore

  it('is revised by the task force: the draft begins as a copy, and only drafters see it', async () => {
    const { body: opened } = await basile.post(`/documents/${d02}/draft`);
    expect(opened).toMatchObject({ number: null, draftVersion: 2, allowed: ['revise'] });
    expect((await sophie.post(`/documents/${d02}/draft`)).body['draftVersion']).toBe(2);
    expect((await text(pascal, 'revision=draft'))['passages']).toHaveLength(opened['passages'].length);
    expect((await raphael.get(`/documents/${d02}/text?revision=draft`)).status).toBe(404);
    expect((await raphael.get(`/documents/${d02}/compare?from=1&to=draft`)).status).toBe(404);
    expect((await raphael.get(`/documents/${d02}`)).body).toMatchObject({ drafting: false, draftBy: null, draftVersion: 0 });
    expect((await pascal.post(`/documents/${d02}/draft`)).status).toBe(404);
  }); // prettier-ignore

  it('loses no word when two people write one passage: the second sees both and nothing is overwritten', async () => {
    const seen = passage(await text(basile, 'revision=draft'), 'fondement');
    const { heading, level, lock, digest } = seen;
    const write = (who: Caller, words: string, on: string) =>
      who.put(`/documents/${d02}/draft/passages/fondement`, {
        heading,
        level,
        lock,
        body: said(words),
        seen: on,
      });
    expect((await write(sophie, 'Par le décret du 13 décembre 2023.', digest)).status).toBe(200);
    const late = await write(basile, 'Par le décret de 2023.', digest);
    expect(late).toMatchObject({
      status: 409,
      body: { type: 'documents.passage-changed', by: 'Sophie Sorbier' },
    });
    expect(words(late.body['now'])).toContain('13 décembre 2023');
    expect(late.body['detail']).toMatch(/modifié par Sophie Sorbier il y a moins d’une minute/);
    expect(words(passage(await text(basile, 'revision=draft'), 'fondement'))).not.toContain('de 2023.');
    // Having seen both, Basile keeps his; sending the same words again changes nothing more.
    const after = await write(basile, 'Par le décret de 2023.', late.body['now'].digest);
    expect(passage(after.body, 'fondement')).toMatchObject({ changedBy: 'Basile Bouvreuil' });
    const again = await write(basile, 'Par le décret de 2023.', digest);
    expect(again.body['draftVersion']).toBe(after.body['draftVersion']);
  });

  it('lets several people write several passages at once', async () => {
    const draft = await text(basile, 'revision=draft');
    const ids = ['donnees', 'finalites', 'obligatoire', 'decision'];
    const answers = await Promise.all(
      ids.map((id, i) => {
        const { heading, level, lock, digest } = passage(draft, id);
        const who = i % 2 ? basile : sophie;
        return who.put(`/documents/${d02}/draft/passages/${id}`, { heading, level, lock, body: said(`Réécrit ${i}`), seen: digest });
      }),
    ); // prettier-ignore
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const now = await text(basile, 'revision=draft');
    ids.forEach((id, i) => expect(words(passage(now, id))).toContain(`Réécrit ${i}`));
  });

  it('takes a passage in and out, named after its heading, and refuses what it does not know', async () => {
    const add = (body: object[], heading = 'Où vont vos données') =>
      basile.put(`/documents/${d02}/draft/passages/nouveau`, { heading, level: 2, lock: 'locked', body, seen: '', after: 'donnees' });
    const { body } = await add(said('Nulle part ailleurs.'));
    const ids = body['passages'].map((one: Passage) => one['id']);
    expect(ids.slice(ids.indexOf('donnees')).slice(0, 3)).toEqual(['donnees', 'ou-vont-vos-donnees', 'finalites']);
    expect(await add(HOURS, '  ')).toMatchObject({ status: 422, body: { type: 'documents.heading-missing' } });
    expect(await add([{ type: 'image' }])).toMatchObject({ status: 422, body: { passage: 'Où vont vos données' } });
    const { digest } = passage(body, 'ou-vont-vos-donnees');
    const struck = await basile.delete(`/documents/${d02}/draft/passages/ou-vont-vos-donnees?seen=${digest}`);
    expect(passage(struck.body, 'ou-vont-vos-donnees')).toBeUndefined();
    const gone = await basile.delete(`/documents/${d02}/draft/passages/ou-vont-vos-donnees?seen=${digest}`);
    expect(gone).toMatchObject({ status: 409, body: { type: 'documents.passage-gone', by: 'Basile Bouvreuil' } });
  }); // prettier-ignore

  it('is read from Markdown as a whole, and a flaw is named with its line', async () => {
    const { draftVersion: version } = await text(basile, 'revision=draft');
    const markdown = world.ground.book.texts('documents').get('D02.v2.md')!;
    const bad = await basile.put(`/documents/${d02}/draft`, { markdown: markdown.replace('lock=local', 'lock=libre'), version });
    expect(bad).toMatchObject({ status: 422, body: { type: 'documents.markdown-attribute', line: 34, attribute: 'lock' } });
    expect((await basile.put(`/documents/${d02}/draft`, { markdown, version: version - 1 })).body['type']).toBe('documents.draft-changed');
    const { body } = await basile.put(`/documents/${d02}/draft`, { markdown, version });
    expect(passage(body, 'horaires')).toMatchObject({ lock: 'local', question: 'Quelles sont vos heures d’ouverture ?' });
    expect(body['findings']).toEqual([]);
  }); // prettier-ignore

  it('shows the draft as MIRENA will see it, what is missing framed', async () => {
    const view = await text(basile, `revision=draft&organisation=${sector.id('MIRENA')}`);
    const runs = passage(view, 'responsable')['paragraphs'][0].runs;
    expect(runs).toContainEqual(expect.objectContaining({ kind: 'field', text: expect.stringContaining('Namur et Dinant'), bold: true }));
    expect(runs).toContainEqual(expect.objectContaining({ kind: 'missing', ref: 'mire.siege' }));
    expect(view['missing']).toBeGreaterThan(0);
    expect(passage(await text(basile, 'revision=draft'), 'responsable')['paragraphs'][0].runs).toContainEqual(
      expect.objectContaining({ kind: 'field', text: 'Dénomination de l’asbl' }),
    );
  }); // prettier-ignore

  it('is commented in the margin; drafters are told what nobody has answered', async () => {
    const on = `/documents/${d02}/comments`;
    const { body: comments } = await pascal.post(on, { passageId: 'horaires', text: 'Et les permanences ?' });
    expect(comments).toMatchObject([{ authorName: 'Pascal Sarriette', allowed: ['answer', 'close'] }]);
    expect(await world.app.get(Comments).waitingFor(sector.clerk)).toMatchObject([
      { sentence: '1 commentaire sans réponse sur D02', verb: 'Répondre' },
    ]);
    const answer = { passageId: 'horaires', text: 'Chaque Mire les écrira.', parentId: comments[0].id };
    expect((await basile.post(on, answer)).body).toHaveLength(2);
    expect(await world.app.get(Comments).waitingFor(sector.clerk)).toEqual([]);
    expect((await pascal.post(`${on}/${comments[0].id}/close`)).body[0].closedAt).not.toBeNull();
    expect(await basile.post(on, answer)).toMatchObject({
      status: 409,
      body: { type: 'documents.comment-closed' },
    });
    expect((await pascal.post(on, { passageId: 'nulle-part', text: 'Ici' })).status).toBe(422);
    expect((await raphael.get(on)).status).toBe(404);
    expect((await pascal.get(`/documents/${d02}`)).body['openComments']).toBe(0);
  });

  it('is compared passage by passage, the passages that changed counted', async () => {
    const { body } = await pascal.get(`/documents/${d02}/compare?from=1&to=draft`);
    const changed = body['passages'].filter((one: Passage) => one['state'] !== 'same');
    expect(body['changed']).toBe(changed.length);
    expect(changed.map((one: Passage) => one['id'])).toEqual(
      expect.arrayContaining(['fondement', 'horaires', 'source']),
    );
  });

  it('stands still once it is on its way: frozen under a digest, for everyone to read', async () => {
    expect((await basile.get(`/documents/${d02}`)).body['allowed']).toContain('propose');
    const { revisionId, digest } = await propose();
    const { body } = await raphael.get(`/documents/${d02}`);
    expect(body).toMatchObject({ latestNumber: 2, inForce: { number: 1 }, dossierStage: 'GT RGPD', carriedId: revisionId });
    expect(body['revisions'][0]).toMatchObject({ number: 2, digest, summary: expect.stringContaining('Deuxième version') });
    expect(await text(raphael, 'revision=2')).toMatchObject({ number: 2, digest });
    expect(await basile.post(`/documents/${d02}/draft`)).toMatchObject({ status: 409, body: { type: 'documents.on-the-road', stage: 'GT RGPD' } });
    const about = await subject.words(d02, revisionId);
    expect(about).toMatchObject({ number: 2, previousNumber: 1, link: `/documents/${d02}/comparaison?de=1&a=2` });
    expect(about.label).toMatch(/^D02 Politique/);
    expect(about.changes).toBe((await raphael.get(`/documents/${d02}/compare?from=1&to=2`)).body['changed']);
  }); // prettier-ignore

  it('takes an adopted amendment in; what others proposed on other passages follows it', async () => {
    const { carriedId: revisionId } = (await pascal.get(`/documents/${d02}`)).body;
    const amend = (who: Caller, passageId: string, words: string, heading = 'Titre') =>
      who.post(`/documents/${d02}/amendments`, { revisionId, passageId, heading, body: said(words), reason: 'Plus clair' });
    expect((await amend(pascal, 'decision', 'Une personne décide, toujours.')).status).toBe(201);
    await amend(sophie, 'decision', 'Personne ne laisse décider une machine.');
    await amend(sophie, 'obligatoire', 'Dites-nous ce qui sert.');
    expect((await amend(raphael, 'decision', 'Rien')).status).toBe(404);
    const asked = await subject.amendments(d02, revisionId);
    expect(asked[0]).toMatchObject({ author: 'Sophie Sorbier', reason: 'Plus clair' });
    const first = asked.find(({ author }) => author === 'Pascal Sarriette');
    const { revisionId: now, digest } = await atomic(() => subject.amend(sector.clerk, first!.id));
    expect((await text(raphael, 'revision=3'))['digest']).toBe(digest);
    expect((await subject.amendments(d02, now)).map(({ author }) => author)).toEqual(['Sophie Sorbier']);
    const { body } = await pascal.get(`/documents/${d02}/amendments`);
    expect(body.map((one: Passage) => [one['passageId'], one['state'], one['number']])).toEqual([
      ['decision', 'adopted', 2], ['decision', 'proposed', 2], ['obligatoire', 'proposed', 3],
    ]);
    expect((await amend(pascal, 'decision', 'Trop tard')).body['type']).toBe('documents.revision-moved');
    await expect(atomic(() => subject.amend(sector.clerk, first!.id))).rejects.toMatchObject({ code: 'documents.amendment-stale' });
  }); // prettier-ignore

  it('lets a Mire write its own hours with a reason, and nothing else', async () => {
    const [mirev, mirec] = [sector.id('MIREV'), sector.id('MIREC')];
    const ursula = await world.as(PEOPLE.ursula);
    const write = (who: Caller, organisation: string, id: string, version: number, body: object[] = HOURS) =>
      who.put(`/documents/${d02}/local/${organisation}/${id}`, { body, reason: 'Permanence à Verviers', version });
    const { body } = await ursula.get(`/documents/${d02}/local/${mirev}`);
    expect(body['slots'].map((one: Passage) => [one['passageId'], one['lock'], one['filled']])).toContainEqual(['horaires', 'local', false]);
    expect((await write(ursula, mirev, 'horaires', 0)).body).toMatchObject({ version: 1, allowed: ['write'] });
    expect(await write(ursula, mirev, 'horaires', 0, said('Autre'))).toMatchObject({ status: 409, body: { type: 'documents.local-changed', by: 'Ursula Bergeronnette' } });
    expect((await write(ursula, mirev, 'fondement', 1)).body['type']).toBe('documents.passage-locked');
    expect((await write(ursula, mirec, 'horaires', 0)).status).toBe(404);
    expect((await raphael.get(`/documents/${d02}/local/${mirev}`)).status).toBe(404);
    expect((await raphael.get(`/documents/${d02}/local`)).body).toEqual([]);
    expect((await basile.get(`/documents/${d02}/local`)).body).toContainEqual(expect.objectContaining({ organisationCode: 'MIREV', filled: 1 }));
    expect(passage(await text(ursula, `revision=3&organisation=${mirev}`), 'horaires')).toMatchObject({ origin: 'local' });
    // A reader of another Mire sees what MIREV adopted, not what it is still writing.
    expect(passage(await text(pascal, `revision=3&organisation=${mirev}`), 'horaires')).toMatchObject({ origin: 'sector' });
  }); // prettier-ignore

  it('holds for MIREV with its own hours, for MIREC with the sector’s, and for MIREL as before', async () => {
    const { carriedId: revisionId } = (await basile.get(`/documents/${d02}`)).body;
    const variant = (await atomic(() => subject.variant(sector.clerk, d02, sector.id('MIREV'))))!;
    expect(variant.label).toBe('D02 v3, texte de MIREV');
    expect(await atomic(() => subject.variant(sector.clerk, d02, sector.id('MIREC')))).toBeNull();
    await adopt(['INTERMIRE', 'MIREC'], revisionId, '2026-11-22');
    await adopt(['MIREV'], revisionId, '2026-11-22', variant.revisionId);
    const held = (code: string) => text(pascal, `organisation=${sector.id(code)}`);
    expect(passage(await held('MIREV'), 'horaires')).toMatchObject({ origin: 'local' });
    expect(passage(await held('MIREC'), 'horaires')).toMatchObject({ origin: 'sector' });
    expect(await held('MIREL')).toMatchObject({ number: 1, findings: [{ passageId: 'fondement' }] });
    const texts = world.app.get(Texts);
    const [mirev] = await texts.inForce(sector.id('MIREV'), '2026-11-22');
    expect(mirev).toMatchObject({ code: 'D02', number: 3, localDigest: variant.digest, from: '2026-11-22' });
    expect(await texts.findings(sector.id('MIREL'), '2026-11-22')).toMatchObject([{ rule: 'repealed-text', section: 'fondement' }]);
    expect(await texts.findings(sector.id('MIREV'), '2026-11-22')).toEqual([]);
    expect((await texts.inForce(sector.id('MIREC'), '2020-01-01')).map(({ number }) => number)).toEqual([1]);
    expect((await pascal.get(`/documents/${d02}`)).body['holders'].map((one: Passage) => [one['organisationCode'], one['number'], one['variant']])).toEqual([
      ['INTERMIRE', 3, false], ['MIREC', 3, false], ['MIREL', 1, false], ['MIRENA', 1, false], ['MIREV', 3, true],
    ]);
  }); // prettier-ignore

  it('comes back to the writing desk when it is returned, under the same dossier', async () => {
    await atomic(() => subject.release(d02, 'returned'));
    const { body } = await basile.get(`/documents/${d02}`);
    expect(body).toMatchObject({ drafting: true, draftBase: 3, carriedId: null });
    expect(body['allowed']).toContain('propose-again');
    await atomic(() => subject.release(d02, 'withdrawn'));
    expect((await basile.get(`/documents/${d02}`)).body['allowed']).toContain('propose');
    await expect(propose()).rejects.toMatchObject({ code: 'revisions.nothing-changed' });
  });

  it('is listed, searched without accents, and filtered by where it stands', async () => {
    await basile.post('/documents', { code: 'D03', title: 'Notice d’information courte', circuit: 'B' });
    expect((await list(basile, ''))['rows'].map((one: Passage) => one['code'])).toEqual(['D02', 'D03']);
    expect((await list(basile, 'sort=-code'))['rows'][0].code).toBe('D03');
    expect(await list(raphael, '')).toMatchObject({ total: 1, rows: [{ code: 'D02', drafting: false }] });
    expect(await list(basile, 'q=BENEFICIAIRES%20politique')).toMatchObject({ total: 1 });
    expect(await list(basile, 'state=drafting')).toMatchObject({ total: 2 });
    expect(await list(raphael, 'state=drafting')).toMatchObject({ total: 0 });
    expect(await list(basile, 'state=in-force')).toMatchObject({ total: 1 });
    expect(await list(basile, 'at=2018-01-01')).toMatchObject({ total: 0 });
    expect(await list(raphael, `at=2020-01-01&organisation=${sector.id('MIREL')}`)).toMatchObject({ rows: [{ latestNumber: 1, findings: 0 }] });
    expect((await basile.post('/documents', { code: 'D02', title: 'Encore', circuit: 'A' })).body['type']).toBe('documents.code-taken');
  }); // prettier-ignore

  it('is printed with what it is, and the journal keeps who took it away', async () => {
    const pdf = await raphael.get(`/documents/${d02}/text.pdf?organisation=${sector.id('MIREC')}`);
    expect(pdf.status).toBe(200);
    expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-');
    const taken = { subjectId: d02, action: 'documents.downloaded' };
    const line = await world.ground.db.of(JournalEntry).findOneByOrFail(taken);
    expect(line).toMatchObject({ actorName: 'Raphaël Traquet', organisationId: sector.id('MIREC') });
  });

  it.each([
    ['a stranger', 'stranger', 401],
    ['the administrator', PEOPLE.veronique, 404],
    ['a partner institution', PEOPLE.marc, 404],
  ])('is not written by %s', async (_, email, status) => {
    const who = email === 'stranger' ? world.stranger() : await world.as(email);
    for (const path of ['/draft', '/comments', '/amendments'])
      expect((await who.post(`/documents/${d02}${path}`, { passageId: 'a', text: 'b' })).status).toBe(status);
    expect((await who.post('/documents', { code: 'D09', title: 'Mien', circuit: 'A' })).status).toBe(status);
  });

  it('is closed to the administrator, who reads no file, and unknown looks like forbidden', async () => {
    const veronique = await world.as(PEOPLE.veronique);
    const [closed, unknown] = [
      await veronique.get(`/documents/${d02}`),
      await raphael.get(`/documents/${newId()}`),
    ];
    expect([closed.status, closed.body['type']]).toEqual([unknown.status, unknown.body['type']]);
  });
});
