import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

interface Work {
  readonly manager: EntityManager;
  readonly after: (() => void)[];
  /** What has to be done once at the end of the transaction, and for which things. */
  readonly before: Map<Batch, Set<string>>;
}
/** Work that is done once for many things, by their identifiers. */
type Batch = (ids: readonly string[]) => Promise<void>;

/** PostgreSQL's names for a deadlock and for a transaction that could not be put in a row with the others. */
const GAVE_WAY = new Set(['40P01', '40001']);
const RETRIES = 2;

/** The way to the tables. Inside `atomic`, every repository belongs to the same transaction. */
export class Db {
  private readonly current = new AsyncLocalStorage<Work>();
  private queue: Promise<unknown> = Promise.resolve();
  private turns = 0;

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /** The repository of an entity: of the running transaction, or else for reading only. */
  of<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return (this.current.getStore()?.manager ?? this.reader.manager).getRepository(entity);
  }

  /**
   * One transaction: all of the work happens, or none of it. Work inside work joins it. On PostgreSQL, work that crossed
   * another's way is done anew, from its beginning: what goes out of the house belongs in `afterCommit`.
   */
  atomic<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    if (this.isPostgres) return this.persist(work);
    // SQLite has one writing connection: two transactions at once would become one, so they queue.
    const turn = this.queue.then(() => this.run(work));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Something to do once the running transaction is safely on disk; at once when there is none. */
  afterCommit(act: () => void): void {
    const work = this.current.getStore();
    if (work) work.after.push(act);
    else act();
  }

  /** Marks things for work that is done once for all of them, at the end of the running transaction and inside it. */
  async beforeCommit(work: Batch, ids: readonly string[]): Promise<void> {
    const { before } = this.current.getStore() ?? {};
    if (!before) return this.atomic(() => work(ids));
    before.set(work, new Set([...(before.get(work) ?? []), ...ids]));
  }

  /** How many transactions this process has committed: what was read at the same turn has not changed here since. */
  get turn(): number {
    return this.turns;
  }

  /** Stands for the transaction that is running here, for what is remembered only as long as it lasts. */
  get transaction(): object | undefined {
    return this.current.getStore();
  }

  /** Whether a transaction is running here; what writes may ask before writing. */
  get inTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** A statement in the database's own language, for what repositories cannot say. */
  query<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (this.current.getStore()?.manager ?? this.reader.manager).query(sql, values);
  }

  /** `?` or `$n`, as this database marks the values of a statement. */
  mark(position: number): string {
    return this.isPostgres ? `$${position}` : '?';
  }

  /** A copy of the whole SQLite database in a new file, as it stood at one moment while others write. */
  async copyTo(file: string): Promise<void> {
    await this.reader.query(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  }

  /** Reads a PostgreSQL database as it stood at one moment, however long the reading takes; nothing can be written. */
  async still<T>(reading: () => Promise<T>): Promise<T> {
    return this.reader.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return this.current.run({ manager, after: [], before: new Map() }, reading);
    });
  }

  /** The statements that would still be needed to make the tables what the entities say; none, if all is well. */
  async drift(): Promise<string[]> {
    const pending = await this.writer.driver.createSchemaBuilder().log();
    return pending.upQueries.map(({ query }) => query);
  }

  /**
   * Work that would be done again from its beginning if it were cut short, like the loading of a first content: on SQLite
   * its transactions reach the disk together, when it is over, and the file is sound at any moment.
   */
  async atLeisure<T>(work: () => Promise<T>): Promise<T> {
    if (this.isPostgres) return work();
    await this.writer.query('PRAGMA synchronous = NORMAL');
    try {
      return await work();
    } finally {
      await this.queue;
      await this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await this.writer.query('PRAGMA synchronous = FULL');
    }
  }

  async close(): Promise<void> {
    await this.queue;
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }

  /** The database chose this transaction to give way; nothing of it is kept, and nothing of it was told to anyone. */
  private async persist<T>(work: () => Promise<T>): Promise<T> {
    for (let left = RETRIES; left > 0; left -= 1) {
      try {
        return await this.run(work);
      } catch (error) {
        if (!GAVE_WAY.has(String((error as { code?: unknown } | null)?.code))) throw error;
      }
    }
    return this.run(work);
  }

  private async run<T>(work: () => Promise<T>): Promise<T> {
    const after: (() => void)[] = [];
    const before = new Map<Batch, Set<string>>();
    const result = await this.writer.transaction((manager) =>
      this.current.run({ manager, after, before }, async () => {
        const done = await work();
        for (const [batch, ids] of before) await batch([...ids]);
        return done;
      }),
    );
    this.turns += 1;
    for (const act of after) act();
    return result;
  }
}
