import { createHash } from 'node:crypto';

export type Flaw = 'not-a-pdf' | 'truncated' | 'no-seal';

/** A seal as it lies in a file, before anything is proved. */
export interface FoundSeal {
  /** The CMS in DER, without the zeros that fill its room. */
  readonly cms: Buffer;
  /** Whether the room holds the CMS in hexadecimals of one case and nothing but zeros after it. */
  readonly padded: boolean;
  /** SHA-256 of the bytes that it covers. */
  readonly digest: Buffer;
  readonly covered: () => Buffer;
  /** Where the covered bytes end. */
  readonly end: number;
  readonly application?: string;
  readonly signedAt?: string;
  readonly reason?: string;
}

/** Why a file cannot be a whole PDF; undefined when it can. */
export function flawOf(pdf: Buffer): Flaw | undefined {
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') return 'not-a-pdf';
  if (!/%%EOF\s*$/.test(pdf.toString('latin1', Math.max(0, pdf.length - 64)))) return 'truncated';
  return undefined;
}

/** The seals of a file in the order of their update. What has not the shape of a seal is passed over. */
export function findSeals(pdf: Buffer): FoundSeal[] {
  const found: FoundSeal[] = [];
  for (let at = pdf.indexOf(KEY); at >= 0; at = pdf.indexOf(KEY, at + 1)) {
    const seal = readSeal(pdf, at);
    if (seal) found.push(seal);
  }
  return found;
}

const KEY = '/ByteRange';

function readSeal(pdf: Buffer, at: number): FoundSeal | undefined {
  const range = /^\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(
    pdf.toString('latin1', at, at + 80),
  );
  if (!range) return undefined;
  const [first, next, last] = range.slice(1).map(Number) as [number, number, number];
  const room = pdf.toString('latin1', first, next);
  if (next <= first || next + last > pdf.length || !/^<[0-9a-fA-F]*>$/.test(room)) return undefined;
  const bytes = Buffer.from(room.slice(1, -1), 'hex');
  const length = lengthOfDer(bytes);
  const cms = bytes.subarray(0, length);
  const hex = cms.toString('hex');
  const covered = () => Buffer.concat([pdf.subarray(0, first), pdf.subarray(next, next + last)]);
  const digest = createHash('sha256')
    .update(pdf.subarray(0, first))
    .update(pdf.subarray(next, next + last))
    .digest();
  const whole = hex.padEnd(room.length - 2, '0');
  const padded = [whole, whole.toUpperCase()].includes(room.slice(1, -1));
  return { cms, padded, digest, covered, end: next + last, ...dictionaryAround(pdf, at, next) };
}

function lengthOfDer(bytes: Buffer): number {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  return count > 0 && count <= 4 && bytes.length > 2 + count
    ? 2 + count + bytes.readUIntBE(2, count)
    : bytes.length;
}

function dictionaryAround(pdf: Buffer, at: number, next: number) {
  const head = pdf.toString('latin1', pdf.lastIndexOf(' obj', at), at);
  const foot = pdf.toString('latin1', next, pdf.indexOf('endobj', next));
  const text = head + foot;
  const application = /\/App\s*<<\s*\/Name\s*\/(\S+)/.exec(text)?.[1];
  const signedAt = dateOf(/\/M\s*\(D:([^)]*)\)/.exec(text)?.[1]);
  const reason = textOf(/\/Reason\s*(\((?:\\[^]|[^\\)])*\)|<[0-9a-fA-F\s]*>)/.exec(text)?.[1]);
  return { ...(application && { application }), ...(signedAt && { signedAt }), ...(reason && { reason }) };
}

function dateOf(text: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(text ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, zone, zoneMinutes] = parts;
  const offset = zone ? `${zone}:${zoneMinutes ?? '00'}` : 'Z';
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function textOf(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const inside = written.slice(1, -1);
  const bytes = written.startsWith('<')
    ? Buffer.from(inside.replace(/\s/g, ''), 'hex')
    : Buffer.from(
        inside.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
          /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code),
        ),
        'latin1',
      );
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1').trim();
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le').trim();
}
