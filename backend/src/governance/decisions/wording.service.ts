import { Inject, Injectable } from '@nestjs/common';
import { fill, Rulebook } from '../../rulebook/rulebook';

type Words = Readonly<Record<string, string>>;
interface Counted {
  readonly none: string;
  readonly one: string;
  readonly other: string;
}
/** The words of minutes, as in `templates/minutes`. */
export interface MinutesWords {
  readonly title: string;
  readonly subject: Words;
  readonly headings: Words;
  readonly facts: Words;
  readonly kinds: Words;
  readonly presence: Words;
  readonly quorum: Words;
  readonly conflicts: Words;
  readonly outcomes: Words;
  readonly amendment: string;
  readonly notCarried: Words;
  readonly result: Words;
  readonly counts: Readonly<Record<string, Counted>>;
  readonly decision: Words;
  readonly written?: Words;
  readonly closing: Words;
  readonly signature: Words;
  readonly notice: string;
}

/** The office's formulas: how decisions and minutes are worded, by meeting or in writing. Read once at start. */
@Injectable()
export class Wording {
  private readonly meeting: MinutesWords;
  private readonly writing: MinutesWords;

  constructor(@Inject(Rulebook) book: Rulebook) {
    this.meeting = book.words<MinutesWords>('minutes/meeting.yaml');
    this.writing = book.words<MinutesWords>('minutes/written-procedure.yaml');
  }

  of({ mode }: { readonly mode: string }): MinutesWords {
    return mode === 'written' ? this.writing : this.meeting;
  }
}

/** « 9 voix présentes », « aucune représentée »: a number of something, as minutes say it. */
export function counted(words: MinutesWords, what: string, n: number): string {
  const forms = words.counts[what];
  if (!forms) return String(n);
  return fill(n === 0 ? forms.none : n === 1 ? forms.one : forms.other, { n });
}

/** « a, b et c ». */
export function listed(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} et ${all.at(-1)}`;
}
