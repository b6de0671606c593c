import { addDays } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Deadline } from '../../rulebook/law-words';
import { Activity, ActivityContent } from '../activity.entity';
import { EntryFinding, findingsIn, findingsThrough } from '../activity-findings';

/** How many findings there are of each severity. */
export interface Severities {
  readonly blocking: number;
  readonly correct: number;
  readonly advice: number;
}
const NONE: Severities = { blocking: 0, correct: 0, advice: 0 };
const EVER = '0001-01-01';
/** A live entry: what has ended and is not closed is a finding. */
const LIVE = { state: 'in-force' } as const;

/**
 * What the rules find in an entry through time, lifted out of it: « 0001-01-01=0.1.0;2024-07-01=1.1.0 » is one to
 * correct from ever on, and one that blocks beside it since 1 July 2024. It changes on the days that the entry names:
 * those on which a text it cites ends, those it writes, and those that a deadline counts from these.
 */
export function standingOf(
  content: ActivityContent,
  book: Rulebook,
): Pick<Activity, 'findings' | 'mendFrom'> {
  const steps: [string, string][] = [];
  let mendFrom: string | null = null;
  const findingsOn = findingsThrough(content, book);
  for (const day of momentsOf(content, book)) {
    const { blocking, correct, advice } = counted(findingsOn(day), book);
    const said = `${blocking}.${correct}.${advice}`;
    if (said !== steps.at(-1)?.[1]) steps.push([day, said]);
    // What holds from a day on without end: what a later day mends by itself is not asked of anyone.
    mendFrom = blocking + correct > 0 ? (mendFrom ?? day) : null;
  }
  return { findings: steps.map((step) => step.join('=')).join(';'), mendFrom };
}

/** The findings that hold on a day, out of what was lifted. */
export function severitiesOn(findings: string, day: string): Severities {
  const held = findings.split(';').findLast((step) => step !== '' && step.slice(0, 10) <= day);
  if (!held) return NONE;
  const [blocking = 0, correct = 0, advice = 0] = held.slice(11).split('.').map(Number);
  return { blocking, correct, advice };
}

export const sumOf = (one: Severities, other: Severities, times = 1): Severities => ({
  blocking: one.blocking + other.blocking * times,
  correct: one.correct + other.correct * times,
  advice: one.advice + other.advice * times,
});

/** The findings of an entry on a day, counted by severity. */
export function severitiesOf(content: ActivityContent, book: Rulebook, day: string): Severities {
  return counted(findingsIn(content, book, day, LIVE), book);
}

function counted(findings: readonly EntryFinding[], book: Rulebook): Severities {
  const found = findings.map(({ rule }) => book.findings.get(rule)?.severity ?? 'advice');
  const count = (severity: string) => found.filter((one) => one === severity).length;
  return { blocking: count('blocking'), correct: count('correct'), advice: count('advice') };
}

/** The days on which the findings of an entry may change, from the first to the last. */
function momentsOf(content: ActivityContent, book: Rulebook): string[] {
  const cited = content.purposes.flatMap(({ legalText }) => {
    const until = legalText ? book.legalText(legalText)?.until : null;
    return until ? [addDays(until, 1)] : [];
  });
  const written = (JSON.stringify(content).match(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g) ?? []).filter(
    (day) => !Number.isNaN(Date.parse(day)),
  );
  const terms = [...book.deadlines.values()].map(monthsOf).filter((months) => months > 0);
  const counted = written.flatMap((day) => [day, ...[...new Set(terms)].map((months) => later(day, months))]);
  return [...new Set([EVER, ...cited, ...counted.map((day) => addDays(day, 1))])].sort();
}

const monthsOf = ({ unit, amount }: Deadline): number =>
  unit === 'years' ? amount * 12 : unit === 'months' ? amount : 0;

/** The day some months after another; the last of its month when it has no such day. */
function later(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
