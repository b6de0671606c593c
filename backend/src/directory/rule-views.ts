import { addDays } from '../kernel/days';
import { Rulebook } from '../rulebook/rulebook';
import { BodyRules } from '../rulebook/words';
import { RuleChangeView, RuleView } from './bodies.dto';
import { BodyRule } from './body-rule.entity';
import { RULE_NAMES, ruleInWords } from './body-words';
import { changesOn, standing } from './own-rules';

/** The rules of a body on a day, as sentences, each with where it comes from. */
export function ruleViews(
  book: Rulebook,
  rules: BodyRules,
  changes: readonly BodyRule[],
  day: string,
): RuleView[] {
  const own = new Map(
    changesOn(changes, day)
      .filter(({ value }) => value !== null)
      .map((change) => [change.rule as string, change]),
  );
  return Object.entries(RULE_NAMES).flatMap(([rule, name]) => {
    const sentence = ruleInWords(rules, rule, nameIn(book));
    if (sentence === null) return [];
    const source = rules.sources.find((one) => one.rule === rule);
    const value = valueIn(rules, rule);
    return {
      rule, name, sentence, own: own.has(rule), from: own.get(rule)?.from ?? null,
      source: source?.text ?? null, status: source?.status ?? null,
      value: typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { is: value },
    }; // prettier-ignore
  });
}

/** The history of a body's own rules, the latest first, each until the day before the next one. */
export function changeViews(
  book: Rulebook,
  kind: BodyRules,
  changes: readonly BodyRule[],
  day: string,
  mayRule: boolean,
): RuleChangeView[] {
  const stand = standing(changes);
  const heard = new Set(changesOn(changes, day).map(({ id }) => id));
  return changes
    .toSorted((a, b) => b.from.localeCompare(a.from) || b.id.localeCompare(a.id))
    .map((change) => {
      const { id, rule, value, from, source, status, recordedAt, recordedBy, withdrawnAt } = change;
      const next = stand.find((one) => one.rule === rule && one.from > from);
      const state = withdrawnAt ? 'withdrawn' : from > day ? 'to-come' : heard.has(id) ? 'in-force' : 'past';
      const then = value === null ? kind : ({ ...kind, [rule]: value } as BodyRules);
      const back = value === null ? 'Retour à la règle ordinaire\u202f: ' : '';
      return {
        id, rule, name: RULE_NAMES[rule] ?? rule, sentence: `${back}${ruleInWords(then, rule, nameIn(book)) ?? '—'}`, from,
        until: next && !withdrawnAt ? addDays(next.from, -1) : null, source, status, recordedAt, recordedBy, state,
        allowed: mayRule && state === 'to-come' ? ['withdraw'] : [],
      }; // prettier-ignore
    });
}

const nameIn = (book: Rulebook) => (role: string) => book.roles.get(role)?.name ?? role;
/** What holds where a rule is not said. */
const UNSAID: Readonly<Record<string, unknown>> = {
  conflicts: 'present',
  hands: 'named',
  withoutObjection: true,
  secret: 'never',
};
const valueIn = (rules: BodyRules, rule: string): unknown =>
  (rules as unknown as Record<string, unknown>)[rule] ?? UNSAID[rule];
