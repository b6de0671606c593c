import { Change, Weight } from '../../governance/circuits/again';
import type { PassageChange } from '../comparison.dto';
import { compare } from './compare';
import { DocumentContent } from './content';
import { Names } from './plain-text';

/** What changed from one text to another, passage by passage, each with what it weighs for those who decided. */
export function weighed(before: DocumentContent, after: DocumentContent, names: Names): Change[] {
  const title: Change[] =
    before.title === after.title ? [] : [{ key: 'title', label: 'Intitulé', weight: 'minor' }];
  const passages = compare(before, after, names)
    .filter(({ state }) => state !== 'same')
    .map((change) => ({ key: change.id, label: labelOf(change), weight: weightOf(change) }));
  return [...title, ...passages];
}

const labelOf = ({ heading, headingBefore, id }: PassageChange) => heading || headingBefore || id;

/**
 * A locked passage binds everybody, so its words are the substance, and so is who may change it; elsewhere a change is
 * minor. Where no word changed, only the form did.
 */
function weightOf({ state, lockBefore, lockAfter, headingBefore, words }: PassageChange): Weight {
  if (state === 'changed' && lockBefore !== lockAfter) return 'substantial';
  const said = (without: string) =>
    words
      .flatMap(({ op, text }) => (op === without ? [] : [text]))
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const older = said('added').toLowerCase();
  if (state === 'changed' && headingBefore === null && older === said('removed').toLowerCase())
    return 'wording';
  return (lockAfter ?? lockBefore) === 'locked' ? 'substantial' : 'minor';
}
