import { ActivityContent, Value } from '../../register/activity.entity';
import { WrittenField, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { ImportColumn } from '../../rulebook/foreign-words';
import { Found, FoundEntry, Remark } from '../formats/cells';
import { alike } from '../formats/fold';
import { Headings } from '../formats/layouts-in-use';
import { hasMarkup, plainWords } from '../formats/plain-words';
import { assembled } from '../layouts/assembled';
import { answerOf } from '../layouts/apd';
import { yesOf } from '../layouts/cells';
import { Lines } from './lines';
import { columnOf, Mapping, split } from './mapping';
import { LeftOver, Telling } from './telling';
import { given } from './words-in';

/** An entry made of what a file says, with what must be told about it and what found no place. */
export interface Assembled {
  readonly content: ActivityContent;
  /** Its number in the file, when it is not one of ours. */
  readonly reference: string | null;
  /** The fields that the file speaks of. */
  readonly fields: readonly string[];
  readonly remarks: readonly Remark[];
  readonly unplaced: readonly LeftOver[];
}
const NOTHING = /^(n\/?a|néant|neant|aucune?|sans objet|-|—|non concern[ée]e?s?|non)\.?$/i;
const OWN_CODE = /^T\d{2,5}$/i;

/** Puts together what an entry of a file says; nothing is dropped: a value is placed, kept in words, or listed. */
export function assemble(
  book: Rulebook,
  entry: FoundEntry,
  headings: Headings,
  mapping: Mapping = {},
): Assembled {
  return new Assembly(book, headings, mapping).of(entry);
}

class Assembly {
  private readonly values = new Map<string, Value>();
  private readonly lines = new Map<string, Lines>();
  private readonly telling = new Telling();
  private readonly fields: ReadonlyMap<string, WrittenField>;
  private reference: string | null = null;

  constructor(
    private readonly book: Rulebook,
    private readonly headings: Headings,
    private readonly mapping: Mapping,
  ) {
    this.fields = new Map(writtenFields(book).map((field) => [field.id, field]));
  }

  of(entry: FoundEntry): Assembled {
    this.telling.remarks.push(...entry.remarks);
    for (const found of entry.values.filter(({ second }) => !second)) this.take(found);
    for (const found of entry.values.filter(({ second }) => second)) this.takeSecond(found);
    for (const [id, lines] of this.lines) {
      const { items, kept, remarks } = lines.items();
      if (items.length) this.values.set(id, items);
      this.telling.keepWords(...kept);
      this.telling.remarks.push(...remarks);
    }
    const fields = [...this.values.keys()];
    const description = this.telling.describing(this.values.get('description'));
    if (description !== undefined) this.values.set('description', description);
    return {
      content: assembled(this.values), reference: this.reference, fields,
      remarks: this.telling.remarks, unplaced: this.telling.unplaced,
    }; // prettier-ignore
  }

  private take(found: Found): void {
    const column = columnOf(this.headings, this.mapping, found.heading);
    const [id = '', part] = column?.to?.split('.') ?? [];
    const field = this.fields.get(id);
    if (!column?.to || !field) return this.telling.leave(found, column?.why);
    const marked = hasMarkup(found.text);
    if (marked) this.telling.remark('markup', found);
    const words = marked ? plainWords(found.text) : found.text;
    const text =
      Object.entries(column.values ?? {}).find(([from]) => alike(from) === alike(words))?.[1] ?? words;
    if (field.kind === 'items') return this.takeLine(field, part, column, { ...found, text });
    if (column.flag) return this.takeFlag(field, column, { ...found, text });
    if (text.trim() === '') return;
    this.takeSingle(field, part, column, { ...found, text });
  }

  /** « oui » under a heading that names the thing itself. */
  private takeFlag(field: WrittenField, column: ImportColumn, found: Found): void {
    const yes = yesOf(found.text);
    if (yes === undefined) return this.telling.leave(found, undefined, 'no-answer');
    if (yes) this.add(field.id, [column.line ?? column.heading]);
  }

  private takeLine(field: WrittenField, part: string | undefined, column: ImportColumn, found: Found): void {
    const lines = this.lines.get(field.id) ?? new Lines(this.book, field);
    this.lines.set(field.id, lines);
    if (column.flag) {
      const yes = yesOf(found.text);
      if (yes === undefined && part !== 'detail') return this.telling.leave(found, undefined, 'no-answer');
      if (yes === false) return;
      const words = part && part !== field.key && yes === undefined ? found.text : '';
      return lines.say(column.line!, part, { ...found, text: words }, column);
    }
    if (column.line !== undefined && NOTHING.test(found.text)) return;
    lines.say(found.line ?? column.line ?? '', part, found, column);
  }

  private takeSingle(
    field: WrittenField,
    part: string | undefined,
    column: ImportColumn,
    found: Found,
  ): void {
    const text = column.prefix ? `${column.prefix} : ${found.text}` : found.text;
    switch (field.kind) {
      case 'answer':
        return this.takeAnswer(field, part, { ...found, text });
      case 'words':
        return this.add(field.id, column.prefix ? [text] : split(found.text, column.split));
      case 'choices':
        return this.takeChoices(field, column, found);
      case 'text':
        return this.join(field.id, text);
      default:
        return this.takeOne(field, { ...found, text });
    }
  }

  private takeOne(field: WrittenField, found: Found): void {
    if (field.id === 'code' && !OWN_CODE.test(found.text)) {
      this.reference = found.text;
      this.telling.keepWords(`Référence d’origine : ${found.text}`);
      return;
    }
    if (this.values.has(field.id)) return this.telling.leave(found, undefined, 'twice');
    const value = given(this.book, field, found.text);
    if ('problem' in value) return this.telling.keep(field.label, found, value.problem);
    if (value.other) this.telling.keep(field.label, found, 'unknown-choice');
    this.values.set(field.id, field.id === 'code' ? String(value.value).toUpperCase() : value.value);
  }

  private takeAnswer(field: WrittenField, part: string | undefined, found: Found): void {
    const before = (this.values.get(field.id) ?? { yes: false, why: '' }) as { yes: boolean; why: string };
    const answer = part === 'why' ? undefined : answerOf(found.text);
    if (part !== 'why' && !answer) this.telling.remark('no-answer', found);
    const why = [before.why, answer ? answer.why : found.text].filter(Boolean).join('\n');
    this.values.set(field.id, { yes: answer?.yes ?? before.yes, why });
  }

  private takeChoices(field: WrittenField, column: ImportColumn, found: Found): void {
    for (const word of split(found.text, column.split)) {
      const value = given(this.book, field, word);
      if ('problem' in value || value.other)
        this.telling.keep(field.label, { ...found, text: word }, 'unknown-choice');
      if ('value' in value) this.add(field.id, [String(value.value)]);
    }
  }

  /** What the file says a second time: nothing new, or it is listed. */
  private takeSecond(found: Found): void {
    const column = columnOf(this.headings, this.mapping, found.heading);
    const [id = ''] = column?.to?.split('.') ?? [];
    const said = alike(
      [this.values.get(id), this.reference, this.lines.get(id)?.words()]
        .map((one) => JSON.stringify(one ?? ''))
        .join(' '),
    );
    if (!column?.to || id === 'code' || said === '') return this.take(found);
    if (split(found.text, ',').every((one) => said.includes(alike(one)))) return;
    if (this.values.has(id) || this.lines.has(id)) return this.telling.leave(found, undefined, 'twice');
    this.take(found);
  }

  private add(id: string, words: readonly string[]): void {
    const before = (this.values.get(id) ?? []) as readonly string[];
    this.values.set(id, [...new Set([...before, ...words.map((word) => word.trim())])].filter(Boolean));
  }

  private join(id: string, text: string): void {
    const before = this.values.get(id);
    if (typeof before === 'string' && before.split('\n').includes(text)) return;
    this.values.set(id, before === undefined ? text : `${before as string}\n${text}`);
  }
}
