import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { FullText, scoped } from '../../database/full-text';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent, ActivitySheet, Item } from '../activity.entity';
import { partName, valueOf, writtenFields } from '../catalogue';
import { ActivityFacet } from './facet.entity';
import { findableWords, scopeOf } from './search-words';

/** The fields that name a partner, and the one that names systems. */
const NAMING = {
  partner: ['recipients', 'processors', 'jointControllers'],
  system: ['systems'],
} as const;
const BATCH = 200;
/** For how long it is taken as known who keeps models, unless one is written here. */
const KEPT_MS = 30_000;

/** What the lists of the register find entries by: their words, their partners, their systems. */
@Injectable()
export class RegisterIndex {
  /** What else is kept in step with the entries that are taken up: their rows, and what each says. */
  readonly listeners: Taken[] = [];
  readonly words: FullText;
  private keepers?: { readonly until: number; readonly known: Promise<readonly string[]> };

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
  ) {
    this.words = new FullText(db, 'activity');
  }

  /** The organisations that keep models of the sector: in practice, the umbrella. */
  modelKeepers(): Promise<readonly string[]> {
    const now = performance.now();
    if (!this.keepers || this.keepers.until < now)
      this.keepers = { until: now + KEPT_MS, known: this.askKeepers() };
    return this.keepers.known;
  }

  private async askKeepers(): Promise<string[]> {
    const found = await this.db
      .of(Activity)
      .createQueryBuilder('activity')
      .select('DISTINCT activity.organisationId', 'id')
      .where('activity.sector = :yes', { yes: true })
      .getRawMany<{ id: string }>();
    return found.map(({ id }) => id);
  }

  /** Entries were written: they are taken up once, at the end of the transaction that wrote them. */
  mark(ids: readonly string[]): Promise<void> {
    return this.db.beforeCommit(this.takeUp, ids);
  }

  private readonly takeUp = async (ids: readonly string[]): Promise<void> => {
    for (let from = 0; from < ids.length; from += BATCH) await this.some(ids.slice(from, from + BATCH));
  };

  private async some(ids: readonly string[]): Promise<void> {
    const among = In([...ids]);
    const rows = await this.db.of(Activity).find({
      select: { id: true, organisationId: true, sector: true },
      where: { id: among },
    });
    const sheets = await this.db.of(ActivitySheet).findBy({ id: among });
    const contents = new Map(sheets.map(({ id, content }) => [id, content]));
    if (rows.some(({ sector }) => sector)) this.db.afterCommit(() => (this.keepers = undefined));
    const known = rows.filter(({ id }) => contents.has(id));
    for (const listener of this.listeners) await listener(known, contents);
    await this.words.put(known.map((row) => findableOf(row, contents.get(row.id)!, this.book)));
    await this.db.of(ActivityFacet).delete({ activityId: among });
    const facets = known.flatMap((row) => facetsOf(row, contents.get(row.id)!, this.book));
    for (let from = 0; from < facets.length; from += BATCH * 5)
      await this.db.of(ActivityFacet).insert(facets.slice(from, from + BATCH * 5));
  }
}

type Taken = (rows: readonly Owned[], contents: ReadonlyMap<string, ActivityContent>) => Promise<void>;
type Owned = Pick<Activity, 'id' | 'organisationId' | 'sector'>;

/** An entry for the index of words, under its organisation. */
export function findableOf({ id, organisationId }: Owned, content: ActivityContent, book: Rulebook) {
  const { title, body } = findableWords(content, book);
  const own = (words: readonly string[]) => words.map((word) => scoped(scopeOf(organisationId), word));
  return { id, title: own(title), body: own(body) };
}

/** The partners and the systems that an entry names, each once. */
export function facetsOf(row: Owned, content: ActivityContent, book: Rulebook): ActivityFacet[] {
  const { id: activityId, organisationId, sector } = row;
  return (['partner', 'system'] as const).flatMap((kind) =>
    [...new Set(NAMING[kind].flatMap((field) => namesIn(content, field, book)))].map((value) => ({
      activityId, kind, value, organisationId, sector,
    })),
  ); // prettier-ignore
}

/** The names that a list of an entry gives: its words, or the part that tells its lines apart. */
function namesIn(content: ActivityContent, id: string, book: Rulebook): string[] {
  const value = valueOf(content, id);
  if (!Array.isArray(value)) return [];
  const field = writtenFields(book).find((one) => one.id === id);
  const part = field?.parts.find((one) => partName(one) === field.key);
  return (value as readonly (string | Item)[])
    .map((one) => String(typeof one === 'string' ? one : (one[part ? partName(part) : 'name'] ?? '')))
    .map((name) => name.replace(/\s+/g, ' ').trim().slice(0, 300))
    .filter(Boolean);
}
