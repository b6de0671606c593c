import { aRulebook, somePackFacts } from '../../../testing/pack-facts';
import { digestOf, sha256 } from '../../kernel/digest';
import { print } from '../../printing/print';
import type { PackSignature } from '../pack.entity';
import { composePack } from './composition';
import { partsOf } from './parts';
import { wordingOf } from './wording';

const book = aRulebook();
const words = wordingOf(book);
const facts = somePackFacts(book);
const signature: PackSignature = {
  personId: 'person-1',
  name: 'Cédric Hellébore',
  quality: 'Présidence du CA — MIREC',
  at: '2026-11-22T14:05:00.000Z',
  statement: 'Moi, Cédric Hellébore, déclare avoir pris connaissance du dossier.',
  manifest: digestOf('manifest'),
  pages: digestOf('pages'),
  journal: digestOf('journal'),
  mandateId: '0199aaaa-0000-7000-8000-0000000000ff',
};
const text = (blocks: unknown) => JSON.stringify(blocks);
const fileOf = (composed: ReturnType<typeof composePack>, name: string) =>
  composed.job.attachments!.find((one) => one.name === name)!.bytes;

describe('a pack', () => {
  const composed = composePack(words, facts, []);

  it('holds its pieces in the order in which a board reads them', () => {
    expect(composed.job.blocks.slice(0, 2).map(({ type }) => type)).toEqual(['cover', 'contents']);
    const pieces = composed.job.blocks.flatMap((block) => (block.type === 'piece' ? [block.id] : []));
    expect(pieces).toEqual([
      'state', 'register:T01', 'register:T02', 'register:T05', 'map', 'document:D02',
      'decision:CA-MIREC-2026-01', 'minutes:meeting-1', 'decision:CA-MIREC-2024-01', 'minutes:meeting-2', 'signatures', 'manifest',
    ]); // prettier-ignore
  });

  it('carries a twin of each piece for machines, and the very bytes that were decided on', () => {
    expect(composed.job.attachments!.map(({ name, piece }) => [name, piece ?? ''])).toMatchSnapshot();
    expect(sha256(fileOf(composed, 'registre-T02.json'))).toBe(facts.register[1]!.digest);
    expect(sha256(fileOf(composed, 'D02-texte-adopte.json'))).toBe(facts.texts[0]!.digest);
    expect(sha256(fileOf(composed, 'D02-variante-MIREC.json'))).toBe(facts.texts[0]!.localDigest);
  });

  it('is laid out as before: the kinds of blocks of each piece, each kind once', () => {
    const outline = new Map<string, Set<string>>([['title', new Set()]]);
    let piece = 'title';
    for (const block of composed.job.blocks)
      if (block.type === 'piece') outline.set((piece = block.id), new Set());
      else outline.get(piece)!.add(block.type === 'heading' ? `h${block.level}` : block.type);
    expect([...outline].map(([id, kinds]) => `${id}: ${[...kinds].join(' ')}`)).toMatchSnapshot();
  });

  it('tells the entry of the register in the order of article 30', () => {
    const { blocks } = composed.job;
    const from = blocks.findIndex((block) => block.type === 'piece' && block.id === 'register:T02');
    const until = blocks.findIndex((block) => block.type === 'piece' && block.id === 'register:T05');
    const said = text(blocks.slice(from, until));
    const letters = ['30(1)a', '30(1)b', '30(1)c', '30(1)d', '30(1)e', '30(1)f', '30(1)g'].map((letter) =>
      said.indexOf(letter),
    );
    expect(letters).toEqual(letters.toSorted((a, b) => a - b));
    expect(letters).not.toContain(-1);
  });

  it('says what is still to be given, what is to be verified, and what is the organisation’s own', () => {
    const said = text(composed.job.blocks);
    expect(said).toContain('à compléter');
    expect(said).toContain('règle à vérifier');
    expect(said).toContain('Passage propre à MIREC');
    expect(said).toContain('il n’est pas une signature qualifiée');
  });

  it('proves every file with ordinary sums, the manifest among them', () => {
    const sums = fileOf(composed, 'SHA256SUMS')
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    const carried = composed.job.attachments!.filter(({ name }) => name !== 'SHA256SUMS');
    expect(sums.map(([, name]) => name)).toEqual(carried.map(({ name }) => name));
    for (const [sum, name] of sums) expect(sha256(fileOf(composed, name!))).toBe(sum);
    expect(sha256(fileOf(composed, 'manifeste.json'))).toBe(composed.digest);
  });

  it('gives each file a name of its own, though a body met twice on one day', () => {
    const [decision] = facts.decisions;
    const second = { ...decision!, id: 'decision-3', number: 'CA-MIREC-2026-02', meetingId: 'meeting-3' };
    const minutes = [...facts.minutes, { ...facts.minutes[0]!, meetingId: 'meeting-3' }];
    const twice = composePack(words, { ...facts, decisions: [...facts.decisions, second], minutes }, []);
    const names = twice.job.attachments!.map(({ name }) => name);
    expect(names).toContain('pv-CA-MIREC-2026-11-12-2.json');
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps the points of a meeting under their numbers, whatever colons they hold', () => {
    const [first, ...others] = facts.minutes;
    const lines = ['1. Registre sectoriel\u202f: accueil', '2. Registre sectoriel\u202f: primo-arrivants'];
    const minutes = [{ ...first!, sections: [{ heading: 'Ordre du jour', lines }] }, ...others];
    const { blocks } = composePack(words, { ...facts, minutes }, []).job;
    const at = blocks.findIndex((block) => block.type === 'heading' && block.text === 'Ordre du jour');
    expect(blocks[at + 1]).toEqual({
      type: 'list',
      ordered: true,
      items: [
        [{ text: 'Registre sectoriel\u202f: accueil' }],
        [{ text: 'Registre sectoriel\u202f: primo-arrivants' }],
      ],
    });
  });

  it('is signed without changing what is signed', () => {
    const signed = composePack(words, facts, [signature]);
    expect(signed.digest).toBe(composed.digest);
    expect(text(signed.job.blocks)).toContain(signature.statement);
    expect(JSON.parse(fileOf(signed, 'signatures.json').toString())).toMatchObject({
      signatures: [signature],
    });
    expect(text(composed.job.blocks)).toContain('n’est pas signé par la présidence');
  });

  it('comes out the same, byte for byte, from the same facts', async () => {
    const again = composePack(wordingOf(aRulebook()), somePackFacts(book), []);
    const [one, other] = await Promise.all([print(composed.job), print(again.job)]);
    expect(sha256(other.pdf)).toBe(sha256(one.pdf));
  });

  it('says so when there is nothing: each part has its page and its sentence', () => {
    const bare = composePack(
      words,
      { ...facts, findings: [], register: [], flows: [], map: null, texts: [], decisions: [], minutes: [] },
      [],
    );
    const said = text(bare.job.blocks);
    for (const id of ['state', 'register', 'map', 'documents', 'decisions'])
      expect(said).toContain(words.part(id).empty);
    expect(bare.manifest.map(({ id }) => id)).toEqual([
      'title',
      'state',
      'register',
      'map',
      'documents',
      'decisions',
    ]);
  });
});

describe('the parts of a pack to come', () => {
  it('warn of what is missing, and say who can mend it', () => {
    const warned = partsOf(words, facts, false).flatMap(({ id, warnings }) =>
      warnings.map(({ text: said, who }) => `${id}: ${said} → ${who}`),
    );
    expect(warned).toEqual(
      [
        'title: L’identité légale est incomplète : numéro d’entreprise, siège, registre des personnes morales. → la direction de MIREC',
        'state: Un constat bloquant à cette date. → la direction de MIREC',
        'map: Le flux F03 n’est pas confirmé par Forem. → Forem',
        'documents: D02 : un passage ou une donnée à compléter. → la direction de MIREC',
        'signatures: Aucune présidence du conseil d’administration n’est inscrite ; personne ne peut signer. → la coordination d’InterMire',
      ].map((line) => line.replace(/ ;/g, '\u202f;')),
    );
  });
});
