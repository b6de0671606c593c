import { Matches } from 'class-validator';
import { AsOfQuery } from '../kernel/page';
import { WordView } from '../kernel/word.dto';

export class CompareQuery extends AsOfQuery {
  @Matches(/^(draft|\d{1,5})$/) from!: string;
  @Matches(/^(draft|\d{1,5})$/) to!: string;
}
export class PassageChange {
  id!: string;
  heading!: string;
  headingBefore!: string | null;
  /** same | changed | added | removed */
  state!: string;
  lockBefore!: string | null;
  lockAfter!: string | null;
  questionBefore!: string | null;
  questionAfter!: string | null;
  /** Words in order, paragraphs ending in a line break. */
  words!: WordView[];
}
export class ComparisonView {
  documentId!: string;
  code!: string;
  title!: string;
  from!: string;
  to!: string;
  changed!: number;
  passages!: PassageChange[];
}
