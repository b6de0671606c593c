import { parentPort } from 'node:worker_threads';
import { carryOut, type PrintOrder } from './order';
import type { WorkerSays } from './print-shop';

const shop = parentPort!;
const say = (says: WorkerSays, carried: ArrayBuffer[] = []) => shop.postMessage(says, carried);

shop.on('message', ({ job, as }: PrintOrder) => {
  // Buffers arrive as plain byte arrays.
  const attachments = job.attachments?.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) }));
  carryOut({ job: { ...job, attachments }, as }, (progress) => say({ progress })).then(
    (printed) => {
      const pdf = new Uint8Array(printed.pdf);
      say({ printed: { ...printed, pdf } }, [pdf.buffer]);
    },
    (error: unknown) =>
      say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
