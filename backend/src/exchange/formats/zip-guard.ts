import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../kernel/refusal';

/** What one file of a workbook says of itself in the archive's table of contents. */
export interface Member {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly at: number;
}

export const LARGEST = {
  file: 20 * 1024 * 1024,
  opened: 150 * 1024 * 1024,
  members: 4000,
  ratio: 250,
} as const;
const SMALL = 2 * 1024 * 1024;

/**
 * The members of a workbook's archive, looked at before anything is inflated. Refuses (413, 422) what would grow too large,
 * by the sizes it declares and then by those it really has.
 */
export function guarded(bytes: Buffer): readonly Member[] {
  const members = contents(bytes);
  const opened = members.reduce((sum, { size }) => sum + size, 0);
  if (members.length > LARGEST.members || opened > LARGEST.opened) throw bomb(opened);
  for (const { packed, size } of members)
    if (size > SMALL && size > packed * LARGEST.ratio) throw bomb(opened);
  for (const member of members) measure(bytes, member);
  return members;
}

/** The table of contents at the end of a ZIP archive (APPNOTE 6.3, 4.3.12 and 4.3.16). */
function contents(bytes: Buffer): readonly Member[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Refusal('exchange.damaged', 422);
  const count = bytes.readUInt16LE(end + 10);
  const members: Member[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new Refusal('exchange.damaged', 422);
    const [name, extra, comment] = [28, 30, 32].map((part) => bytes.readUInt16LE(at + part)) as [
      number,
      number,
      number,
    ];
    members.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return members;
}

/** Inflates one member up to what it declared and no further: an archive that lies about its sizes is refused. */
function measure(bytes: Buffer, { at, packed, size, method }: Member): void {
  if (method === 0) return;
  if (method !== 8 || at + 30 > bytes.length) throw new Refusal('exchange.damaged', 422);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  try {
    inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(size);
    throw new Refusal('exchange.damaged', 422);
  }
}

const bomb = (opened: number) =>
  new Refusal('exchange.bomb', 413, { size: `${Math.ceil(opened / 1024 / 1024)} Mo` });
