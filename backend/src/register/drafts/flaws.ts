import { plainToInstance } from 'class-transformer';
import { validateSync, ValidationError } from 'class-validator';
import { Refusal } from '../../kernel/refusal';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { ActivityContent } from '../activity.entity';
import { partName, WrittenField, writtenFields } from '../catalogue';
import { refuseIncomplete, refuseUnknown } from '../entry';
import { moreFrom } from '../more';
import { ActivityInput } from '../register.dto';
import { FlawView } from './drafts.dto';

/** The three lists whose lines the form numbers by a name of their own, as findings do. */
const LINES: Readonly<Record<string, string>> = {
  purposes: 'finalite',
  dataCategories: 'donnee',
  retention: 'conservation',
};
/** The core keeps these two apart; on the page they are one field. */
const TWO: Readonly<Record<string, string>> = { aipdRequired: 'aipd', aipdReason: 'aipd' };

/** What saving a form would refuse, field by field, each in one short sentence of `templates/register/flaws.yaml`. */
export function flawsIn(
  form: Readonly<Record<string, unknown>>,
  content: ActivityContent,
  book: Rulebook,
  sentences: Readonly<Record<string, string>>,
): FlawView[] {
  const fields = new Map(writtenFields(book).map((field) => [field.id, field]));
  const refusals = [
    ...Object.entries((form['more'] ?? {}) as object).map(
      ([id, raw]) =>
        () =>
          moreFrom({ [id]: raw }, book),
    ),
    () => refuseUnknown(content, book),
    () => refuseIncomplete(content, book),
  ].flatMap((attempt) => refusalOf(attempt) ?? []);
  const invalid = validateSync(plainToInstance(ActivityInput, form), { forbidUnknownValues: false });
  return [
    ...invalid.flatMap((error) => ofCore(error, fields, sentences)),
    ...refusals.map(({ code, facts }) => {
      const anchor = String(facts['anchor'] ?? facts['id'] ?? '');
      const sentence = fill(sentences[code] ?? book.sentence(code, facts), facts);
      return { anchor, field: fieldAt(anchor), place: String(facts['field'] ?? anchor), sentence };
    }),
  ]; // prettier-ignore
}

/** A broken rule of the contract, at its field; of a list, at its line. */
function ofCore(
  error: ValidationError,
  fields: ReadonlyMap<string, WrittenField>,
  sentences: Readonly<Record<string, string>>,
): FlawView[] {
  const id = TWO[error.property] ?? error.property;
  const field = fields.get(id);
  const place = field?.label ?? id;
  const said = (one: ValidationError) => sentenceOf(one, sentences);
  if (!error.children?.length) return [{ anchor: id, field: id, place, sentence: said(error) }];
  return error.children.flatMap(({ property: index, children = [] }) =>
    children.map((one) => {
      const part = field?.parts.find((known) => partName(known) === one.property);
      const number = Number(index) + 1;
      const anchor = `${LINES[id] ?? id}-${number}`;
      return { anchor, field: id, place: [`${place} ${number}`, part?.label].filter(Boolean).join(', '), sentence: said(one) };
    }),
  ); // prettier-ignore
}

/** Nothing written, too much written, or not what is offered: the contract's rule in the office's words. */
function sentenceOf(
  { constraints = {}, value }: ValidationError,
  sentences: Readonly<Record<string, string>>,
): string {
  const longest = /shorter than or equal to (\d+)/.exec(constraints['isLength'] ?? '')?.[1];
  const blank = value === undefined || value === null || String(value).trim() === '';
  const code = blank ? 'missing' : longest ? 'too-long' : constraints['isLength'] ? 'too-short' : 'unfit';
  return fill(sentences[code] ?? code, { longest });
}

function refusalOf(attempt: () => unknown): Refusal | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** « finalite-2-texte » stands in « purposes ». */
function fieldAt(anchor: string): string {
  const [name = ''] = anchor.split('-');
  return Object.entries(LINES).find(([, line]) => line === name)?.[0] ?? name;
}
