import { ActivityContent } from '../../register/activity.entity';
import { writtenFields, partName } from '../../register/catalogue';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { Place, Remark } from '../formats/cells';

interface Words {
  readonly remarks: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly failures: Readonly<Record<string, string>>;
  readonly place: string;
  readonly placeJson: string;
  readonly unplaced: string;
  readonly unplacedTwice: string;
  readonly target: string;
  readonly reason: string;
  readonly fields: { readonly answerWhy: string; readonly wholeList: string };
}
/** A place that a column of a file may be sent to. */
export interface Target {
  readonly id: string;
  readonly label: string;
  readonly group: string;
}

/** What is said of a file that is brought in, in French: its sentences are in `templates/exchange/imports.yaml`. */
export class ImportWords {
  private readonly words: Words;

  constructor(private readonly book: Rulebook) {
    this.words = book.words<Words>('exchange/imports.yaml');
  }

  /** « Feuille », ligne 4, colonne B. */
  place({ sheet, row: line, column }: Place): string {
    return fill(sheet === 'JSON' ? this.words.placeJson : this.words.place, { sheet, line, column });
  }

  /** The sentence of a remark or an error; `at` is the place of the entry, when the remark has none of its own. */
  sentence({ code, place, facts = {} }: Remark, at?: Place): string {
    const text = this.words.errors[code] ?? this.words.remarks[code] ?? code;
    const where = place ?? at;
    const short = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, brief(value)]));
    return capital(fill(text, { place: where ? this.place(where) : '', ...short }).replace(/^ : /, ''));
  }

  outcome(code: string, facts: Readonly<Record<string, string>> = {}): string {
    return fill(this.words.outcomes[code] ?? code, facts);
  }

  failure(code: string): string {
    return this.words.failures[code] ?? code;
  }

  unplaced(why: string | undefined, known: boolean): string {
    return why ?? (known ? this.words.unplacedTwice : this.words.unplaced);
  }

  /** Why an entry departs from its model after an import. */
  reason(file: string, day: string): string {
    return fill(this.words.reason, { file, day });
  }

  get retention(): string {
    return this.words.target;
  }

  /** Every field of an entry, and every part of its lines, that a column may be sent to. */
  targets(): Target[] {
    const groups = new Map(this.book.registerGroups.map(({ group, label }) => [group, label]));
    return writtenFields(this.book).flatMap((field) => {
      const group = groups.get(field.group) ?? '';
      const { id, label } = field;
      if (field.kind === 'items')
        return [{ id, label: fill(this.words.fields.wholeList, { label }), group }, ...field.parts.map((part) => ({
          id: `${id}.${partName(part)}`, label: `${label}, ${part.label}`, group,
        }))]; // prettier-ignore
      if (field.kind !== 'answer') return [{ id, label, group }];
      return [
        { id, label, group },
        { id: `${id}.why`, label: fill(this.words.fields.answerWhy, { label }), group },
      ];
    });
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const brief = (value: string | number) =>
  typeof value === 'string' && value.length > 160 ? `${value.slice(0, 159)}…` : value;

/** « T02 Accompagnement » or the name alone. */
export const entryName = ({ code, name }: Pick<ActivityContent, 'code' | 'name'>) =>
  [code, name].filter(Boolean).join(' ');
