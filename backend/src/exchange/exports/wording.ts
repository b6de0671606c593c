import { fill, Rulebook } from '../../rulebook/rulebook';
import { Format } from '../layouts/formats';

type Words = Readonly<Record<string, string>>;
export interface PaperSection {
  readonly title: string;
  readonly article: string;
  /** Fields of the catalogue; `@controller` and `@dpo` are known from the directory. */
  readonly fields: readonly string[];
}
/** `templates/exchange/export.yaml`. */
export interface ExportWords {
  readonly formats: Readonly<Record<Format, { readonly label: string; readonly purpose: string }>>;
  readonly titles: Words;
  readonly paper: Words & {
    readonly sections: readonly PaperSection[];
    readonly processorSections: readonly PaperSection[];
  };
  readonly failures: Words;
}

/** The words of a register that leaves. */
export const exportWords = (book: Rulebook): ExportWords => book.words<ExportWords>('exchange/export.yaml');

/** A word of the paper, its facts filled in. */
export const say = (words: ExportWords, key: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  fill((words.paper as Words)[key] ?? key, facts);
