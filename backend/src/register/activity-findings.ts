import { Rulebook } from '../rulebook/rulebook';
import { LegalText } from '../rulebook/law-words';
import { ActivityContent } from './activity.entity';
import { accessList, judicial, minimisation, nationalNumber, special, unions } from './rules/data';
import { Circumstances, EntryFinding, Look, Rule } from './rules/look';
import { typedNumbers } from './rules/niss';
import { bases, citations, consents, interests, needsText } from './rules/purposes';
import { assessment, criteria } from './rules/risk';
import { joint, processors, record, remoteAccess, served } from './rules/sharing';
import { ending, retention, review } from './rules/time';
import { transfers } from './rules/transfers';

export type { EntryFinding };
export { needsText };

/** In the order of the page; those of an entry that is no longer used stand apart. */
const RULES: readonly Rule[] = [
  served, joint, processors, citations, bases, interests, consents, special, judicial, typedNumbers, nationalNumber,
  unions, record, minimisation, transfers, remoteAccess, retention, accessList, criteria, assessment, review,
]; // prettier-ignore
/** What sets a finding off is the day, not the words: lists do not count these beforehand. */
const DATED: readonly Rule[] = [citations, transfers, review];

/** Everything wrong with an entry on a day; of one that is closed, only what its end still asks for. */
export function findingsIn(
  content: ActivityContent,
  book: Rulebook,
  day: string,
  known: Circumstances = {},
): EntryFinding[] {
  const look = new Look(content, book, day, known);
  const rules = known.state === 'closed' ? [] : RULES;
  return [...rules, ending].flatMap((rule) => rule(look));
}

/** What a live entry’s findings are on any day: what no day changes is looked for once. */
export function findingsThrough(content: ActivityContent, book: Rulebook): (day: string) => EntryFinding[] {
  const look = (day: string) => new Look(content, book, day, { state: 'in-force' });
  const always = RULES.filter((rule) => !DATED.includes(rule)).flatMap((rule) => rule(look('')));
  return (day) => [...always, ...[...DATED, ending].flatMap((rule) => rule(look(day)))];
}

/** What is blocking or to correct in an entry whatever the day; advice is not counted. */
export function gapsIn(content: ActivityContent, book: Rulebook): EntryFinding[] {
  const look = new Look(content, book, '');
  return RULES.filter((rule) => !DATED.includes(rule))
    .flatMap((rule) => rule(look))
    .filter(({ rule }) => book.findings.get(rule)?.severity !== 'advice');
}

/** The texts of the library that are no longer in force on a day. */
export function repealedOn(book: Rulebook, day: string): LegalText[] {
  return [...book.legalTexts.values()].filter(({ until }) => until !== null && until < day);
}

/** How many of an entry's citations (as lifted into its row) are of a text repealed on that day. */
export function repealedAmong(texts: string, repealed: readonly LegalText[]): number {
  const gone = new Set(repealed.map(({ id }) => id));
  return texts.split(',').filter((id) => gone.has(id)).length;
}
