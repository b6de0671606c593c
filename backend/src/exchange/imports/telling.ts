import { Value } from '../../register/activity.entity';
import { Found, Remark, Unplaced } from '../formats/cells';

/** A value that found no place, and why the tool that wrote it says so. */
export type LeftOver = Unplaced & { readonly why?: string };

/** What must be told about an entry that comes in: remarks on its values, those without a place, words that were kept. */
export class Telling {
  readonly remarks: Remark[] = [];
  readonly unplaced: LeftOver[] = [];
  private readonly kept: string[] = [];

  remark(code: string, { cells: [place], heading, text }: Found): void {
    this.remarks.push({ code, ...(place && { place }), facts: { heading, text } });
  }

  /** A value has no place here; with a code, a remark says why. */
  leave(found: Found, why?: string, code?: string): void {
    const place = found.cells[0];
    if (!place) return;
    this.unplaced.push({ ...place, heading: found.heading, text: found.text, ...(why && { why }) });
    if (code) this.remark(code, found);
  }

  /** What no code stands for is kept in words, in the description, and said. */
  keep(label: string, found: Found, code: string): void {
    this.keepWords(`${label} : ${found.text}`);
    this.remark(code, found);
  }

  keepWords(...words: readonly string[]): void {
    this.kept.push(...words);
  }

  /** The description with what was kept after it; undefined when nothing was. */
  describing(before: Value | undefined): Value | undefined {
    if (this.kept.length === 0) return undefined;
    return [before, ...new Set(this.kept)].filter(Boolean).join('\n');
  }
}
