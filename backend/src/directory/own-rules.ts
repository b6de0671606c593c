import { BodyRules } from '../rulebook/words';
import { BodyRule } from './body-rule.entity';

/** A body's own rule, as far as it says how the body decides on a day. */
export type Change = Pick<BodyRule, 'id' | 'rule' | 'value' | 'from' | 'source' | 'status' | 'withdrawnAt'>;

/** The changes in the order in which they take effect; those that were taken back are left out. */
export function standing<C extends Change>(changes: readonly C[]): C[] {
  return changes
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}

/** The last change of each rule that has taken effect on a day (`YYYY-MM-DD`). */
export function changesOn<C extends Change>(changes: readonly C[], day: string): C[] {
  const heard = standing(changes).filter(({ from }) => from <= day);
  return [...new Map(heard.map((change) => [change.rule, change])).values()];
}

/** How a body decides on a day: the rules of its kind, those replaced that it has of its own that day, each with its source. */
export function rulesOn(kind: BodyRules, changes: readonly Change[], day: string): BodyRules {
  const own = changesOn(changes, day).filter(({ value }) => value !== null);
  const replaced = new Set<string>(own.map(({ rule }) => rule));
  return {
    ...kind,
    ...Object.fromEntries(own.map(({ rule, value }) => [rule, value])),
    sources: [
      ...kind.sources.filter(({ rule }) => !replaced.has(rule)),
      ...own.map(({ rule, source, status }) => ({ rule, text: source, status })),
    ],
  };
}
