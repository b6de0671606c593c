import type { Printed, PrintJob } from './blocks';
import { print } from './print';

/** What the press is asked for: a printed paper, or the same one as a text document. */
export interface PrintOrder {
  readonly job: PrintJob;
  readonly as: 'pdf' | 'docx';
}

/** Carries an order out, in whichever thread it stands; a text document has no pages of its own yet. */
export async function carryOut(
  { job, as }: PrintOrder,
  onProgress?: (done: number) => void,
): Promise<Printed> {
  if (as === 'pdf') return print(job, onProgress);
  // Large, and needed by few: it is not loaded before someone asks.
  // oxlint-disable-next-line no-require-imports -- an import() would ask for a file ending that the specs do not have
  const { docx } = require('./docx/docx') as typeof import('./docx/docx');
  return { pdf: await docx(job, onProgress), pages: 0, pieces: [], attachments: [] };
}
