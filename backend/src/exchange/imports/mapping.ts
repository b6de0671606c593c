import { ImportColumn } from '../../rulebook/foreign-words';
import { Headings } from '../formats/layouts-in-use';

/** Where the columns of a file go: by heading, what people chose over what the format says; null is nowhere. */
export type Mapping = Readonly<Record<string, string | null>>;

/** The column that a heading stands for, as people or the format have it. */
export function columnOf(headings: Headings, mapping: Mapping, heading: string): ImportColumn | undefined {
  const usual = headings.of(heading);
  const chosen = mapping[heading];
  if (chosen === undefined || chosen === usual?.to) return usual;
  return { heading, ...(chosen !== null && { to: chosen }) };
}

/** Several words in one cell: by the format's mark, by lines, or else by semicolons. */
export function split(text: string, mark?: string): string[] {
  const by = mark ?? (text.includes('\n') ? '\n' : ';');
  return text.split(by).map((one) => one.replace(/^[•\-–*]\s+/, '').trim()).filter(Boolean);
} // prettier-ignore
