import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Printed, PrintJob } from './blocks';
import { carryOut, type PrintOrder } from './order';

export interface PrintWatch {
  /** Hears the share that is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** What the press says from its thread. */
export type WorkerSays =
  | { readonly progress: number }
  | { readonly printed: Omit<Printed, 'pdf'> & { readonly pdf: Uint8Array } }
  | { readonly failed: string };

const COMPILED = join(__dirname, 'print.worker.js');

/** The office's print shop: one press in a thread of its own, papers one after another, the counter stays open. */
@Injectable()
export class PrintShop implements OnModuleDestroy {
  private press: Worker | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /**
   * Prints a paper without holding up the server. A paper that is withdrawn fails with the signal's reason, even in
   * the middle of a page.
   */
  print(job: PrintJob, watch: PrintWatch = {}): Promise<Printed> {
    return this.turn({ job, as: 'pdf' }, watch);
  }

  /** The same paper as a text document that people go on writing in. */
  async docx(job: PrintJob, watch: PrintWatch = {}): Promise<Buffer> {
    return (await this.turn({ job, as: 'docx' }, watch)).pdf;
  }

  async onModuleDestroy(): Promise<void> {
    await this.press?.terminate();
    this.press = undefined;
  }

  private turn(order: PrintOrder, watch: PrintWatch): Promise<Printed> {
    const turn = this.queue.then(() => this.run(order, watch));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async run(order: PrintOrder, watch: PrintWatch): Promise<Printed> {
    watch.signal?.throwIfAborted();
    // Under the tests the worker is not compiled; the paper is the same.
    const printed = existsSync(COMPILED)
      ? await this.runAside(order, watch)
      : await carryOut(order, watch.onProgress);
    watch.signal?.throwIfAborted();
    return printed;
  }

  private runAside(order: PrintOrder, { onProgress, signal }: PrintWatch): Promise<Printed> {
    const press = (this.press ??= new Worker(COMPILED));
    press.ref();
    return new Promise<Printed>((done, fail) => {
      const giveUp = (error: unknown) => {
        // A press that was stopped or that fell over is not used again.
        void press.terminate();
        this.press = undefined;
        fail(error);
      };
      const withdraw = () => settle(() => giveUp(signal!.reason));
      const hear = (says: WorkerSays) => {
        if ('progress' in says) return onProgress?.(says.progress);
        if ('failed' in says) return settle(() => fail(new Error(says.failed)));
        return settle(() => done({ ...says.printed, pdf: Buffer.from(says.printed.pdf.buffer) }));
      };
      const fall = (error: unknown) => settle(() => giveUp(error));
      const leave = (code: number) => fall(new Error(`The press stopped with code ${code}.`));
      const settle = (end: () => void) => {
        signal?.removeEventListener('abort', withdraw);
        press.off('message', hear).off('error', fall).off('exit', leave);
        // An idle press keeps nobody from going home.
        press.unref();
        end();
      };
      press.on('message', hear).on('error', fall).on('exit', leave);
      signal?.addEventListener('abort', withdraw, { once: true });
      press.postMessage(order, []);
    });
  }
}
