import { FacetValue } from './list-views.dto';
import { ActivityQuery } from './list.dto';

/** Entries alike in everything that is counted, and how many there are. */
export interface Alike {
  readonly organisation: string;
  readonly state: string;
  readonly bases: string;
  readonly role: string;
  readonly special: boolean | number;
  readonly aipd: boolean | number;
  readonly sector: boolean | number;
  readonly follows: number;
  readonly late: number;
  readonly mend: number;
  readonly deviates: number;
  readonly count: number | string;
}

/** The columns by which entries are put together; `:today` is to be given. */
export const ALIKE: Readonly<Record<Exclude<keyof Alike, 'count'>, string>> = {
  organisation: 'activity.organisationId',
  state: 'activity.state',
  bases: 'activity.legalBases',
  role: 'activity.role',
  special: 'activity.special',
  aipd: 'activity.aipd',
  sector: 'activity.sector',
  follows: 'CASE WHEN activity.modelId IS NULL THEN 0 ELSE 1 END',
  late: `CASE WHEN activity.nextReview < :today AND activity.state <> 'closed' THEN 1 ELSE 0 END`,
  mend: `CASE WHEN activity.mendFrom <= :today AND activity.state <> 'closed' THEN 1 ELSE 0 END`,
  deviates: 'CASE WHEN activity.deviations > 0 THEN 1 ELSE 0 END',
};

type Name = Exclude<keyof ActivityQuery, 'q' | 'page' | 'size' | 'sort' | 'at' | 'facets'>;
interface Facet {
  readonly name: Name;
  /** The values of the facet that entries alike carry. */
  readonly of: (one: Alike) => readonly string[];
  /** SQL that keeps the entries with a value; `:today` may stand in it. */
  readonly keeps: (value: string) => string;
}

const yesNo = (flag: unknown) => [flag && flag !== '0' ? 'yes' : 'no'];
const either = (sql: string) => (value: string) => `${sql} = ${value === 'yes' ? 1 : 0}`;
const flagged = (column: string) => (value: string) =>
  value === 'yes' ? `activity.${column}` : `NOT activity.${column}`;
/** The values come from a closed list (their DTO checks it), so that they may stand in a statement. */
const word = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** The facets of which an entry carries what its row says. */
export const FACETS: readonly Facet[] = [
  { name: 'organisation', of: (one) => [one.organisation], keeps: (id) => `activity.organisationId = ${word(id)}` },
  { name: 'state', of: (one) => [one.state], keeps: (state) => `activity.state = ${word(state)}` },
  {
    name: 'basis',
    of: (one) => one.bases.split(',').filter(Boolean),
    keeps: (letter) => `activity.legalBases LIKE ${word(`%${letter}%`)}`,
  },
  { name: 'special', of: (one) => yesNo(one.special), keeps: flagged('special') },
  { name: 'aipd', of: (one) => yesNo(one.aipd), keeps: flagged('aipd') },
  { name: 'findings', of: (one) => yesNo(one.mend), keeps: either(ALIKE.mend) },
  { name: 'late', of: (one) => yesNo(one.late), keeps: either(ALIKE.late) },
  { name: 'deviations', of: (one) => yesNo(one.deviates), keeps: either(ALIKE.deviates) },
  {
    name: 'register',
    of: (one) => [one.role === 'processor' ? 'processor' : 'controller'],
    keeps: (register) => `activity.role ${register === 'processor' ? '=' : '<>'} 'processor'`,
  },
  {
    name: 'model',
    of: (one) => [one.sector ? 'sector' : one.follows ? 'follows' : 'own'],
    keeps: (model) =>
      ({
        sector: 'activity.sector',
        follows: 'NOT activity.sector AND activity.modelId IS NOT NULL',
        own: 'NOT activity.sector AND activity.modelId IS NULL',
      })[model] ?? '1 = 0',
  },
]; // prettier-ignore

/** How many entries answer to all the filters. */
export function totalOf(all: readonly Alike[], query: ActivityQuery): number {
  const chosen = chosenIn(query);
  return sum(all.filter((one) => answers(one, query, chosen)));
}

/** Every facet with its counts: each as if nothing had been chosen in it, so that one sees what choosing would give. */
export function countsOf(all: readonly Alike[], query: ActivityQuery): Map<Name, FacetValue[]> {
  const chosen = chosenIn(query);
  return new Map(
    FACETS.map(({ name, of }) => {
      const others = chosen.filter((facet) => facet.name !== name);
      const counts = new Map<string, number>();
      for (const one of all)
        if (answers(one, query, others))
          for (const value of of(one)) counts.set(value, (counts.get(value) ?? 0) + Number(one.count));
      return [name, [...counts].map(([value, count]) => ({ value, label: '', count })).sort(byValue)];
    }),
  );
}

const chosenIn = (query: ActivityQuery): readonly Facet[] => FACETS.filter(({ name }) => query[name]?.length);
const answers = (one: Alike, query: ActivityQuery, chosen: readonly Facet[]): boolean =>
  chosen.every(({ name, of }) => of(one).some((value) => query[name]?.includes(value)));
const sum = (all: readonly Alike[]) => all.reduce((total, { count }) => total + Number(count), 0);
const byValue = (one: FacetValue, other: FacetValue) =>
  one.value < other.value ? -1 : Number(one.value > other.value);
