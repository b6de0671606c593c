import { canonical } from '../kernel/digest';
import { Weight } from '../governance/circuits/again';
import { RegisterGroup } from '../rulebook/register-words';
import { ActivityContent } from './activity.entity';
import { CORE, valueOf } from './catalogue';

/** Id of a field of the entry, as in `policies/register`. */
export type Field = string;

/** The fields in which two contents differ, the core's first, in the order of the entry. */
export function changedFields(one: ActivityContent, other: ActivityContent): Field[] {
  const beyond = new Set([...Object.keys(one.more ?? {}), ...Object.keys(other.more ?? {})]);
  return [...CORE, ...[...beyond].sort()].filter(
    (field) => canonical(valueOf(one, field) ?? null) !== canonical(valueOf(other, field) ?? null),
  );
}

/** The fields that the sector alone may word, by what `policies/register` says. */
export function lockedFields(groups: readonly RegisterGroup[]): Field[] {
  return groups.flatMap(({ fields }) =>
    fields.filter((field) => field.lock === 'locked' && field.in === undefined).map(({ id }) => id),
  );
}

/** The French label of a field of the entry. */
export function labelOf(groups: readonly RegisterGroup[], field: Field): string {
  return groups.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.label ?? field;
}

/** What a changed field weighs for those who decided: by what `policies/register` says, and only its form where no word changed. */
export function weightOf(
  groups: readonly RegisterGroup[],
  field: Field,
  before: ActivityContent,
  after: ActivityContent,
): Weight {
  const words = (content: ActivityContent) =>
    canonical(valueOf(content, field) ?? null)
      .replace(/[^\p{L}\p{N}{}[\]]/gu, '')
      .toLowerCase();
  if (words(before) === words(after)) return 'wording';
  const known = groups.flatMap(({ fields }) => fields).find(({ id }) => id === field);
  // A field that the rules do not know of is not let through unread.
  return known && !known.substantial ? 'minor' : 'substantial';
}
