import { createHash } from 'node:crypto';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { dayIn } from '../kernel/clock';
import { longDay } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { signDigest } from './cms';
import type { SealKey } from './seal-key';

/** What a seal says of itself. */
export interface SealSays {
  readonly reason: string;
  readonly location: string;
  readonly name: string;
  readonly at: Date;
}

/** How a seal of this house signs itself in the dictionary of the signature. */
export const APPLICATION = 'RGPD#20Mire';

const ROOM = 8192;

/**
 * Seals a PDF: one incremental update with a PAdES-B-B signature over the whole file (ETSI.CAdES.detached), invisible
 * on its pages. A sealed file can be sealed again. Refuses `sealing.certificate-expired`.
 */
export async function seal(pdf: Buffer, key: SealKey, says: SealSays): Promise<Buffer> {
  const until = key.chain[0]!.validToDate;
  if (until < says.at)
    throw new Refusal('sealing.certificate-expired', 409, { until: longDay(dayIn(until)) });
  const stamper = new Stamper(key);
  const sealed = await new SignPdf().sign(makeRoom(pdf, says), stamper);
  return Buffer.from(sealed);
}

class Stamper extends Signer {
  constructor(private readonly key: SealKey) {
    super();
  }

  override async sign(covered: Buffer): Promise<Buffer> {
    return signDigest(createHash('sha256').update(covered).digest(), this.key);
  }
}

function makeRoom(pdf: Buffer, says: SealSays): Buffer {
  const [reason, location, name] = [says.reason, says.location, says.name].map(standIn);
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: reason!.ascii,
    location: location!.ascii,
    name: name!.ascii,
    contactInfo: '',
    signingTime: says.at,
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    appName: APPLICATION,
  });
  let room: Buffer = Buffer.from(prepared);
  for (const text of [reason!, location!, name!]) room = replaceLast(room, `(${text.ascii})`, text.hex);
  return mendTrailer(pdf, room);
}

// The placeholder library writes accents as broken UTF-8. It is given ASCII of the right length, which then makes way
// for the text in UTF-16, so that no offset moves.
function standIn(text: string, index: number): { ascii: string; hex: string } {
  const hex = `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const mark = `RGPDMIRE${index}`;
  // At least as long as its mark: empty words get spaces, which nobody sees.
  return hex.length - 2 >= mark.length
    ? { ascii: mark.padEnd(hex.length - 2, 'x'), hex }
    : standIn(text.padEnd(3, ' '), index);
}

function replaceLast(pdf: Buffer, from: string, to: string): Buffer {
  const at = pdf.lastIndexOf(from);
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(to), pdf.subarray(at + from.length)]);
}

// It also drops the file's identifier, which PDF/A wants in the last trailer, counts objects wrongly when a file is
// sealed twice, and points at the line before the table. Nothing after the table has an offset.
function mendTrailer(before: Buffer, after: Buffer): Buffer {
  const old = before.toString('latin1', before.lastIndexOf('trailer'));
  const table = after.lastIndexOf('\nxref\n') + 1;
  const end = after.lastIndexOf('\ntrailer\n') + 1;
  const highest = [...after.toString('latin1', table, end).matchAll(/^(\d+) 1$/gm)].map(
    ([, id]) => Number(id) + 1,
  );
  const size = Math.max(...highest, Number(/\/Size (\d+)/.exec(old)?.[1] ?? 0));
  const identifier = /\/ID\s*\[[^\]]*\]/.exec(old)?.[0] ?? '';
  const said = after.toString('latin1', end, after.lastIndexOf('startxref'));
  const trailer = said.replace(/\/Size \d+/, `/Size ${size}\n${identifier}`);
  return Buffer.concat([
    after.subarray(0, end),
    Buffer.from(`${trailer}startxref\n${table}\n%%EOF`, 'latin1'),
  ]);
}
