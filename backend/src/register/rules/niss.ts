import { ActivityContent, Item, Value } from '../activity.entity';
import { CORE, valueOf } from '../catalogue';
import { Rule } from './look';

/** Eleven digits as they are written: together, or in groups with dots, dashes, slashes or spaces. */
const ELEVEN = /(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[-./ ]?\d{3}[-./ ]?\d{2}(?!\d)/g;

/** The national numbers, bis numbers included, that stand in a text, as they were written. */
export function nationalNumbersIn(text: string): string[] {
  // Most texts hold no number at all, and every entry is read for many days.
  if (!/\d\d/.test(text)) return [];
  return [...text.matchAll(ELEVEN)].map(([one]) => one).filter((one) => isNationalNumber(digits(one)));
}

/**
 * Whether eleven digits are a national number: the check is 97 less the first nine modulo 97, with a 2 before them for
 * who was born from 2000 on; the month of a bis number has 20 or 40 added.
 */
export function isNationalNumber(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false;
  const month = Number(number.slice(2, 4));
  const day = Number(number.slice(4, 6));
  if (![0, 20, 40].some((added) => month >= added && month <= added + 12) || day > 31) return false;
  const nine = Number(number.slice(0, 9));
  const check = Number(number.slice(9));
  return [nine, nine + 2_000_000_000].some((base) => 97 - (base % 97) === check);
}

/** « ••.••.••-•••.42 »: all that may be shown of a national number in a list. */
export const masked = (number: string): string => `••.••.••-•••.${digits(number).slice(9)}`;

/** A text in which each national number is masked. */
export const withoutNumbers = (text: string): string =>
  text.replace(ELEVEN, (one) => (isNationalNumber(digits(one)) ? masked(one) : one));

/** Nobody's national number is ever typed into an entry; what is told of it is masked. */
export const typedNumbers: Rule = (look) =>
  fieldsOf(look.content).flatMap((field) => {
    const numbers = textsOf(valueOf(look.content, field)).flatMap(({ text, line }) =>
      nationalNumbersIn(text).map((number) => ({ number: masked(number), line })),
    );
    return numbers.slice(0, 1).map(({ number, line }) =>
      look.found('niss-typed', { field, ...(line && { line }) }, { number, field: look.label(field) }),
    ); // prettier-ignore
  });

const fieldsOf = ({ more = {} }: ActivityContent) => [...CORE, ...Object.keys(more)];

/** The words of a value, with the line of the list they stand in. */
function textsOf(value: Value | undefined): { text: string; line?: number }[] {
  if (typeof value === 'string') return [{ text: value }];
  if (Array.isArray(value))
    return (value as readonly (string | Item)[]).map((one, index) =>
      typeof one === 'string'
        ? { text: one }
        : { text: Object.values(one).filter(isText).join(' · '), line: index + 1 },
    );
  return typeof value === 'object' && 'why' in value ? [{ text: value.why }] : [];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const digits = (text: string) => text.replace(/\D/g, '');
