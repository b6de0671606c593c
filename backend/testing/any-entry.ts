import * as fc from 'fast-check';
import { ActivityContent, Item, Value } from '../src/register/activity.entity';
import { partName, withValue, WrittenField, writtenFields } from '../src/register/catalogue';
import { Rulebook } from '../src/rulebook/rulebook';
import { RegisterField } from '../src/rulebook/register-words';

const EMPTY: ActivityContent = {
  code: 'T01', name: 'Accueil', description: '', role: 'controller', purposes: [], persons: [], dataCategories: [], recipients: [],
  retention: [], transfers: '', measures: [], systems: [], documents: [], aipd: { required: false, reason: '' },
}; // prettier-ignore
const NULLS: Readonly<Record<string, Item>> = {
  purposes: { text: '', legalBasis: '', legalText: null, article: null },
  dataCategories: { detail: '' },
  retention: { term: '', start: '', archive: null, fate: '' },
};

/** What people write, formulas and quotes included; trimmed, as the register keeps it. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom('=HYPERLINK("http://x")', "'=1+1", '+32 2 123', '-5', '@nom', 'a;b"c', 'é à ’ « œ »', '<b>&amp;</b>'),
  )
  .map((text) => text.replace(/[^\P{C}]/gu, '').trim())
  .filter((text) => text !== ''); // prettier-ignore
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

/** Any entry that the catalogue allows: each field blank or filled with what its kind takes. */
export function anyEntry(book: Rulebook): fc.Arbitrary<ActivityContent> {
  const fields = writtenFields(book);
  return fc
    .tuple(...fields.map((field) => fc.option(valueFor(book, field), { nil: undefined })))
    .map((values) =>
      fields.reduce((content, field, index) => {
        const value = values[index];
        return value === undefined ? content : withValue(content, field.id, value as Value);
      }, EMPTY),
    );
}

function valueFor(book: Rulebook, field: WrittenField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'items':
      return itemsFor(book, field);
    case 'words':
      return fc.uniqueArray(words, { minLength: 1, maxLength: 4 });
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...codes(book, field)), { minLength: 1, maxLength: 4 });
    case 'answer':
      return fc.record({ yes: fc.boolean(), why: fc.oneof(fc.constant(''), text) });
    default:
      return single(book, field);
  }
}

function single(book: Rulebook, field: RegisterField): fc.Arbitrary<string | number | boolean> {
  switch (field.kind) {
    case 'number':
      return fc.nat();
    case 'flag':
      return fc.boolean();
    case 'day':
      return fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)); // prettier-ignore
    case 'choice':
      return fc.constantFrom(...codes(book, field));
    case 'legal-text':
      return fc.constantFrom(...book.legalTexts.keys());
    case 'article':
      return words;
    default:
      return field.kind === 'text' ? text : words;
  }
}

function itemsFor(book: Rulebook, field: WrittenField): fc.Arbitrary<readonly Item[]> {
  const keyed = field.parts.some((part) => partName(part) === field.key);
  const parts = Object.fromEntries(
    field.parts.map((part) => [
      partName(part),
      partName(part) === field.key ? single(book, part) : fc.option(single(book, part), { nil: undefined }),
    ]),
  );
  return fc
    .uniqueArray(fc.record(parts), {
      minLength: 1,
      maxLength: 4,
      selector: (item) => (keyed ? String(item[field.key!]).toLowerCase() : item),
    })
    .map((items) =>
      items.map((item, index) => ({
        ...NULLS[field.id],
        ...(keyed ? {} : { [field.key!]: `ligne-${index + 1}` }),
        ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)),
      })),
    );
}

const codes = (book: Rulebook, { vocabulary }: RegisterField) =>
  book.vocabularies.get(vocabulary ?? '')!.terms.map(({ code }) => code);
