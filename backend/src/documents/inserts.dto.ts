export class MergeFieldView {
  code!: string;
  label!: string;
}
export class ArticleView {
  id!: string;
  label!: string;
  subject!: string;
  status!: string;
}
export class LegalTextView {
  id!: string;
  short!: string;
  title!: string;
  from!: string;
  until!: string | null;
  repealed!: boolean;
  status!: string;
  articles!: ArticleView[];
}
/** A circuit that a new document may be given. */
export class CircuitChoice {
  id!: string;
  name!: string;
  purpose!: string;
}
/** What the editor may insert, and the circuits a document may go through. */
export class InsertsView {
  circuits!: CircuitChoice[];
  fields!: MergeFieldView[];
  legalTexts!: LegalTextView[];
}
