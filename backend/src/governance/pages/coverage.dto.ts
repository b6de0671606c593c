import { ChangeView } from '../dossiers/proposals.dto';

/** Whether a decision still covers the texts it was taken on, and how far they would have to go again. */
export class CoverageView {
  covers!: boolean;
  /** What changed since, text by text. */
  changes!: ChangeView[];
  /** Weight of the heaviest change; null when nothing changed. */
  weight!: string | null;
  /** The station from which the circuit starts again; null where nobody has to decide again. */
  again!: string | null;
  /** « Le texte doit repasser à partir du CDD… »; null while the decision covers the texts. */
  sentence!: string | null;
}
