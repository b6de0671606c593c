/** One thing that happened to a dossier, or a term that ran. */
export class TimeEventView {
  /** Day. */
  on!: string;
  /** proposed | opened | meeting | vote | decision | opinion-asked | opinion-given | reminded | urgent | calmed | withdrawn | in-force | left */
  kind!: string;
  /** « CDD », « MIREL », « Dossier »: the line of the picture it stands on. */
  line!: string;
  title!: string;
  detail!: string | null;
  /** Address in the browser; null where nothing more is to be read. */
  link!: string | null;
}
/** How long a station had the dossier: from when until when, and until when it should have answered. */
export class TimeSpanView {
  line!: string;
  stage!: string;
  from!: string;
  until!: string | null;
  due!: string;
  state!: string;
  late!: boolean;
}
export class DossierTimeView {
  from!: string;
  until!: string;
  /** Lines of the picture, from the draft to the last organisation. */
  lines!: string[];
  spans!: TimeSpanView[];
  events!: TimeEventView[];
}
