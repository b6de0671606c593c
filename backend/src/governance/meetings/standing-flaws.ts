import { Flaw } from '../../rulebook/reader';
import { Rulebook } from '../../rulebook/rulebook';
import type { StandingPoint } from './standing-points.service';

const FILE = 'agendas/standing.yaml';

/** The standing points by kind of body; throws `BrokenRulebook` where the file does not hold to its schema. */
export const standingPoints = (book: Rulebook) =>
  book.words<Readonly<Record<string, readonly StandingPoint[]>>>(FILE, 'standing-points');

/** What is wrong with the standing points; the start is refused on any. */
export function standingFlaws(book: Rulebook): Flaw[] {
  const flaw = (rule: string): Flaw => ({ file: `templates/${FILE}`, line: 1, rule });
  return Object.entries(standingPoints(book)).flatMap(([kind, points]) => [
    ...(kind === 'default' || book.bodies.has(kind) ? [] : [flaw(`unknown kind of body « ${kind} »`)]),
    ...points
      .filter(({ id }, index) => points.findIndex((one) => one.id === id) < index)
      .map(({ id }) => flaw(`point « ${id} » stands twice under « ${kind} »`)),
  ]);
}
