import { resolve } from 'node:path';
import fc from 'fast-check';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { RegisterField } from '../rulebook/register-words';
import { More } from './activity.entity';
import { CORE, partName, WrittenField, writtenFields } from './catalogue';
import { moreFrom } from './more';

const book = Rulebook.open(resolve(__dirname, '../../..'));
const core: readonly string[] = CORE;
const fields = writtenFields(book).filter(({ id }) => !core.includes(id));

const refused = (sent: Record<string, unknown>) => {
  try {
    moreFrom(sent, book);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const sentence = book.sentence(error.code, error.facts);
    expect(sentence).not.toMatch(/\{\w+\}/);
    return { code: error.code, anchor: error.facts['anchor'], sentence };
  }
};

describe('what is sent beyond the core of an entry', () => {
  it.each([
    ['a field the register does not have', { humeur: 'bonne' }, 'register.unknown-field', undefined],
    ['a field of the core', { name: 'Au-dessous du socle' }, 'register.unknown-field', undefined],
    ['a number where words belong', { niss: 12 }, 'register.field-words', 'niss'],
    ['a line too long', { service: 'x'.repeat(301) }, 'register.field-too-long', 'service'],
    ['a text too long', { niss: 'x'.repeat(4001) }, 'register.field-too-long', 'niss'],
    ['fewer than nobody', { estimatedSubjects: -1 }, 'register.field-number', 'estimatedSubjects'],
    ['a number beyond counting', { estimatedSubjects: 1e300 }, 'register.field-number', 'estimatedSubjects'],
    ['a number in quotes', { estimatedSubjects: '1200' }, 'register.field-number', 'estimatedSubjects'],
    ['a yes in letters', { public: 'oui' }, 'register.field-flag', 'public'],
    [
      'a reason without an answer',
      { profiling: { why: 'sans réponse' } },
      'register.field-flag',
      'profiling',
    ],
    ['an answer in letters', { profiling: 'non' }, 'register.field-flag', 'profiling'],
    ['a day written as one speaks', { dateEnd: '31/12/2026' }, 'register.field-day', 'dateEnd'],
    ['a day that does not exist', { dateEnd: '2026-02-30' }, 'register.field-day', 'dateEnd'],
    [
      'a code that no vocabulary has',
      { operations: ['collect', 'telepathie'] },
      'register.field-choice',
      'operations',
    ],
    [
      'a thing where a code belongs',
      { mainOrAuxiliary: { code: 'main' } },
      'register.field-choice',
      'mainOrAuxiliary',
    ],
    ['a word where a list belongs', { technologies: 'une seule' }, 'register.field-list', 'technologies'],
    [
      'a list too long',
      { technologies: Array.from({ length: 201 }, (_, index) => `t${index}`) },
      'register.field-list',
      'technologies',
    ],
    ['a word where a line belongs', { processors: ['Firme'] }, 'register.field-list', 'processors'],
    [
      'a line without its name',
      { processors: [{ task: 'Héberge' }] },
      'register.field-line-unnamed',
      'processors',
    ],
    [
      'a line whose name is blank',
      { processors: [{ name: '   ' }] },
      'register.field-line-unnamed',
      'processors',
    ],
    [
      'two lines of one name',
      { processors: [{ name: 'Firme' }, { name: ' firme ' }] },
      'register.field-line-twice',
      'processors',
    ],
    [
      'a line in a country unknown',
      { processors: [{ name: 'Firme', country: 'ZZ' }] },
      'register.field-choice',
      'processors',
    ],
    [
      'a line with a day that is none',
      { evidence: [{ name: 'Contrat', date: 'hier' }] },
      'register.field-day',
      'evidence',
    ],
  ])('refuses %s, with a sentence and the field to go to', (_, sent, code, anchor) => {
    expect(refused(sent)).toMatchObject({ code, ...(anchor && { anchor }) });
  });

  it('keeps a paste as the text it is: markup is neither run nor taken away', () => {
    const paste = '<script>alert(1)</script> <b>Dossier</b> & pièces';
    expect(moreFrom({ niss: `  ${paste}\n` }, book)).toEqual({ niss: paste });
  });

  it('leaves out what was left blank, down to the parts of a line', () => {
    expect(
      moreFrom(
        { niss: '  ', service: null, technologies: ['', ' Tri '], operations: [],
          processors: [{ name: 'Firme', task: ' ', country: null, colour: 'rouge' }] },
        book,
      ), // prettier-ignore
    ).toEqual({ technologies: ['Tri'], processors: [{ name: 'Firme' }] });
  });

  it('takes what it gave without another change, whatever was sent', () => {
    fc.assert(
      fc.property(anything(), (sent) => {
        let once: More;
        try {
          once = moreFrom(sent, book);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(moreFrom(once, book)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

/** Fields filled with what fits them, and now and then with what does not. */
function anything(): fc.Arbitrary<Record<string, unknown>> {
  const given = fields.map((field) => [
    field.id,
    fc.option(fc.oneof({ weight: 20, arbitrary: fitting(field) }, { weight: 1, arbitrary: fc.jsonValue() }), {
      nil: undefined,
      freq: 3,
    }),
  ]);
  return fc.record(Object.fromEntries(given) as Record<string, fc.Arbitrary<unknown>>);
}

function fitting(field: WrittenField): fc.Arbitrary<unknown> {
  if (field.kind === 'words') return fc.array(words, { maxLength: 4 });
  if (field.kind === 'choices') return fc.array(code(field), { maxLength: 4 });
  if (field.kind === 'answer') return fc.record({ yes: fc.boolean(), why: words });
  if (field.kind !== 'items') return part(field);
  const parts = field.parts.map((one) => [partName(one), part(one)]);
  const line = fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>);
  return fc.uniqueArray(line, {
    maxLength: 3,
    selector: (one) => String(one[field.key!]).trim().toLowerCase(),
  });
}

function part(field: RegisterField): fc.Arbitrary<unknown> {
  if (field.kind === 'choice') return code(field);
  if (field.kind === 'number') return fc.nat();
  if (field.kind === 'flag') return fc.boolean();
  if (field.kind === 'day') return fc.constantFrom('2026-11-22', '2028-02-29', '');
  return words;
}

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom('Forem', ' <i>é</i> ', '  '),
);
const code = (field: RegisterField) =>
  fc.constantFrom(...book.vocabularies.get(field.vocabulary!)!.terms.map((term) => term.code));
