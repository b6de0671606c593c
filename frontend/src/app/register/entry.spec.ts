import { asksFor, isMandatory, sectionsOf, WrittenField } from './catalogue';
import { cleaned, differing, Entry, entryOf, entryOfContent, formOf, inputOf, isBlank, same } from './entry';
import { linesOf } from './field-words';
import type { RegisterField, RegisterWords } from './register-client';

const field = (id: string, kind: string, change: Partial<RegisterField> = {}): RegisterField => ({
  id, kind, label: id.toUpperCase(), help: 'Une phrase.', askedBy: ['apd'], lock: 'adaptable', substantial: false, ...change,
}); // prettier-ignore

const words = {
  groups: [
    {
      group: 'purposes', label: 'Finalités', fields: [
        field('name', 'line', { askedBy: ['art30-1'] }),
        field('recipients', 'words'),
        field('purposes', 'items', { key: 'id', only: 'controller', askedBy: ['art30-1', 'apd'] }),
        field('purposeText', 'text', { in: 'purposes', as: 'text' }),
        field('legalBasis', 'choice', { in: 'purposes', options: [{ code: 'e', label: '6(1)e', kind: '' }] }),
        field('legalText', 'legal-text', { in: 'purposes' }),
        field('article', 'article', { in: 'purposes' }),
        field('aipd', 'answer'),
        field('processors', 'items', { key: 'name' }),
        field('processorName', 'line', { in: 'processors', as: 'name' }),
        field('processorTask', 'text', { in: 'processors', as: 'task' }),
        field('controllersServed', 'items', { key: 'name', only: 'processor', askedBy: ['art30-2'] }),
        field('estimatedSubjects', 'number'),
        field('dateEnd', 'day'),
        field('rights', 'computed'),
      ],
    },
  ],
  legalTexts: [{ code: 'd', label: 'Décret', kind: '', until: null, articles: [{ code: 'a1', label: 'art. 1', kind: '' }] }],
} as unknown as RegisterWords; // prettier-ignore
const fields: readonly WrittenField[] = sectionsOf(words).flatMap((section) => section.fields);
const named = (id: string) => fields.find((one) => one.id === id)!;

const written: Entry = {
  code: 'T02', name: 'Accompagnement', description: '', role: 'controller',
  purposes: [{ id: 'a', text: 'Accompagner', legalBasis: 'e', legalText: '', article: 'a1' }],
  persons: [], dataCategories: [], recipients: ['Forem', '  ', ' SPW '],
  retention: [{ category: 'Dossier', term: '', start: '', archive: '', fate: 'Destruction' }],
  transfers: '', measures: [], systems: [], documents: [], aipd: { yes: true, why: 'Grande échelle' },
  processors: [{ name: 'Firme', task: ' ' }, { name: '', task: '' }], estimatedSubjects: 1200,
}; // prettier-ignore

describe('the fields of the register', () => {
  it('are those of the rulebook that are written, each list with its parts', () => {
    expect(fields.map(({ id }) => id)).not.toContain('rights');
    expect(fields.map(({ id }) => id)).not.toContain('purposeText');
    expect(named('processors').parts.map(({ id }) => id)).toEqual(['processorName', 'processorTask']);
  });

  it('are asked for by one register or the other', () => {
    expect([asksFor(named('purposes'), 'joint'), asksFor(named('purposes'), 'processor')]).toEqual([
      true,
      false,
    ]);
    expect(isMandatory(named('controllersServed'), 'processor')).toBe(true);
    expect(isMandatory(named('name'), 'processor')).toBe(false);
  });
});

describe('an entry in the form', () => {
  it('sends no blank lines, and no article without its text', () => {
    const sent = inputOf(written, 3) as unknown as Record<string, unknown>;
    expect(sent['recipients']).toEqual(['Forem', 'SPW']);
    expect(sent['purposes']).toEqual([{ id: 'a', text: 'Accompagner', legalBasis: 'e' }]);
    expect(sent['retention']).toEqual([{ category: 'Dossier', term: '', start: '', fate: 'Destruction' }]);
    expect(sent['more']).toEqual({ processors: [{ name: 'Firme' }], estimatedSubjects: 1200 });
    expect(sent).toMatchObject({
      version: 3,
      aipdRequired: true,
      aipdReason: 'Grande échelle',
      description: '',
    });
  });

  it('keeps a draft as it stands on the screen, half-written lines included, and finds it again so', () => {
    const found = entryOf(formOf(written), fields);
    expect(found['processors']).toEqual(written['processors']);
    expect(found['recipients']).toEqual(written['recipients']);
    expect(differing(fields, found, written)).toEqual([]);
  });

  it('sets what someone else saved beside what one wrote, field by field, beyond the core too', () => {
    const { aipd: _, processors: __, ...core } = cleaned(written) as Record<string, unknown>;
    const more = { processors: [{ name: 'Autre firme' }], estimatedSubjects: 1200 };
    const theirs = entryOfContent(
      { ...core, name: 'Autre nom', aipd: { required: false, reason: '' }, more },
      fields,
    );
    expect(differing(fields, written, theirs).map(({ id }) => id)).toEqual(['name', 'aipd', 'processors']);
  });

  it('takes blanks for nothing, and the order of parts for nothing', () => {
    expect(isBlank([{ id: 'a', legalBasis: 'e', text: ' ' }])).toBe(true);
    expect([isBlank(0), isBlank(false), isBlank({ yes: false, why: '' })]).toEqual([false, false, false]);
    expect(same([{ name: 'x', task: 'y' }], [{ task: 'y', name: 'x', contract: '' }])).toBe(true);
    expect(same(['b', 'a'], ['a', 'b'])).toBe(false);
  });

  it('is read in words: codes by their names, days and answers as people say them', () => {
    const cited = [{ id: 'a', text: 'Accompagner', legalBasis: 'e', legalText: 'd', article: 'a1' }];
    expect(linesOf(words, named('purposes'), cited)).toEqual(['Accompagner · 6(1)e · Décret · art. 1']);
    expect(linesOf(words, named('aipd'), { yes: true, why: 'Échelle' })).toEqual(['Oui. Échelle']);
    expect(linesOf(words, named('dateEnd'), '2026-11-22')).toEqual(['22/11/2026']);
    expect(linesOf(words, named('processors'), [])).toEqual([]);
  });
});
