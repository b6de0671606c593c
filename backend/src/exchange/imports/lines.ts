import { Item } from '../../register/activity.entity';
import { partName, WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { ImportColumn } from '../../rulebook/foreign-words';
import { RegisterField } from '../../rulebook/register-words';
import { Found, Remark } from '../formats/cells';
import { alike } from '../formats/fold';
import { fromBullets, fromNumbered } from '../layouts/lines';
import { given, wordyPart } from './words-in';

type Draft = Map<string, string>;

/** The lines of one list of an entry, put together from the cells that speak of them. */
export class Lines {
  private readonly drafts = new Map<string, Draft>();
  private readonly whole: Item[] = [];
  private readonly kept: string[] = [];
  private readonly remarks: Remark[] = [];
  private readonly cells = new Map<string, Found>();

  constructor(
    private readonly book: Rulebook,
    private readonly field: WrittenField,
  ) {}

  /** A cell speaks of a line: of a part of it, or of several lines at once. */
  say(line: string, part: string | undefined, found: Found, column: ImportColumn): void {
    if (found.text.startsWith('• ') || part === undefined) return this.sayAll(part, found, column);
    const mark = column.split ?? (this.mayHold(part) && found.text.includes('\n') ? '\n' : undefined);
    const pieces = mark ? numbersOff(found.text.split(mark)) : [found.text];
    pieces.forEach((text, at) =>
      this.put(column.line ?? (pieces.length > 1 ? `${line}#${at}` : line), part, { ...found, text }, column),
    );
  }

  /** The words of the lines so far. */
  words(): string {
    return [...this.drafts.values()].map((draft) => [...draft.values()].join(' ')).join(' ');
  }

  /** The lines as the register takes them: what has no code is kept in words. */
  items(): { items: readonly Item[]; kept: readonly string[]; remarks: readonly Remark[] } {
    this.share();
    const made = [...this.drafts].map(([line, draft]) => this.itemOf(line, draft));
    const items = this.merged([...this.whole, ...made].map((item) => this.named(item)));
    return { items, kept: this.kept, remarks: this.remarks };
  }

  /** A part that names what a line is about may hold one a row of the cell. */
  private mayHold(part: string): boolean {
    return part === this.field.key || (this.field.id === 'purposes' && part === 'text');
  }

  private sayAll(part: string | undefined, found: Found, column: ImportColumn): void {
    const { field } = this;
    if (column.parts) {
      const parts = column.parts.flatMap((name) => field.parts.filter((one) => partName(one) === name));
      const semicolons = !found.text.includes('\n') && !found.text.startsWith('1. ');
      const text = semicolons ? found.text.replace(/;\s*/g, '\n') : found.text;
      fromNumbered(this.book, parts, text).forEach((item, at) => this.putItem(`#${at}`, item, found));
      return;
    }
    const blocks = fromBullets(this.book, field, found.text);
    blocks.forEach((item, at) =>
      this.putItem(`${found.cells[0]?.row ?? ''}${found.cells[0]?.column ?? ''}#${at}`, item, found),
    );
    void part;
  }

  private putItem(line: string, item: Item, found: Found): void {
    for (const [part, value] of Object.entries(item))
      if (value !== undefined && value !== null)
        this.put(line, part, { ...found, text: String(value) }, { heading: '' });
  }

  private put(line: string, part: string, found: Found, column: ImportColumn): void {
    if (found.text.trim() === '' && column.line === undefined) return;
    const draft: Draft = this.drafts.get(line) ?? new Map<string, string>();
    this.drafts.set(line, draft);
    if (column.line !== undefined && this.field.key) draft.set(this.field.key, column.line);
    const text = column.prefix && found.text ? `${column.prefix} : ${found.text}` : found.text;
    if (part === this.field.key && column.line !== undefined) return;
    if (text.trim() === '') return;
    this.cells.set(`${line} ${part}`, found);
    const before = draft.get(part);
    if (before === undefined) draft.set(part, text);
    else if (!before.includes(text)) draft.set(part, joined(before, text));
  }

  /** What was said once for the whole entry holds for each line that lacks it. */
  private share(): void {
    const common = this.drafts.get('');
    if (!common || this.drafts.size < 2 || common.has(this.field.key ?? '') || common.has('text')) return;
    this.drafts.delete('');
    for (const draft of this.drafts.values())
      for (const [part, text] of common) if (!draft.has(part)) draft.set(part, text);
  }

  private itemOf(line: string, draft: Draft): Item {
    const item: Record<string, Item[string]> = {};
    const byKind = [...this.field.parts].sort((a, b) => order(a) - order(b));
    for (const part of byKind) {
      const text = draft.get(partName(part));
      if (text === undefined) continue;
      const value = given(this.book, part, tidy(text), String(item['legalText'] ?? ''));
      const unknown = 'problem' in value ? value.problem : value.other ? 'unknown-choice' : undefined;
      if ('value' in value) item[partName(part)] = value.value;
      if (unknown) this.keep(line, part, text, item, unknown);
    }
    return item;
  }

  /** What no code stands for goes into the words of the same line when it has some, or else into the description. */
  private keep(
    line: string,
    part: RegisterField,
    text: string,
    item: Record<string, Item[string]>,
    code: string,
  ): void {
    const found = this.cells.get(`${line} ${partName(part)}`);
    const wordy = partName(part) === this.field.key ? wordyPart(this.field) : undefined;
    if (wordy) item[wordy] = [item[wordy], text].filter(Boolean).join(' : ');
    else this.kept.push(`${this.field.label}, ${part.label} : ${text}`);
    const place = found?.cells[0];
    const country = part.vocabulary === 'countries' ? 'unknown-country' : code;
    this.remarks.push({ code: country, ...(place && { place }), facts: { heading: part.label, text } });
  }

  /** A line must say what it is about. */
  private named(item: Item): Item {
    const { key } = this.field;
    if (!key || item[key] || this.field.id === 'purposes') return item;
    const part = this.field.parts.find((one) => partName(one) === key);
    const other = part?.kind === 'choice' ? 'autre' : 'À préciser';
    if (other === 'À préciser')
      this.remarks.push({ code: 'line-unnamed', facts: { heading: this.field.label } });
    return { ...item, [key]: other };
  }

  /** Two lines about the same thing become one. */
  private merged(items: readonly Item[]): readonly Item[] {
    const { key } = this.field;
    const seen = new Map<string, Item>();
    items.forEach((item, at) => {
      const name =
        this.field.id === 'purposes'
          ? alike(String(item['text'] ?? at))
          : alike(String(item[key ?? ''] ?? at));
      const before = seen.get(name);
      seen.set(name, before ? this.both(before, item) : item);
    });
    return [...seen.values()];
  }

  private both(one: Item, other: Item): Item {
    const parts = this.field.parts.map(partName);
    return Object.fromEntries(
      parts.flatMap((part) => {
        const said = [
          ...new Set([one[part], other[part]].filter((value) => value !== undefined && value !== '')),
        ];
        const long = this.field.parts.find((field) => partName(field) === part)?.kind === 'text';
        return said.length
          ? [
              [
                part,
                said.length === 1
                  ? said[0]
                  : part === this.field.key
                    ? said[0]
                    : said.join(long ? '\n' : ' ; '),
              ],
            ]
          : [];
      }),
    );
  }
}

/** The legal text is read before its article. */
const order = (part: RegisterField) => (part.kind === 'article' ? 1 : 0);
/** « 5 » and « ans » make one term; sentences stand below one another. */
const joined = (before: string, text: string) =>
  /(^|\s)\d+$/.test(before) ? `${before} ${text}` : `${before}\n${text}`;
const tidy = (text: string) => text.replace(/^1 ans\b/, '1 an').trim();

function numbersOff(lines: readonly string[]): string[] {
  const said = lines.map((line) => line.trim()).filter(Boolean);
  const numbered = said.every((line) => /^\d+\s*[.):-]\s/.test(line));
  return said.map((line) =>
    numbered ? line.replace(/^\d+\s*[.):-]\s/, '') : line.replace(/^[•\-–*]\s+/, ''),
  );
}
