import { inflateSync } from 'node:zlib';

/** More than any pack has; a file made to keep us busy has more. */
const MOST_OBJECTS = 400_000;
const MOST_FILES = 4_000;
const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_TOTAL = 256 * 1024 * 1024;

/**
 * The files that a PDF of this house carries, by name (ISO 32000-1, 7.11.4), read without trusting its tables: the last
 * object of a number counts. A file that cannot be unpacked is null. Never throws; a PDF of another make gives few or none.
 */
export function carriedFiles(pdf: Buffer): ReadonlyMap<string, Buffer | null> {
  const places = objectsOf(pdf);
  const files = new Map<string, Buffer | null>();
  let room = LARGEST_TOTAL;
  for (const place of places.values()) {
    const head = pdf.toString('latin1', place, place + 1_500).split('endobj')[0]!;
    const spec = /\/Type \/Filespec\b/.test(head) ? readSpec(head) : undefined;
    if (!spec || files.size >= MOST_FILES) continue;
    const at = places.get(spec.stream);
    const bytes = at === undefined ? null : unpack(pdf, at, Math.min(LARGEST_FILE, room));
    room -= bytes?.length ?? 0;
    files.set(spec.name, bytes);
  }
  return files;
}

const OBJECT = ' 0 obj';

function objectsOf(pdf: Buffer): Map<number, number> {
  const places = new Map<number, number>();
  for (
    let at = pdf.indexOf(OBJECT);
    at >= 0 && places.size < MOST_OBJECTS;
    at = pdf.indexOf(OBJECT, at + OBJECT.length)
  ) {
    const number = /(?:^|\s)(\d{1,9})$/.exec(pdf.toString('latin1', Math.max(0, at - 10), at))?.[1];
    if (number) places.set(Number(number), at + OBJECT.length);
  }
  return places;
}

function readSpec(head: string): { name: string; stream: number } | undefined {
  const name = /\/F \(([^()\\]{1,200})\)/.exec(head)?.[1];
  const stream = /\/EF\s*<<\s*\/F (\d{1,9}) 0 R/.exec(head)?.[1];
  return name && stream ? { name, stream: Number(stream) } : undefined;
}

function unpack(pdf: Buffer, at: number, maxOutputLength: number): Buffer | null {
  const head = pdf.toString('latin1', at, at + 1_000);
  const begun = /stream\r?\n/.exec(head);
  const length = /\/Length (\d{1,9})\b/.exec(head.slice(0, begun?.index))?.[1];
  if (!begun || !length || maxOutputLength <= 0) return null;
  const from = at + begun.index + begun[0].length;
  const bytes = pdf.subarray(from, from + Number(length));
  if (!/\/Filter \/FlateDecode\b/.test(head.slice(0, begun.index))) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength });
  } catch {
    return null;
  }
}
