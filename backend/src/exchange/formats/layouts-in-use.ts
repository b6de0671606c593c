import { ForeignLayout, ImportColumn, ImportLayout } from '../../rulebook/foreign-words';
import { Rulebook } from '../../rulebook/rulebook';
import { alike } from './fold';

/** What readers need of the rulebook; plain data, so that it can go to another thread. */
export interface Layouts {
  readonly imports: readonly ImportLayout[];
  readonly exchange: readonly ForeignLayout[];
  /** Our own words for persons, recipients and measures, as they are compared. */
  readonly words: ReadonlySet<string>;
}
const OURS = ['person-categories', 'recipients', 'measures'];

export const layoutsOf = (book: Rulebook): Layouts => ({
  imports: [...book.imports.values()],
  exchange: [...book.exchange.values()],
  words: new Set(
    OURS.flatMap((id) => book.vocabularies.get(id)?.terms ?? []).map(({ label }) => alike(label)),
  ),
});

/** The headings of a format and what they fill: those of policies/imports, and those of the layouts that are written too. */
export function columnsOf(layouts: Layouts, format: string): readonly ImportColumn[] {
  const own = layouts.imports.find(({ id }) => id === format)?.columns ?? [];
  const layout = layouts.exchange.find(({ id }) => id === format);
  const written = (layout?.columns ?? []).map(({ heading, also, holds, parts }) => ({
    heading,
    ...(also && { also }),
    ...(holds && { to: holds }),
    ...(parts && { parts }),
    ...(!holds && { why: 'L’application le calcule ou l’annuaire le connaît.' }),
  }));
  const rows = ['data', 'sensitive'].flatMap((list) => layout?.lists?.[list] ?? []);
  const data = rows.flatMap(({ label, codes }) => [
    { heading: `${label} : description`, to: 'dataCategories.detail', line: known(codes[0]) },
    { heading: `${label} : durée`, to: 'retention.term', line: short(label) },
  ]);
  return [...own, ...written, ...data];
}

/** The column of a heading, whatever its accents, capitals and punctuation. */
export class Headings {
  private readonly by = new Map<string, ImportColumn>();

  constructor(columns: readonly ImportColumn[]) {
    for (const column of columns)
      for (const heading of [column.heading, ...(column.also ?? [])])
        if (!this.by.has(alike(heading))) this.by.set(alike(heading), column);
  }

  of(heading: string): ImportColumn | undefined {
    return this.by.get(alike(heading)) ?? this.by.get(alike(heading.replace(/\s\(\d+\)$/, '')));
  }
}

/** The words of a row of the CNIL's before what it puts between brackets. */
export const short = (label: string): string => label.replace(/\s*\(.*$/, '').trim();
const known = (code: string | undefined) => (code && code !== '*' ? code : 'autre');
