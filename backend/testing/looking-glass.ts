import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A table where a paper is looked at with other people's tools: poppler, qpdf, openssl. */
export class LookingGlass {
  readonly folder = mkdtempSync(join(tmpdir(), 'papers-'));

  /** Puts something on the table and gives its path. */
  put(name: string, bytes: Buffer | string): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** What a tool says, its words being given as on the command line. Fails when it fails or is missing. */
  run(tool: string, ...words: string[]): string {
    try {
      const options = { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe' } as const;
      return execFileSync(tool, words, options);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new Error(`${tool} is missing; the specs need poppler-utils, qpdf and openssl.`, {
        cause: error,
      });
    }
  }

  /** What a tool says of a paper, which stands for FILE among the words, or else comes last. */
  look(tool: string, pdf: Buffer, ...words: string[]): string {
    const path = this.put('paper.pdf', pdf);
    return this.run(
      tool,
      ...(words.includes('FILE') ? words : [...words, 'FILE']).map((word) => (word === 'FILE' ? path : word)),
    );
  }

  /** The words of some pages, laid out as they are seen. */
  text(pdf: Buffer, from = 1, to = 999): string {
    return this.look('pdftotext', pdf, '-f', String(from), '-l', String(to), '-layout', 'FILE', '-');
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The same bytes with one bit of one of them changed. */
export function flipped(bytes: Buffer, place: number, bit = 0): Buffer {
  const copy = Buffer.from(bytes);
  copy[place]! ^= 1 << bit;
  return copy;
}
