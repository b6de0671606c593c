import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { PrintShop } from '../../printing/print-shop';
import { Rulebook } from '../../rulebook/rulebook';
import { writeCnil } from '../formats/write-cnil';
import { Leaving } from '../layouts/facts';
import { cardOf } from '../layouts/formats';
import { ExportJobView, ExportQuery } from './exports.dto';
import { Exports, Leave } from './exports.service';
import { registerPaper } from './register-paper';
import { Selection } from './selection.service';
import { exportWords } from './wording';

interface Job {
  readonly id: string;
  readonly owner: string;
  readonly query: ExportQuery;
  readonly leave: Leave;
  readonly stop: AbortController;
  readonly since: number;
  progress: number;
  file?: Buffer;
  failure?: string;
}

/** How long a finished paper waits to be fetched, and how many one person may have at once. */
const KEPT_MS = 15 * 60_000;
const MOST = 3;

/** The papers that are composed aside from any request. They are for whoever asked, and do not outlive the server. */
@Injectable()
export class ExportJobs implements OnModuleDestroy {
  private readonly jobs = new Map<string, Job>();
  private readonly log = new Logger('exchange');

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly shop: PrintShop,
    private readonly selection: Selection,
    private readonly exports: Exports,
  ) {}

  onModuleDestroy(): void {
    for (const { stop } of this.jobs.values()) stop.abort();
  }

  /** Begins a paper; a person's oldest finished one makes room for it, one that is still composed does not. */
  async begin(actor: Actor, query: ExportQuery): Promise<ExportJobView> {
    const leave = await this.exports.leave(actor, query);
    if (cardOf(leave.format).streams)
      throw new Refusal('exchange.not-composed', 422, { format: query.format });
    this.makeRoom(actor);
    const job: Job = {
      id: randomUUID(), owner: actor.personId, query, leave, stop: new AbortController(),
      since: this.clock.now().getTime(), progress: 0,
    }; // prettier-ignore
    this.jobs.set(job.id, job);
    void this.work(actor, job);
    return view(job);
  }

  show(actor: Actor, id: string): ExportJobView {
    return view(this.own(actor, id));
  }

  /** Gives up a paper, or throws a finished one away. */
  cancel(actor: Actor, id: string): void {
    const job = this.own(actor, id);
    this.jobs.delete(id);
    job.stop.abort(new Error('withdrawn'));
  }

  /** The finished paper; the journal hears of each download. */
  async fetch(actor: Actor, id: string): Promise<{ bytes: Buffer; leave: Leave }> {
    const { file, leave, query } = this.own(actor, id);
    if (!file) throw new Refusal('exchange.not-ready', 409);
    await this.exports.told(actor, leave, query);
    return { bytes: file, leave };
  }

  /** The paper itself, without a job: what the command line asks for. */
  async compose(
    actor: Actor,
    query: ExportQuery,
    leave: Leave,
    watch: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal } = {},
  ): Promise<Buffer> {
    const { title, keeper, day, decided, format } = leave;
    const entries: Leaving[] = [];
    for await (const entry of this.selection.entries(actor, query)) {
      watch.signal?.throwIfAborted();
      entries.push(entry);
    }
    if (format === 'ods') return writeCnil(this.book, entries, keeper);
    const paper = registerPaper(this.book, { title, keeper, day, decided, entries });
    return format === 'docx' ? this.shop.docx(paper, watch) : (await this.shop.print(paper, watch)).pdf;
  }

  private async work(actor: Actor, job: Job): Promise<void> {
    try {
      const onProgress = (done: number) => {
        job.progress = Math.max(job.progress, Math.round(10 + done * 85));
      };
      job.file = await this.compose(actor, job.query, job.leave, { onProgress, signal: job.stop.signal });
      job.progress = 100;
    } catch (error) {
      if (job.stop.signal.aborted) return;
      if (!(error instanceof Refusal)) this.log.error(error instanceof Error ? error.stack : error);
      job.failure =
        error instanceof Refusal
          ? this.book.sentence(error.code, error.facts)
          : exportWords(this.book).failures['unexpected']!;
    }
  }

  private makeRoom({ personId }: Actor): void {
    const now = this.clock.now().getTime();
    for (const [id, { since, file }] of this.jobs) if (file && now - since > KEPT_MS) this.jobs.delete(id);
    const theirs = [...this.jobs.values()].filter(({ owner }) => owner === personId);
    if (theirs.length < MOST) return;
    const oldest = theirs.find(({ file, failure }) => file || failure);
    if (!oldest) throw new Refusal('exchange.busy', 409, { most: MOST });
    this.jobs.delete(oldest.id);
  }

  /** Someone else's paper is, to this person, not there. */
  private own(actor: Actor, id: string): Job {
    const job = this.jobs.get(id);
    if (!job || job.owner !== actor.personId) throw new Refusal('exchange.export-gone', 404);
    return job;
  }
}

const view = ({ id, leave, progress, file, failure }: Job): ExportJobView => ({
  id, format: leave.format, state: failure ? 'failed' : file ? 'ready' : 'running', progress, fileName: leave.fileName,
  count: leave.count, bytes: file?.length ?? null, failure: failure ?? null,
}); // prettier-ignore
