import { setImmediate as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Drafting } from './drafting.service';
import { ImportRow, ImportRun, ImportState, Outcome, Policy } from './import.entity';
import { Withdrawal } from './withdrawal.service';
import { Writing } from './writing.service';

/** So many entries a transaction: others write in between, and progress shows. */
const BATCH = 25;

/** The writing of an import, aside from any request: it shows how far it is, can be stopped, gone on with and taken back. */
@Injectable()
export class ImportJobs implements OnModuleInit, OnModuleDestroy {
  private readonly running = new Map<string, { stop: AbortController; done: Promise<void> }>();
  private readonly log = new Logger('exchange');

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly drafting: Drafting,
    private readonly writing: Writing,
    private readonly withdrawal: Withdrawal,
  ) {}

  /** What was being written when the house closed says so: each entry is whole or not there. */
  async onModuleInit(): Promise<void> {
    await this.db.atomic(() => this.db.of(ImportRun).update({ state: 'writing' }, { state: 'interrupted' }));
  }

  async onModuleDestroy(): Promise<void> {
    for (const { stop } of this.running.values()) stop.abort();
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  /** Confirms a preview: from here on the register is written. Refuses (409) when the register has some of it and may not. */
  async confirm(actor: Actor, run: ImportRun, policy: Policy): Promise<void> {
    if (run.state !== 'previewed') throw new Refusal('exchange.not-previewed', 409);
    const ready = { runId: run.id, outcome: 'ready' as const, chosen: true };
    const known = await this.db.of(ImportRow).createQueryBuilder('row').where(ready).andWhere('row.matchId IS NOT NULL').getOne();
    if (policy === 'stop' && known && !run.targetId) throw new Refusal('exchange.known', 409, { code: known.code });
    const total = await this.db.of(ImportRow).countBy(ready);
    if (total === 0) throw new Refusal('exchange.nothing-ready', 409);
    await this.move(run.id, ['previewed'], { state: 'writing', policy, total, done: 0 });
    this.db.afterCommit(() => this.start(actor, run.id));
  } // prettier-ignore

  /** Goes on with what was stopped. */
  async resume(actor: Actor, run: ImportRun): Promise<void> {
    await this.move(run.id, ['stopped', 'interrupted', 'failed'], { state: 'writing', failure: null });
    this.db.afterCommit(() => this.start(actor, run.id));
  }

  /** Stops after the entries at hand; what is written stays, and can be taken back. */
  async cancel(run: ImportRun): Promise<void> {
    this.running.get(run.id)?.stop.abort();
    await this.move(run.id, ['writing'], { state: 'stopped', endedAt: this.clock.stamp() });
  }

  /** Takes back the whole import, in one transaction; what was changed since stays and is said. */
  async undo(actor: Actor, run: ImportRun): Promise<void> {
    await this.move(run.id, ['done', 'stopped', 'interrupted', 'failed'], { state: 'undone', endedAt: this.clock.stamp() });
    const written: Outcome[] = ['created', 'updated'];
    const rows = await this.db.of(ImportRow).find({ where: { runId: run.id, outcome: In(written) }, order: { position: 'DESC' } });
    for (const row of rows) {
      await this.withdrawal.take(actor, run, row);
      await pause();
    }
    const kept = await this.db.of(ImportRow).countBy({ runId: run.id, outcome: 'kept' });
    await this.note(actor, 'exchange.undone', run, { entries: rows.length - kept, kept });
  } // prettier-ignore

  /** Waits for the writing of an import, if there is any. */
  async settled(id: string): Promise<void> {
    await this.running.get(id)?.done;
  }

  private start(actor: Actor, id: string): void {
    const stop = new AbortController();
    const done = this.perform(actor, id, stop.signal).finally(() => {
      if (this.running.get(id)?.stop === stop) this.running.delete(id);
    });
    this.running.set(id, { stop, done });
  }

  private async perform(actor: Actor, id: string, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await this.db.atomic(() => this.batch(actor, id)))) continue;
    } catch (error) {
      if (signal.aborted) return;
      this.log.error(error instanceof Error ? error.stack : error);
      const failure = this.drafting.words.failure('unexpected');
      await this.db.atomic(() =>
        this.db.of(ImportRun).update({ id, state: 'writing' }, { state: 'failed', failure }),
      );
    }
  }

  /** Writes some entries; false when there are no more, or when someone stopped it. */
  private async batch(actor: Actor, id: string): Promise<boolean> {
    const run = await this.db.of(ImportRun).findOneBy({ id, state: 'writing' });
    if (!run) return false;
    const rows = await this.db.of(ImportRow).find({
      where: { runId: id, outcome: 'ready', chosen: true },
      order: { position: 'ASC' },
      take: BATCH,
    });
    for (const row of rows) {
      await this.writing.write(actor, run, row);
      // SQLite answers at once: without a pause nobody else would be heard before the last entry.
      await pause();
    }
    const more = rows.length === BATCH;
    await this.db
      .of(ImportRun)
      .update(
        { id, state: 'writing' },
        { done: run.done + rows.length, ...(!more && { state: 'done', endedAt: this.clock.stamp() }) },
      );
    if (!more) await this.finish(actor, run);
    return more;
  }

  private async finish(actor: Actor, run: ImportRun): Promise<void> {
    const count = (outcome: Outcome) => this.db.of(ImportRow).countBy({ runId: run.id, outcome });
    const [created, updated, refused] = [
      await count('created'),
      await count('updated'),
      await count('refused'),
    ];
    await this.note(actor, 'exchange.imported', run, { created, updated, refused, format: run.format });
  }

  private async move(id: string, from: readonly ImportState[], change: Partial<ImportRun>): Promise<void> {
    const done = await this.db.of(ImportRun).update({ id, state: In([...from]) }, change as object);
    if (done.affected !== 1) throw new Refusal('exchange.moved-on', 409);
  }

  private note(actor: Actor, action: string, { id, organisationId, fileName }: ImportRun, facts: object) {
    return this.journal.record(actor, {
      action, subject: 'Import', subjectId: id, organisationId, label: fileName, facts: { ...facts },
    }); // prettier-ignore
  }
}
