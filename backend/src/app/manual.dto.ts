export class ManualLink {
  id!: string;
  title!: string;
}
export class ManualView {
  pages!: ManualLink[];
  /** The front page, as HTML made from our own Markdown. */
  front!: string;
}
export class ManualPageView {
  id!: string;
  title!: string;
  html!: string;
}
