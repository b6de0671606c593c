import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { citationFindings } from './citations';
import { compare, countChanges } from './compare';
import { Block, DocumentContent, Inline, LOCKS, Passage } from './content';
import { checkedBody } from './content-check';
import { countMissing, fill } from './fill';
import { lexiconOf } from './lexicon';
import { readMarkdown } from './markdown';
import { fieldValues } from './merge-fields';
import { added, freshId, replaced } from './passages';
import { plainText } from './plain-text';
import { documentFlaws } from './template-check';
import { wordChanges } from '../../kernel/word-changes';

const book = Rulebook.open(resolve(__dirname, '../../../..'));
const lexicon = lexiconOf(book);
const template = (name: string) => readMarkdown(book.texts('documents').get(name)!, lexicon);

const said = (text: string): Block[] => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const passage = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
  id, heading: `Titre de ${id}`, level: 2, lock: 'locked', question: null, body: said(text), ...more,
}); // prettier-ignore
const content = (...passages: Passage[]): DocumentContent => ({ title: 'D02', passages });
const mirena = {
  id: 'o', code: 'MIRENA', name: 'Mirena', kind: 'mire', town: 'Namur', territory: null, version: 1,
  identity: { legalForm: 'asbl', bce: null, seat: '  ', rpm: null, email: 'a@mirena.invalid', phone: null, site: null },
  dpd: null,
} as never; // prettier-ignore

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) }),
  fc.constantFrom('mire.denomination', 'dpd.nom').map((name) => ({ type: 'field' as const, attrs: { name } })),
  fc.constantFrom('rgpd', 'decret-2004-03-11').map((id) => ({ type: 'legalText' as const, attrs: { id, article: null } })),
); // prettier-ignore
const paragraph = fc
  .array(inline, { maxLength: 5 })
  .map((inlines) => ({ type: 'paragraph' as const, content: inlines }));
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => ({
    type: 'bulletList' as const,
    content: items.map((one) => ({ type: 'listItem' as const, content: [one] })),
  })),
);
const passages: fc.Arbitrary<readonly Passage[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    heading: fc.string({ minLength: 1, maxLength: 20 }),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    lock: fc.constantFrom(...LOCKS),
    question: fc.option(fc.string({ minLength: 1 })),
    body: fc.array(block, { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const text = (one: Passage | undefined) => (one ? plainText(one.body, lexicon) : '');

describe('the text of D02 in Markdown', () => {
  it.each(['D02.v1.md', 'D02.v2.md'])('%s is read without a flaw', (name) => {
    const { front, content: read, flaws } = template(name);
    expect(flaws).toEqual([]);
    expect(front).toMatchObject({ id: 'D02', circuit: 'A', version: name.slice(5, 6) });
    expect(read.passages.length).toBeGreaterThan(15);
    expect(read.passages.every(({ heading, body }) => heading && body.length)).toBe(true);
  });

  it('is checked at start with every other template', () => {
    expect(documentFlaws(book)).toEqual([]);
    const lost = { ...book, texts: () => new Map([['D03.v1.md', 'perdu']]), sentence: book.sentence.bind(book) };
    expect(documentFlaws(lost as never)).toMatchObject([{ file: 'templates/documents/D03.v1.md', line: 1, rule: expect.stringContaining('hors de tout passage') }]);
  }); // prettier-ignore

  it('keeps locks, questions, lists, voices, fields and citations', () => {
    const { content: read } = template('D02.v2.md');
    const by = (id: string) => read.passages.find((one) => one.id === id)!;
    expect(by('horaires')).toMatchObject({ lock: 'local', question: 'Quelles sont vos heures d’ouverture ?' });
    expect(by('responsable').body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'bulletList', 'paragraph']);
    expect(by('responsable').body[0]).toMatchObject({
      content: [{ type: 'text' }, { type: 'field', attrs: { name: 'mire.denomination' }, marks: [{ type: 'bold' }] }, {}, {}, {}],
    });
    expect(JSON.stringify(by('fondement').body)).toContain('"attrs":{"id":"decret-coaching-2021-11-12","article":"art-16"}');
  }); // prettier-ignore

  it.each([
    ['---\nid: D02\n', 1, 'documents.markdown-front', {}],
    ['---\nid: D02\nwhat is this\n---\n', 3, 'documents.markdown-front', {}],
    ['des mots perdus', 1, 'documents.markdown-outside', {}],
    ['::: passage id=a\n## A\nmots', 1, 'documents.markdown-open', {}],
    [
      '::: passage id=a\n## A\n:::\n::: passage id=a\n## A\n:::',
      4,
      'documents.markdown-twice',
      { passage: 'a' },
    ],
    ['::: passage id=a lock=open\n## A\n:::', 1, 'documents.markdown-attribute', { attribute: 'lock' }],
    ['::: passage id=a lock=local\n## A\n:::', 1, 'documents.markdown-attribute', { attribute: 'question' }],
    ['::: passage id=a colour=red\n## A\n:::', 1, 'documents.markdown-attribute', { attribute: 'colour' }],
    ['::: passage id=a\nmots\n:::', 1, 'documents.markdown-heading', {}],
    ['::: passage id=a\n## A\n\n## B\n:::', 4, 'documents.markdown-heading', {}],
    ['::: passage id=a\n## A\n\nDu **gras\n:::', 4, 'documents.markdown-mark', {}],
    ['::: passage id=a\n## A\n{mire.couleur}\n:::', 3, 'documents.markdown-field', { field: 'mire.couleur' }],
    [
      '::: passage id=a\n## A\n- {loi:rgpd#art-999}\n:::',
      3,
      'documents.markdown-law',
      { law: 'rgpd, art-999' },
    ],
  ])('names the line and the rule: %j', (markdown, line, rule, facts) => {
    const [flaw] = readMarkdown(markdown, lexicon).flaws;
    expect(flaw).toMatchObject({ line, rule, ...(Object.keys(facts).length && { facts }) });
    expect(book.refusals[rule]).toBeDefined();
  });
});

const check = (...sent: unknown[]) => checkedBody(sent, 'Horaires', lexicon);
const words = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('what the editor sends', () => {
  it('is kept as it is when it is sound, without the empty paragraphs around it', () => {
    expect(check({ type: 'paragraph' }, ...said('Lundi'), { type: 'paragraph', content: [] })).toEqual(
      said('Lundi'),
    );
    expect(check({ type: 'paragraph' })).toEqual([]);
  });

  it('has one digest for one text: neighbouring words are woven, marks are in one order', () => {
    const sent = words(
      { type: 'text', text: 'le ', marks: [{ type: 'italic' }, { type: 'bold' }] },
      { type: 'text', text: 'soir', marks: [{ type: 'bold' }, { type: 'italic' }] },
    );
    expect(check(sent)).toEqual([
      words({ type: 'text', text: 'le soir', marks: [{ type: 'bold' }, { type: 'italic' }] }),
    ]);
  });

  it.each([
    ['a heading', { type: 'heading', content: [] }, 'documents.unknown-node'],
    ['a script', { type: 'paragraph', content: [{ type: 'image', attrs: { src: 'x' } }] }, 'documents.unknown-node'],
    ['a link', words({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'x' } }] }), 'documents.unknown-node'],
    ['a list in a list', { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }] }, 'documents.unknown-node'],
    ['no node at all', 'paragraph', 'documents.unknown-node'],
    ['an unknown field', words({ type: 'field', attrs: { name: 'organisation.identity' } }), 'documents.unknown-field'],
    ['an unknown law', words({ type: 'legalText', attrs: { id: 'decret-1900' } }), 'documents.unknown-law'],
    ['an unknown article', words({ type: 'legalText', attrs: { id: 'rgpd', article: 'art-999' } }), 'documents.unknown-law'],
    ['a book', words({ type: 'text', text: 'a'.repeat(20_001) }), 'documents.passage-too-long'],
  ])('is refused when it is %s, naming the passage', (_, sent, code) => {
    expect.assertions(2);
    try {
      check(sent);
    } catch (error) {
      expect(error).toMatchObject({ code, status: 422, facts: { passage: 'Horaires' } });
      expect(book.sentence(code, (error as Refusal).facts)).not.toMatch(/[{}]/);
    }
  }); // prettier-ignore
});

