import { Rulebook } from '../../rulebook/rulebook';
import { Term } from '../../rulebook/words';
import { Activity, ActivityContent, Answer, Item, Value } from '../activity.entity';
import { partName, valueOf, WrittenField, writtenFields } from '../catalogue';

/** What a rule found in one entry, and the field that mends it. */
export interface EntryFinding {
  readonly rule: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Section of the page: purposes, retention… */
  readonly section: string;
  /** Identifier of the field on the page and in the form. */
  readonly anchor: string;
  /** « Finalité 1, texte ». */
  readonly place: string;
  /** Id of the field in `policies/register`. */
  readonly field: string;
  /** Line of the field when it is a list, counted from 1. */
  readonly line?: number;
}
/** What a rule may need to know beside the entry; what is not known is not held against it. */
export interface Circumstances {
  /** Whether the organisation is a public authority (law of 30 July 2018, art. 5). */
  readonly publicAuthority?: boolean;
  readonly state?: Activity['state'];
}

/** An entry as a rule looks at it, on a day. */
export class Look {
  private readonly fields: ReadonlyMap<string, WrittenField>;

  constructor(
    readonly content: ActivityContent,
    readonly book: Rulebook,
    readonly day: string,
    readonly known: Circumstances = {},
  ) {
    this.fields = fieldsOf(book);
  }

  get isProcessor(): boolean {
    return this.content.role === 'processor';
  }

  /** What is said in a field of words, in one line; '' when nothing is. */
  text(id: string): string {
    const value = valueOf(this.content, id);
    return typeof value === 'string' ? value.trim() : '';
  }

  answer(id: string): Answer | undefined {
    const value = valueOf(this.content, id);
    return typeof value === 'object' && 'yes' in value ? value : undefined;
  }

  codes(id: string): readonly string[] {
    const value = valueOf(this.content, id);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }

  items(id: string): readonly Item[] {
    const value: Value | undefined = valueOf(this.content, id);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
  }

  isBlank(id: string): boolean {
    return valueOf(this.content, id) === undefined;
  }

  /** The term of a vocabulary that someone meant, by its code or by its words. */
  term(vocabulary: string, said: unknown): Term | undefined {
    const terms = this.book.vocabularies.get(vocabulary)?.terms ?? [];
    return terms.find(({ code, label }) => code === said || label === said);
  }

  /** The categories of data of one of these natures: special, judicial, niss, highly-personal. */
  ofNature(...natures: readonly string[]) {
    return this.content.dataCategories.filter(({ code }) =>
      natures.includes(String(this.term('data-categories', code)?.['nature'] ?? 'ordinary')),
    );
  }

  /** The categories of persons that are among some codes, by their words. */
  personsAmong(codes: readonly string[]): string[] {
    return this.content.persons.flatMap((said) => {
      const term = this.term('person-categories', said);
      return term && codes.includes(term.code) ? [term.label] : [];
    });
  }

  /** What a rule of `policies/findings` counts with: a number, or codes and words. */
  parameter(rule: string, name: string): readonly string[] {
    const given = this.book.findings.get(rule)?.parameters?.[name];
    return Array.isArray(given) ? given.map(String) : given === undefined ? [] : [String(given)];
  }

  /** The French name of a field. */
  label(field: string): string {
    return this.fields.get(field)?.label ?? field;
  }

  /** What a rule found, and where it is mended: a field, one line of it, or one part of that line. */
  found(rule: string, at: Place, facts: Readonly<Record<string, unknown>> = {}): EntryFinding {
    const { code, name } = this.content;
    return { rule, facts: { subject: `${code} ${name}`, ...facts }, ...this.place(at) };
  }

  private place({ field, line, part }: Place) {
    const described = this.fields.get(field);
    const inside = described?.parts.find((one) => partName(one) === part);
    const words = [
      line ? `${LINES[field]?.label ?? described?.label ?? field} ${line}` : (described?.label ?? field),
      inside && lowered(inside.label),
    ];
    return {
      section: described?.group ?? '',
      anchor: anchorOf({ field, line, part }),
      place: words.filter(Boolean).join(', '),
      field,
      ...(line && { line }),
    };
  }
}

/** A field of an entry; of a list, one of its lines (from 1), and one part of that line by its name in there. */
export interface Place {
  readonly field: string;
  readonly line?: number;
  readonly part?: string;
}
export type Rule = (look: Look) => EntryFinding[];

/** The three lists that the page and the form number by a name of their own. */
const LINES: Readonly<Record<string, { line: string; whole: string; label: string }>> = {
  purposes: { line: 'finalite', whole: 'finalites', label: 'Finalité' },
  dataCategories: { line: 'donnee', whole: 'donnees', label: 'Donnée' },
  retention: { line: 'conservation', whole: 'conservation', label: 'Conservation' },
};

/** Identifier of a field, or of a line of it, on the page and in the form. */
export function anchorOf({ field, line, part }: Place): string {
  const named = LINES[field];
  if (!named) return [field, line].filter(Boolean).join('-');
  return line ? `${named.line}-${line}${part === 'legalText' ? '-texte' : ''}` : named.whole;
}

const known = new WeakMap<Rulebook, ReadonlyMap<string, WrittenField>>();

/** The fields of the register by their id, put together once for a rulebook. */
function fieldsOf(book: Rulebook): ReadonlyMap<string, WrittenField> {
  const made = known.get(book) ?? new Map(writtenFields(book).map((field) => [field.id, field]));
  known.set(book, made);
  return made;
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** Words cut short for a sentence, without their full stop. */
export const shortened = (text: string): string =>
  text.length <= 70 ? text.replace(/\.$/, '') : `${text.slice(0, 68).trimEnd()}…`;

/** Lines of a list that deserve a remark, by their number from 1. */
export function linesWhere<T>(
  lines: readonly T[],
  wrong: (line: T) => boolean,
): { line: T; number: number }[] {
  return lines.flatMap((line, index) => (wrong(line) ? [{ line, number: index + 1 }] : []));
}

/** Whether a part of a line says nothing. */
export const says = (item: Item, part: string): boolean => String(item[part] ?? '').trim() !== '';
