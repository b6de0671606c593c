import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Refusal, RefusalStatus } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Opened, Reading } from './cells';
import { layoutsOf } from './layouts-in-use';
import { readingOf, ToRead } from './reading';

/** What a reader says from its thread. */
export type ReaderSays =
  | { readonly reading: Reading | Opened }
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

  /** Reads the register in a file; one after another. */
  read(bytes: Buffer, name: string): Promise<Reading> {
    return this.inTurn({ bytes, name, layouts: layoutsOf(this.book) }) as Promise<Reading>;
  }

  /** Opens a file as its sheets, whatever they hold; one after another. */
  open(bytes: Buffer, name: string): Promise<Opened> {
    return this.inTurn({ bytes, name }) as Promise<Opened>;
  }

  private inTurn(file: ToRead): Promise<Reading | Opened> {
    // Under the tests the thread is not compiled; the reading is the same.
    if (!existsSync(COMPILED)) return new Promise((done) => done(readingOf(file)));
    const turn = this.queue.then(() => this.aside(file));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private aside(file: ToRead): Promise<Reading | Opened> {
    const worker = new Worker(COMPILED, {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
    });
    return new Promise<Reading | Opened>((done, fail) => {
      const end = (settle: () => void) => {
        clearTimeout(clock);
        worker.removeAllListeners().on('error', () => undefined);
        void worker.terminate();
        settle();
      };
      const giveUp = (why: unknown) => {
        this.log.warn(`« ${file.name} » was given up: ${String(why)}`);
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
