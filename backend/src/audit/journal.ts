import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { canonical, digestOf } from '../kernel/digest';
import { JournalEntry } from './journal-entry.entity';

/** Whoever acts, as the journal names them. */
export interface Author {
  readonly personId: string;
  readonly name: string;
  /** « Présidence du CA — MIREC »: in which quality. */
  readonly quality: string;
}
export interface Happening {
  /** Room and past participle: `documents.revised`. */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly label: string;
  readonly organisationId?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}
export type ChainCheck = { sound: true; entries: number; head: string } | { sound: false; seq: number };

/** The one who acts when nobody does: terms that run out, the first start. */
export const NOBODY: Author = { personId: 'installation', name: 'Installation', quality: 'installation' };
const GENESIS = '0'.repeat(64);
/** Any number, as long as nothing else takes the same PostgreSQL lock. */
const LOCK = 730_118;

/** The journal: an append-only, hash-chained account of every write and every download. */
@Injectable()
export class Journal {
  private readonly heard = new AsyncLocalStorage<{ lines: number }>();
  private readonly listeners: ((line: JournalEntry) => void)[] = [];
  /** The last line of each running transaction that has written one: until it ends, nobody else writes any. */
  private readonly lasts = new WeakMap<object, JournalEntry>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Whoever follows what happens is told of each line once it is on disk; of what was undone, never. */
  onKept(tell: (line: JournalEntry) => void): void {
    this.listeners.push(tell);
  }

  /** Writes a line, in the transaction of what it tells about. */
  async record(author: Author, what: Happening): Promise<JournalEntry> {
    const [line] = await this.recordAll([{ author, what }]);
    return line!;
  }

  /** Writes lines in their order and at once, in the transaction of what they tell about; a thousand at most. */
  recordAll(told: readonly { author: Author; what: Happening }[]): Promise<JournalEntry[]> {
    return this.db.atomic(async () => {
      const transaction = this.db.transaction!;
      let last = this.lasts.get(transaction) ?? (await this.hold());
      const lines = told.map(({ author, what }) => (last = this.after(last, author, what)));
      if (!last || lines.length === 0) return lines;
      await this.db.of(JournalEntry).insert(lines);
      this.lasts.set(transaction, last);
      const counter = this.heard.getStore();
      if (counter) counter.lines += lines.length;
      this.db.afterCommit(() => {
        for (const line of lines) for (const tell of this.listeners) tell(line);
      });
      return lines;
    });
  }

  /** The line that follows another. */
  private after(last: JournalEntry | null, author: Author, what: Happening): JournalEntry {
    const body = {
      seq: (last?.seq ?? 0) + 1,
      at: this.clock.stamp(),
      actorId: author.personId,
      actorName: author.name,
      quality: author.quality,
      action: what.action,
      subject: what.subject,
      subjectId: what.subjectId,
      organisationId: what.organisationId ?? null,
      label: what.label,
      facts: canonical(what.facts ?? {}),
      previous: last?.hash ?? GENESIS,
    };
    return { ...body, hash: digestOf(body) };
  }

  /** The last line, and nobody else writes one before this transaction ends: the next needs this one's hash. */
  private async hold(): Promise<JournalEntry | null> {
    // SQLite queues writers anyway.
    if (this.db.isPostgres) await this.db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    return this.head();
  }

  /** Runs some work and tells how many lines it wrote. */
  async listen<T>(work: () => Promise<T>): Promise<{ result: T; lines: number }> {
    const counter = { lines: 0 };
    const result = await this.heard.run(counter, work);
    return { result, lines: counter.lines };
  }

  /** The last line; its hash stands for the whole journal. */
  async head(): Promise<JournalEntry | null> {
    const [last] = await this.db.of(JournalEntry).find({ order: { seq: 'DESC' }, take: 1 });
    return last ?? null;
  }

  /** Computes the chain again from the first line; names the first line that does not fit. */
  async check(): Promise<ChainCheck> {
    let previous = GENESIS;
    let seq = 0;
    for (;;) {
      const lines = await this.db
        .of(JournalEntry)
        .find({ where: { seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: 1000 });
      for (const { hash, ...body } of lines) {
        if (body.seq !== seq + 1 || body.previous !== previous || digestOf(body) !== hash)
          return { sound: false, seq: seq + 1 };
        previous = hash;
        seq = body.seq;
      }
      if (lines.length < 1000) return { sound: true, entries: seq, head: previous };
    }
  }
}
