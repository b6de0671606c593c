import { Db } from './db';

/** One thing that can be found by its words: those of its title weigh more than all the others. */
export interface Findable {
  readonly id: string;
  readonly title: readonly string[];
  readonly body: readonly string[];
}
/** Places beyond this one are all the same to PostgreSQL. */
const LAST_PLACE = 16_383;
interface Numbered {
  readonly docid: number;
  readonly id: string;
}

/**
 * An index of words: FTS5 on SQLite, tsvector and GIN on PostgreSQL (tables `NAME_words`, and `NAME_fts` on SQLite). It
 * is given words that are folded already, letters and figures only, and keeps nothing else of a text.
 */
export class FullText {
  constructor(
    private readonly db: Db,
    private readonly name: string,
  ) {}

  /** Puts things in, or in again with other words, inside the running transaction. */
  async put(all: readonly Findable[]): Promise<void> {
    if (all.length === 0) return;
    await (this.db.isPostgres ? this.putVectors(all) : this.putRows(all));
  }

  /** What finds everything in which all the words begin words, within any of the scopes; see `scoped`. */
  sought(words: readonly string[], scopes: readonly string[]): string {
    const [all, any, end] = this.db.isPostgres ? [' & ', ' | ', ':*'] : [' AND ', ' OR ', '*'];
    return scopes
      .map((scope) => `(${words.map((word) => `${scoped(scope, word)}${end}`).join(all)})`)
      .join(any);
  }

  /** SQL of the things found, as `id` and `rank` (least first), with `:sought` to be given. */
  get matching(): string {
    return this.db.isPostgres
      ? `(SELECT w."id", -ts_rank('{0.1,0.1,0.1,1.0}', w."words", q) AS "rank"
          FROM "${this.name}_words" w, CAST(:sought AS tsquery) q WHERE w."words" @@ q)`
      : `(SELECT w.id AS id, bm25(${this.name}_fts, 8.0, 1.0) AS rank
          FROM ${this.name}_fts JOIN ${this.name}_words w ON w.docid = ${this.name}_fts.rowid
          WHERE ${this.name}_fts MATCH :sought)`;
  }

  private async putVectors(all: readonly Findable[]): Promise<void> {
    const rows = all.map((_, at) => `($${at * 2 + 1}, CAST($${at * 2 + 2} AS tsvector))`).join(', ');
    await this.db.query(
      `INSERT INTO "${this.name}_words" ("id", "words") VALUES ${rows}
       ON CONFLICT ("id") DO UPDATE SET "words" = EXCLUDED."words"`,
      all.flatMap((one) => [one.id, vectorOf(one)]),
    );
  }

  private async putRows(all: readonly Findable[]): Promise<void> {
    const ids = all.map(({ id }) => id);
    const list = (mark: string, times: number) => Array<string>(times).fill(mark).join(', ');
    await this.db.query(
      `INSERT OR IGNORE INTO ${this.name}_words (id) VALUES ${list('(?)', ids.length)}`,
      ids,
    );
    const numbers = await this.db.query<Numbered>(
      `SELECT docid, id FROM ${this.name}_words WHERE id IN (${list('?', ids.length)})`,
      ids,
    );
    const number = new Map(numbers.map(({ docid, id }) => [id, docid]));
    await this.db.query(
      `DELETE FROM ${this.name}_fts WHERE rowid IN (${list('?', numbers.length)})`,
      numbers.map(({ docid }) => docid),
    );
    await this.db.query(
      `INSERT INTO ${this.name}_fts (rowid, title, body) VALUES ${list('(?, ?, ?)', all.length)}`,
      all.flatMap(({ id, title, body }) => [number.get(id), title.join(' '), body.join(' ')]),
    );
  }
}

/**
 * A word as it stands in the index of one scope. Each scope has words of its own, so that a search costs what it finds
 * there, and not what all the other scopes hold.
 */
export const scoped = (scope: string, word: string): string => `${scope}${word}`;

/** A vector's own notation, so that no parser of PostgreSQL gets to cut words its way. */
export function vectorOf({ title, body }: Findable): string {
  const heavy = new Set(title);
  const light = body.filter((word) => !heavy.has(word));
  const placed = (words: readonly string[], after: number, weight: string) =>
    words.map((word, at) => `${word}:${Math.min(after + at + 1, LAST_PLACE)}${weight}`);
  return [...placed([...heavy], 0, 'A'), ...placed(light, heavy.size, 'D')].join(' ');
}
