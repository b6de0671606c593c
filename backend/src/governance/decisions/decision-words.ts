import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { DecisionTerms } from './decision.entity';

/** The words of `templates/decisions/fr.yaml`. */
export interface DecisionWords {
  readonly conditions: { readonly one: string; readonly many: string };
  readonly suspensive: { readonly one: string; readonly many: string };
  readonly mandate: string;
  readonly inForce: string;
  readonly inForceAtTheEarliest: string;
  readonly reservation: string;
  readonly extract: ExtractWords;
  readonly communication: { readonly title: string; readonly period: string; readonly none: string };
}
export interface ExtractWords {
  readonly title: string;
  readonly subject: string;
  readonly intro: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly none: string;
  readonly notStated: string;
  readonly signatures: { readonly chair: string; readonly secretary: string };
  readonly notice: string;
}

/** « Cette décision est prise sous condition que… »: the sentences that a decision adds to its text for its terms. */
export function termSentences(
  words: DecisionWords,
  terms: DecisionTerms | null,
  inForceFrom: string | null,
): string[] {
  return [
    ...conditionSentence(words.suspensive, terms?.suspensive ?? []),
    ...conditionSentence(words.conditions, terms?.conditions ?? []),
    ...(terms?.mandates ?? []).map(({ who, task, due }) =>
      fill(words.mandate, { who, task: stopped(task), due: longDay(due) }),
    ),
    ...(inForceFrom
      ? [fill(terms?.suspensive ? words.inForceAtTheEarliest : words.inForce, { from: longDay(inForceFrom) })]
      : []),
    ...(terms?.reservations ?? []).map(({ voice, text }) =>
      fill(words.reservation, { voice, text: stopped(text) }),
    ),
  ];
}

function conditionSentence(words: DecisionWords['conditions'], conditions: readonly string[]): string[] {
  if (conditions.length === 0) return [];
  const said = conditions.map(stopped);
  return said.length === 1
    ? [fill(words.one, { condition: said[0] })]
    : [fill(words.many, { conditions: said.map((one, index) => `${index + 1}° ${one}`).join('\u202f; ') })];
}

/** Words without the full stop that somebody typed at their end. */
const stopped = (text: string) => text.trim().replace(/\.$/, '');
