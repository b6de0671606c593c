/** A heading of the minutes and what stands under it. */
export class MinutesSection {
  heading!: string;
  /** Paragraphs. */
  lines!: string[];
}
/** The minutes of a meeting as they read. */
export class MinutesView {
  title!: string;
  meetingId!: string;
  /** Whether the meeting is closed, so that the minutes are complete. */
  complete!: boolean;
  sections!: MinutesSection[];
}
