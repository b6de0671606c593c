import { strToU8, Zip, ZipDeflate, ZipOptions, zipSync } from 'fflate';

/** One file of an archive, as text that comes piece by piece. */
export interface ZipPart {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
  /** Not compressed: the first file of an ODS must be so. */
  readonly plain?: boolean;
}

/** The same bytes for the same content: an archive bears no clock of its own. */
const DATED = new Date('2000-01-01T00:00:00');

/** An archive, piece by piece: never more of it in memory than the piece in hand. */
export async function* zipped(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = DATED;
    zip.add(file);
    for await (const piece of gathered(text)) {
      file.push(strToU8(piece));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

const PIECE = 64 * 1024;

/** Small pieces put together: one push of 64 kB is much faster than a thousand of 64 bytes. */
export async function* gathered(text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    held += piece;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held) yield held;
}

/** A whole archive in memory, each size before its file as an ODS asks, for what is composed at once. */
export function zippedWhole(parts: readonly ZipPart[]): Buffer {
  const files = parts.map(({ name, text, plain }): [string, [Uint8Array, ZipOptions]] => [
    name,
    [strToU8([...(text as Iterable<string>)].join('')), { level: plain ? 0 : 6, mtime: DATED }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}
