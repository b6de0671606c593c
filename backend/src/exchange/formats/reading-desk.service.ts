import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Refusal, RefusalStatus } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Reading } from './cells';
import { layoutsOf } from './layouts-in-use';
import { readRegister } from './readers';

/** What a reader says from its thread. */
export type ReaderSays =
  | { readonly reading: Reading }
  | { readonly refused: { code: string; status: RefusalStatus; facts: Readonly<Record<string, unknown>> } }
  | { readonly failed: string };

const COMPILED = join(__dirname, 'reading.worker.js');
const LONGEST_MS = 30_000;
const MEMORY_MB = 512;

/**
 * The desk where foreign files are opened: each in a thread of its own, with little memory and little time, so that a file
 * made to do harm does it to nobody. Refuses (413) a file that takes too much of either.
 */
@Injectable()
export class ReadingDesk {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly log = new Logger('exchange');

  constructor(@Inject(Rulebook) private readonly book: Rulebook) {}

  /** Reads a file; one after another. */
  read(bytes: Buffer, name: string): Promise<Reading> {
    // Under the tests the thread is not compiled; the reading is the same.
    if (!existsSync(COMPILED))
      return new Promise((done) => done(readRegister(bytes, name, layoutsOf(this.book))));
    const turn = this.queue.then(() => this.aside(bytes, name));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private aside(bytes: Buffer, name: string): Promise<Reading> {
    const worker = new Worker(COMPILED, {
      workerData: { bytes, name, layouts: layoutsOf(this.book) },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
    });
    return new Promise<Reading>((done, fail) => {
      const end = (settle: () => void) => {
        clearTimeout(clock);
        worker.removeAllListeners().on('error', () => undefined);
        void worker.terminate();
        settle();
      };
      const giveUp = (why: unknown) => {
        this.log.warn(`« ${name} » was given up: ${String(why)}`);
        end(() => fail(new Refusal('exchange.too-heavy', 413)));
      };
      const clock = setTimeout(() => giveUp('out of time'), LONGEST_MS);
      worker
        .on('message', (says: ReaderSays) => {
          if ('reading' in says) end(() => done(says.reading));
          else if ('failed' in says) giveUp(says.failed);
          else end(() => fail(new Refusal(says.refused.code, says.refused.status, says.refused.facts)));
        })
        .on('error', giveUp)
        .on('exit', () => giveUp('stopped'));
    });
  }
}
