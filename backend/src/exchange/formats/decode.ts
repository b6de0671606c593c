import { Remark } from './cells';

/** The text of a file whatever it was written in (UTF-8, UTF-16, Windows-1252), and what had to be guessed. */
export function decoded(bytes: Buffer): { readonly text: string; readonly remarks: readonly Remark[] } {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked) return told(bytes.subarray(3).toString('utf8'));
  const wide = widthOf(bytes);
  if (wide) return told(new TextDecoder(wide).decode(bytes), 'utf-16');
  try {
    return told(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return told(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  }
}

/** UTF-16 by its mark, or by the empty byte that stands beside every plain letter. */
function widthOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  const empty = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (empty(1) > head.length / 4) return 'utf-16le';
  return empty(0) > head.length / 4 ? 'utf-16be' : undefined;
}

/** « Ã© » where « é » stood: the text was read in the wrong encoding before it was saved. */
const SPOILT = /Ã[©¨ªª«®´»§ ]|â€[™œ“”]|Â[«»]/;

function told(text: string, guessed?: string): { text: string; remarks: readonly Remark[] } {
  return {
    text,
    remarks: [
      ...(guessed ? [{ code: 'encoding', facts: { encoding: guessed } }] : []),
      ...(SPOILT.test(text) ? [{ code: 'spoilt' }] : []),
    ],
  };
}
