/** A stretch of text, and what became of it from one text to another. */
export class WordView {
  /** same | added | removed */
  op!: string;
  text!: string;
}
