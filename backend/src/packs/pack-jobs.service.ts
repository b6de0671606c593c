import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Author, Journal, NOBODY } from '../audit/journal';
import { Blobs } from '../database/blobs';
import { Db } from '../database/db';
import { longDay } from '../kernel/days';
import { canonical } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { Bindery } from './bindery.service';
import type { PackFacts } from './composition/facts';
import { FactGatherer } from './fact-gatherer.service';
import { Pack, PackState } from './pack.entity';

/** The slow work on packs, aside from any request: composing one, sealing one. */
@Injectable()
export class PackJobs implements OnModuleInit, OnModuleDestroy {
  private readonly running = new Map<
    string,
    { readonly stop: AbortController; readonly done: Promise<void> }
  >();
  private readonly log = new Logger('packs');

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly journal: Journal,
    private readonly gatherer: FactGatherer,
    private readonly bindery: Bindery,
    private readonly blobs: Blobs,
  ) {}

  /** A composition does not survive a restart and says so; a signature does, and its seal is taken up again. */
  async onModuleInit(): Promise<void> {
    const failure = this.gatherer.words.label('failures', 'restarted');
    await this.db.atomic(() => this.db.of(Pack).update({ state: 'composing' }, { state: 'failed', failure }));
    for (const { id } of await this.db.of(Pack).findBy({ state: 'sealing' })) this.seal(id);
  }

  async onModuleDestroy(): Promise<void> {
    for (const { stop } of this.running.values()) stop.abort();
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  /** Gathers, lays out and prints; the pack is then ready to be read and signed. */
  compose(id: string, author: Author): void {
    this.start(id, 'composing', async (pack, signal) => {
      const facts = await this.gatherer.gather(pack.organisationId, pack.date);
      await this.progress(pack, 20);
      const bound = await this.bindery.bind(facts, [], { signal, onProgress: this.watcher(pack) });
      const { manifest, digest, pages: pageCount } = bound;
      await this.db.atomic(async () => {
        const kept = {
          facts: await this.blobs.keep(Buffer.from(canonical(facts)), 'application/json'),
          pages: await this.blobs.keep(bound.pdf, 'application/pdf'),
        };
        const done = {
          ...kept,
          manifest: [...manifest],
          digest,
          pageCount,
          state: 'ready' as const,
          progress: 100,
        };
        if (!(await this.move(pack, done))) return this.blobs.release([kept.facts, kept.pages]);
        await this.note(author, 'packs.composed', pack, { digest, pages: kept.pages });
      });
    });
  }

  /** Prints again with the signatures, and seals. What was signed must come out the same, or nothing is sealed. */
  seal(id: string): void {
    this.start(id, 'sealing', async (pack, signal) => {
      const facts = JSON.parse((await this.blobs.bytes(pack.facts!)).toString()) as PackFacts;
      const bound = await this.bindery.bind(facts, pack.signatures, { signal });
      if (bound.digest !== pack.digest) throw new Refusal('packs.changed', 409);
      const file = await this.bindery.seal(bound, facts);
      await this.db.atomic(async () => {
        const sealed = await this.blobs.keep(file, 'application/pdf');
        await this.move(pack, { sealed, pageCount: bound.pages, state: 'sealed', progress: 100 });
        await this.note(NOBODY, 'packs.sealed', pack, { sha256: sealed });
      });
    });
  }

  /** Gives up a composition at once. */
  cancel(id: string): void {
    this.running.get(id)?.stop.abort();
  }

  /** Waits for the work on a pack, if there is any. */
  async settled(id: string): Promise<void> {
    await this.running.get(id)?.done;
  }

  private start(
    id: string,
    state: PackState,
    work: (pack: Pack, signal: AbortSignal) => Promise<void>,
  ): void {
    const stop = new AbortController();
    const done = this.perform(id, state, (pack) => work(pack, stop.signal), stop.signal).finally(() => {
      // A pack that was cancelled may already be at work again.
      if (this.running.get(id)?.stop === stop) this.running.delete(id);
    });
    this.running.set(id, { stop, done });
  }

  private async perform(
    id: string,
    state: PackState,
    work: (pack: Pack) => Promise<void>,
    signal: AbortSignal,
  ) {
    const pack = await this.db.of(Pack).findOneBy({ id, state });
    if (!pack) return;
    try {
      await work(pack);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal)) this.log.error(error instanceof Error ? error.stack : error);
      await this.fail(pack, this.reasonOf(error));
    }
  }

  private async fail(pack: Pack, reason: string): Promise<void> {
    const { words } = this.gatherer;
    const failure = pack.state === 'sealing' ? words.label('failures', 'seal', { reason }) : reason;
    await this.db.atomic(async () => {
      if (await this.move(pack, { state: 'failed', failure }))
        await this.note(NOBODY, 'packs.failed', pack, { failure });
    });
  }

  private reasonOf(error: unknown): string {
    if (error instanceof Refusal) return this.book.sentence(error.code, error.facts);
    return this.gatherer.words.label('failures', 'unexpected');
  }

  /** Changes a pack that is still as this work found it; false when someone was there before. */
  private async move(pack: Pack, change: Partial<Pack>): Promise<boolean> {
    const done = await this.db.of(Pack).update({ id: pack.id, state: pack.state, at: pack.at }, change);
    return done.affected === 1;
  }

  private async progress(pack: Pack, progress: number): Promise<void> {
    await this.db.atomic(() => this.move(pack, { progress }));
  }

  /** Writes what the press says down at three marks only: a page counts for little, a write for something. */
  private watcher(pack: Pack): (done: number) => void {
    let next = 40;
    return (done) => {
      if (20 + done * 80 < next || next > 80) return;
      const reached = next;
      next += 20;
      this.progress(pack, reached).catch((error: unknown) => this.log.warn(error));
    };
  }

  private note(
    author: Author,
    action: string,
    { id, organisationId, organisationCode, date }: Pack,
    facts: object,
  ) {
    const label = `${organisationCode}, ${longDay(date)}`;
    return this.journal.record(author, {
      action,
      subject: 'Pack',
      subjectId: id,
      organisationId,
      label,
      facts: { ...facts },
    });
  }
}
