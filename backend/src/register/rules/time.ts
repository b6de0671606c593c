import { longDay } from '../../kernel/days';
import { Deadline } from '../../rulebook/law-words';
import { linesWhere, Rule } from './look';

/** Each category has a term, what starts it, a reason for it and an end (art. 5(1)e and 30(1)f, R-34). */
export const retention: Rule = (look) => {
  const { retention: lines } = look.content;
  if (look.isProcessor && lines.length === 0) return [];
  if (lines.length === 0)
    return [look.found('retention-missing', { field: 'retention' }, { category: 'toutes catégories' })];
  const lacking = (rule: string, part: 'term' | 'start' | 'fate' | 'ground') =>
    linesWhere(lines, (line) => !line[part]?.trim() && (part === 'term' || line.term.trim() !== '')).map(
      ({ line, number }) =>
        look.found(rule, { field: 'retention', line: number, part }, { category: line.category }),
    );
  return [
    ...lacking('retention-missing', 'term'),
    ...lacking('retention-without-start', 'start'),
    ...lacking('retention-without-ground', 'ground'),
    ...lacking('retention-without-fate', 'fate'),
  ];
};

/** A register is kept up to date: an entry is read again when its day has come, or a year after. */
export const review: Rule = (look) => {
  const next = look.text('nextReview') || after(look.text('lastReview'), look.book.deadlines.get('yearly-review'));
  return next && next < look.day
    ? [look.found('review-late', { field: look.isBlank('nextReview') ? 'lastReview' : 'nextReview' }, { since: longDay(next) })]
    : [];
}; // prettier-ignore

/** What has ended says when, is closed, and is kept five years more and no longer. */
export const ending: Rule = (look) => {
  const end = look.text('dateEnd');
  const isClosed = look.known.state === 'closed';
  if (isClosed && !end) return [look.found('end-date-missing', { field: 'dateEnd' })];
  if (!end) return [];
  const kept = after(end, look.book.deadlines.get('register-kept-after-end'));
  if (kept && kept < look.day)
    return [look.found('kept-too-long', { field: 'dateEnd' }, { end: longDay(end), until: longDay(kept) })];
  return !isClosed && look.known.state !== undefined && end < look.day
    ? [look.found('ended-not-closed', { field: 'dateEnd' }, { end: longDay(end) })]
    : [];
};

/** The day some months or years after another; '' without a day or a term. */
function after(day: string, term: Deadline | undefined): string {
  if (!day || !term) return '';
  const months = term.unit === 'years' ? term.amount * 12 : term.unit === 'months' ? term.amount : 0;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
