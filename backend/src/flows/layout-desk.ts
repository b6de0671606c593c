import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { digestOf } from '../kernel/digest';
import { ElkGraph } from './map-layout';

interface Answer {
  readonly job: number;
  readonly laid?: ElkGraph;
  readonly failure?: string;
}
interface Job {
  readonly done: (laid: ElkGraph) => void;
  readonly failed: (error: Error) => void;
}

/** ELK computes for as long as it likes without answering anything else, so it does so in a thread of its own. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Elk = require(workerData.elk);
  const elk = new Elk();
  parentPort.on('message', ({ job, graph }) =>
    elk.layout(graph).then(
      (laid) => parentPort.postMessage({ job, laid }),
      (error) => parentPort.postMessage({ job, failure: String(error && error.message || error) }),
    ));
`;
const KEPT = 64;

/** The drawing office: lays graphs out, each only once. */
@Injectable()
export class LayoutDesk implements OnModuleDestroy {
  private readonly drawn = new Map<string, Promise<ElkGraph>>();
  private readonly jobs = new Map<number, Job>();
  private thread?: Worker;
  private count = 0;

  /** The graph with positions; equal graphs are laid out once and always alike. */
  lay(graph: ElkGraph): Promise<ElkGraph> {
    const key = digestOf(graph);
    const known = this.drawn.get(key);
    if (known) return known;
    const drawing = this.draw(graph);
    this.drawn.set(key, drawing);
    drawing.catch(() => this.drawn.delete(key));
    const [oldest] = this.drawn.keys();
    if (this.drawn.size > KEPT && oldest !== undefined) this.drawn.delete(oldest);
    return drawing;
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  private draw(graph: ElkGraph): Promise<ElkGraph> {
    return new Promise((done, failed) => {
      const job = (this.count += 1);
      this.jobs.set(job, { done, failed });
      this.worker().postMessage({ job, graph });
    });
  }

  /** The thread is started when first needed, and keeps the program alive only while it works. */
  private worker(): Worker {
    if (!this.thread) {
      const elk = createRequire(__filename).resolve('elkjs/lib/main.js');
      this.thread = new Worker(THREAD, { eval: true, workerData: { elk } });
      this.thread.on('message', (answer: Answer) => this.hear(answer));
      this.thread.on('error', (error) => this.lose(error));
    }
    this.thread.ref();
    return this.thread;
  }

  private hear({ job, laid, failure }: Answer): void {
    const waiting = this.jobs.get(job);
    this.jobs.delete(job);
    if (this.jobs.size === 0) this.thread?.unref();
    if (laid) waiting?.done(laid);
    else waiting?.failed(new Error(failure));
  }

  private lose(error: unknown): void {
    this.thread = undefined;
    const waiting = [...this.jobs.values()];
    this.jobs.clear();
    for (const { failed } of waiting) failed(error instanceof Error ? error : new Error(String(error)));
  }
}
