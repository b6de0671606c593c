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
/** Which elements of a processing a text fixes by itself: yes, no or unknown. */
export class FixedByLawView {
  purpose!: string;
  data!: string;
  recipients!: string;
  retention!: string;
  controller!: string;
}
export class LegalTextView {
  id!: string;
  short!: string;
  title!: string;
  from!: string;
  until!: string | null;
  repealed!: boolean;
  /** The short name of the text that took its place. */
  replacedBy!: string | null;
  /** What is not known of it, and who can settle it. */
  note!: string | null;
  fixes!: FixedByLawView | null;
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