describe('a text filled in for a reader', () => {
  const slot = passage('horaires', 'De 9 à 16 heures', { lock: 'local', question: 'Vos heures' });
  const open = passage('adresse', '', { lock: 'local', question: 'Votre adresse', body: [] });
  const closed = passage('droits', 'Vos droits');
  const values = fieldValues(mirena, '2026-11-22', lexicon);
  const own = {
    values: Object.fromEntries(
      ['horaires', 'droits'].map((id) => [id, { body: said('Le soir'), reason: 'Gare' }]),
    ),
  };
  const read = (given: { values: typeof values | null; local: typeof own | null }, ...list: Passage[]) =>
    fill(list, { ...given, day: '2026-11-22' }, lexicon).map(({ origin, paragraphs }) => [
      origin,
      paragraphs[0]?.runs[0]?.kind,
      paragraphs[0]?.runs[0]?.text,
    ]);

  it.each([
    ['the sector sees its own words and the names of fields', { values: null, local: null }, [['sector', 'text', 'De 9 à 16 heures'], ['sector', undefined, undefined]]],
    ['a Mire without values of its own reads the sector’s, and its question where there are none', { values, local: null }, [['sector', 'text', 'De 9 à 16 heures'], ['missing', 'missing', 'Votre adresse']]],
    ['a Mire with values reads its own', { values, local: own }, [['local', 'text', 'Le soir'], ['missing', 'missing', 'Votre adresse']]],
  ])('%s', (_, given, expected) => expect(read(given, slot, open)).toEqual(expected)); // prettier-ignore

  it('never lets a locked passage drift', () => {
    expect(read({ values, local: own }, closed)).toEqual([['sector', 'text', 'Vos droits']]);
  });

  it('frames what the organisation has not given, and marks what is repealed on that day only', () => {
    const body: Block[] = [{ type: 'paragraph', content: [
      { type: 'field', attrs: { name: 'mire.email' } }, { type: 'field', attrs: { name: 'mire.siege' } },
      { type: 'field', attrs: { name: 'base.date' } }, { type: 'legalText', attrs: { id: 'decret-2004-03-11', article: null } },
      { type: 'legalText', attrs: { id: 'loi-2018-07-30', article: 'art-9' } },
    ] }]; // prettier-ignore
    const read = (day: string) => fill([passage('a', '', { body })], { values, local: null, day }, lexicon);
    const runs = read('2026-11-22')[0]!.paragraphs[0]!.runs.map(({ kind, text: shown }) => [kind, shown]);
    expect(runs).toEqual([
      ['field', 'a@mirena.invalid'],
      ['missing', 'Siège de l’asbl'],
      ['field', '22 novembre 2026'],
      ['repealed', 'décret du 11 mars 2004'],
      ['law', 'loi du 30 juillet 2018, art. 9'],
    ]);
    expect(countMissing(read('2026-11-22'))).toBe(1);
    expect(read('2018-09-12')[0]!.paragraphs[0]!.runs[3]!.kind).toBe('law');
  });

  it('never loses a passage, whatever the values', () =>
    fc.assert(
      fc.property(passages, passages, fc.boolean(), (list, mine, sector) => {
        const local = { values: Object.fromEntries(mine.map(({ id, body }) => [id, { body, reason: '' }])) };
        const filled = fill(list, { values: sector ? null : values, local, day: '2026-11-22' }, lexicon);
        expect(filled.map(({ id, heading, lock }) => ({ id, heading, lock }))).toEqual(
          list.map(({ id, heading, lock }) => ({ id, heading, lock })),
        );
        for (const [i, one] of filled.entries())
          if (list[i]!.lock === 'locked') expect(one.origin).toBe('sector');
      }),
    ));
});

