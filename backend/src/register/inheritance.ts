import { canonical } from '../kernel/digest';
import { RegisterGroup } from '../rulebook/words';
import { ActivityContent } from './activity.entity';

export type Field = keyof ActivityContent;
export const FIELDS: readonly Field[] = [
  'code', 'name', 'description', 'role', 'purposes', 'persons', 'dataCategories', 'recipients', 'retention',
  'transfers', 'measures', 'systems', 'documents', 'aipd',
]; // prettier-ignore

/** The fields in which two contents differ, in the order of the entry. */
export function changedFields(one: ActivityContent, other: ActivityContent): Field[] {
  return FIELDS.filter((field) => canonical(one[field]) !== canonical(other[field]));
}

/** The fields that the sector alone may word, by what `policies/register` says. */
export function lockedFields(groups: readonly RegisterGroup[]): Field[] {
  const locked = new Set(
    groups.flatMap(({ fields }) => fields.filter(({ lock }) => lock === 'locked').map(({ id }) => id)),
  );
  return FIELDS.filter((field) => locked.has(field));
}

/** The French label of a field of the entry. */
export function labelOf(groups: readonly RegisterGroup[], field: Field): string {
  return groups.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.label ?? field;
}

/**
 * An organisation's entry when its model moves on: what it had changed of what was free stays its own, all the rest
 * follows the model. `base` is the model that `ours` was made from; nothing local is lost, nothing locked drifts.
 */
export function followed(
  base: ActivityContent,
  model: ActivityContent,
  ours: ActivityContent,
  locked: readonly Field[],
): ActivityContent {
  const own = changedFields(base, ours).filter((field) => !locked.includes(field));
  return { ...model, ...Object.fromEntries(own.map((field) => [field, ours[field]])) };
}
