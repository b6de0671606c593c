import { AgendaItem } from './meeting.entity';
import { StandingPoint } from './standing-points.service';

/**
 * How many of the points of an agenda stand before a new one: an ordinary point comes before those that always come last,
 * a standing one where its body has it.
 */
export function placeOf(
  items: readonly Pick<AgendaItem, 'standing'>[],
  points: readonly StandingPoint[],
  standing?: StandingPoint,
): number {
  const rank = (id: string | null) => points.findIndex((point) => point.id === id);
  const isLast = (id: string | null) => points.find((point) => point.id === id)?.at === 'last';
  const isBefore = ({ standing: key }: Pick<AgendaItem, 'standing'>) => {
    if (standing?.at === 'first') return rank(key) >= 0 && rank(key) < rank(standing.id);
    return standing ? !isLast(key) || rank(key) < rank(standing.id) : !isLast(key);
  };
  return items.findLastIndex(isBefore) + 1;
}