const judge = (name: string, day: string) =>
  citationFindings(
    {
      documentId: 'd',
      code: 'D02',
      organisationId: 'o',
      content: template(name).content,
      local: null,
      day,
    },
    lexicon,
  );

describe('the citations of D02', () => {
  it('are found where they stand once the decree of 2004 is repealed', () => {
    expect(judge('D02.v1.md', '2026-11-22')).toEqual([
      {
        rule: 'repealed-text', organisationId: 'o', link: '/documents/d?passage=fondement', section: 'fondement',
        facts: { subject: 'D02 («\u202fSur quelle base légale\u202f»)', text: 'décret du 11 mars 2004', until: '1er juillet 2024' },
      },
    ]); // prettier-ignore
    expect(judge('D02.v2.md', '2026-11-22')).toEqual([]);
    expect(judge('D02.v1.md', '2018-09-12')).toEqual([]);
  });
});

describe('two texts compared', () => {
  const [v1, v2] = [template('D02.v1.md').content, template('D02.v2.md').content];

  it('tells what became of each passage of D02', () => {
    const changes = compare(v1, v2, lexicon);
    const state = Object.fromEntries(changes.map((one) => [one.id, one.state]));
    expect(state).toMatchObject({
      objet: 'same',
      source: 'added',
      fondement: 'changed',
      horaires: 'changed',
    });
    const hours = changes.find(({ id }) => id === 'horaires')!;
    expect(hours).toMatchObject({ lockBefore: 'locked', lockAfter: 'local', questionBefore: null });
    expect(hours.words.every(({ op }) => op === 'same')).toBe(true);
    const base = changes.find(({ id }) => id === 'fondement')!;
    expect(base.words).toContainEqual({ op: 'removed', text: '11 mars 2004' });
    expect(base.words).toContainEqual({ op: 'added', text: '13 décembre 2023' });
  });

  it('shows a passage that moved as the same, and one that was taken out where it stood', () => {
    const [a, b, c] = [passage('a', 'A'), passage('b', 'B'), passage('c', 'C')];
    const changes = compare(content(a, b, c), content(c, a), lexicon);
    expect(changes.map(({ id, state }) => [id, state])).toEqual([['c', 'same'], ['a', 'same'], ['b', 'removed']]);
  }); // prettier-ignore

  it.each([
    ['le lundi de 9 heures', 'le mardi soir à 9 heures', 'le [-lundi de-]{+mardi soir à+} 9 heures'],
    ['traite des données dans le respect du RGPD et de la loi.', 'ne traite que les données dont elle a besoin, dans le respect du RGPD.',
      '{+ne +}traite [-des données-]{+que les données dont elle a besoin,+} dans le respect du RGPD[- et de la loi-].'],
    ['pour le suivi de votre situation ;', 'par le retour d’informations sur action ;', '[-pour le suivi de votre situation-]{+par le retour d’informations sur action+} ;'],
    ['un, deux', 'un deux', 'un[-,-] deux'],
    ['une ligne\nune autre\n', 'une ligne\n', 'une ligne\n[-une autre\n-]'],
  ])('reads like a book: whole phrases are marked, not every second word (%s)', (before, after, expected) => {
    const ink = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as Record<string, string[]>;
    const said = wordChanges(before, after).map(({ op, text: part }) => ink[op]![0] + part + ink[op]![1]);
    expect(said.join('')).toBe(expected);
  }); // prettier-ignore

  it('has no change against itself', () =>
    fc.assert(
      fc.property(passages, (list) => {
        expect(countChanges(compare(content(...list), content(...list), lexicon))).toBe(0);
      }),
    ));

  it('gives back both texts to the letter, and no passage twice', () =>
    fc.assert(
      fc.property(passages, passages, (before, after) => {
        const changes = compare(content(...before), content(...after), lexicon);
        const ids = new Set([...before, ...after].map(({ id }) => id));
        expect(changes.map(({ id }) => id).sort()).toEqual([...ids].sort());
        expect(changes.filter(({ state }) => state !== 'removed').map(({ id }) => id)).toEqual(after.map(({ id }) => id));
        for (const { id, words } of changes) {
          const kept = (op: string) => words.filter((word) => word.op === 'same' || word.op === op).map((word) => word.text).join('');
          expect(kept('added')).toBe(text(after.find((one) => one.id === id)));
          expect(kept('removed')).toBe(text(before.find((one) => one.id === id)));
        }
      }),
    )); // prettier-ignore
});

describe('the passages of a draft', () => {
  const [a, b] = [passage('a', 'A'), passage('b', 'B')];
  it.each([
    ['at the beginning', undefined, ['n', 'a', 'b']],
    ['after the one named', 'a', ['a', 'n', 'b']],
    ['at the end when that one is gone', 'zzz', ['a', 'b', 'n']],
  ])('take a new one %s', (_, after, expected) => {
    expect(added(content(a, b), passage('n', 'N'), after).passages.map(({ id }) => id)).toEqual(expected);
  });

  it('names a new one after its heading, never like another', () => {
    const one = content(passage('ou-vos-donnees-sont', 'x'));
    expect(freshId('Où vos données sont', one)).toBe('ou-vos-donnees-sont-2');
    expect(freshId('« … »', one)).toBe('passage');
    expect(replaced(content(a, b), { ...a, heading: 'Z' }).passages[0]!.heading).toBe('Z');
  });
});
