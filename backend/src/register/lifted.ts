import { Rulebook } from '../rulebook/rulebook';
import { Activity, ActivityContent } from './activity.entity';
import { gapsIn } from './activity-findings';
import { standingOf } from './lists/standing-steps';

const SENSITIVE: readonly unknown[] = ['special', 'judicial'];

type LiftedColumn =
  | 'code' | 'name' | 'legalBases' | 'special' | 'aipd' | 'texts' | 'gaps' | 'folded'
  | 'role' | 'nextReview' | 'findings' | 'mendFrom'; // prettier-ignore

/** The columns that lists search, filter and count by, lifted out of an entry's content. */
export function lifted(content: ActivityContent, book: Rulebook): Pick<Activity, LiftedColumn> {
  const { code, name, role, purposes, dataCategories, aipd } = content;
  return {
    code,
    name,
    legalBases: [...new Set(purposes.map(({ legalBasis }) => legalBasis))].sort().join(','),
    special: dataCategories.some((category) => SENSITIVE.includes(natureOf(book, category.code))),
    aipd: aipd.required,
    texts: `,${purposes.map(({ legalText }) => legalText ?? '').join(',')},`,
    gaps: gapsIn(content, book).length,
    role,
    nextReview: (content.more?.['nextReview'] as string | undefined) ?? null,
    ...standingOf(content, book),
    folded: folded([name, code, ...purposes.map(({ text }) => text)].join(' ')),
  };
}

/** Text without accents, ligatures or capitals, so that « élève » is found by « eleve ». */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a search as patterns of SQL LIKE (escaped by `\`), all of which must be found. */
export function patterns(search: string): string[] {
  return folded(search)
    .split(' ')
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** What kind of data a category is: ordinary, special (art. 9), judicial (art. 10), niss, highly-personal. */
export function natureOf(book: Rulebook, code: string): string {
  const term = book.vocabularies.get('data-categories')?.terms.find((one) => one.code === code);
  return typeof term?.['nature'] === 'string' ? term['nature'] : 'ordinary';
}
