import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../kernel/refusal';
import { readingOf, ToRead } from './reading';
import type { ReaderSays } from './reading-desk.service';

try {
  say({ reading: readingOf(workerData as ToRead) });
} catch (error) {
  if (error instanceof Refusal)
    say({ refused: { code: error.code, status: error.status, facts: error.facts } });
  else say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function say(says: ReaderSays): void {
  parentPort!.postMessage(says);
}
