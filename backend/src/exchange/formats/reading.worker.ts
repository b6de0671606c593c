import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../kernel/refusal';
import { Layouts } from './layouts-in-use';
import { readRegister } from './readers';
import type { ReaderSays } from './reading-desk.service';

const { bytes, name, layouts } = workerData as { bytes: Uint8Array; name: string; layouts: Layouts };

try {
  say({ reading: readRegister(Buffer.from(bytes), name, layouts) });
} catch (error) {
  if (error instanceof Refusal)
    say({ refused: { code: error.code, status: error.status, facts: error.facts } });
  else say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function say(says: ReaderSays): void {
  parentPort!.postMessage(says);
}
