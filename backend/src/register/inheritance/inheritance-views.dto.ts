import { WordView } from '../../kernel/word.dto';

/** One field of the model's move: what it said, what it says, what we say, and what each choice would make of it. */
export class FieldMoveView {
  id!: string;
  label!: string;
  group!: string;
  /** locked | adaptable | local */
  lock!: string;
  substantial!: boolean;
  /** ours | sector | both */
  move!: string;
  /** Locked: it is taken in any case. */
  forced!: boolean;
  deferred!: boolean;
  before!: string[];
  /** From before to the sector's words now, and from before to ours. */
  sector!: WordView[];
  ours!: WordView[];
  /** What the entry would say after each choice, line by line. */
  take!: string[];
  blend!: string[];
  keep!: string[];
  /** The choices that would leave a departure: it owes a reason. */
  owing!: string[];
  reason!: string | null;
  reasonBy!: string | null;
  reasonAt!: string | null;
}
export class ProposalView {
  activityId!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  version!: number;
  /** none | current | late | suspended | closed | gone */
  standing!: string;
  modelId!: string | null;
  modelCode!: string | null;
  /** The version that is followed, and the one in force. */
  followed!: number | null;
  inForce!: number | null;
  /** The revision in force: to be sent back with the choices. */
  revisionId!: string | null;
  summary!: string | null;
  /** When the model was closed. */
  modelEnd!: string | null;
  /** What waits for an answer. */
  moves!: FieldMoveView[];
  /** Our departures that the model's move does not touch. */
  kept!: FieldMoveView[];
  /** settle, detach */
  allowed!: string[];
}
/** How an entry stands towards its model, in a few figures, for its page. */
export class EntryStandingView {
  standing!: string;
  modelId!: string | null;
  modelCode!: string | null;
  followed!: number | null;
  inForce!: number | null;
  /** How many fields wait for an answer. */
  waiting!: number;
  modelEnd!: string | null;
  /** The last day on which a closed entry must be kept. */
  keptUntil!: string | null;
  /** settle, detach, duplicate, close, reopen */
  allowed!: string[];
}
export class BegunView {
  id!: string;
}
export class ComparedField {
  id!: string;
  label!: string;
  group!: string;
  lock!: string;
  /** same | changed | added | removed */
  state!: string;
  words!: WordView[];
  reason!: string | null;
}
export class ComparableView {
  /** What `with` takes. */
  value!: string;
  label!: string;
  note!: string;
  /** model | revision | entry */
  kind!: string;
}
export class EntryComparisonView {
  activityId!: string;
  code!: string;
  name!: string;
  organisationCode!: string;
  /** What it is compared with: « Version 2 du modèle ». */
  with!: string;
  changed!: number;
  fields!: ComparedField[];
  choices!: ComparableView[];
}
export class ModelCell {
  organisationId!: string;
  activityId!: string | null;
  /** absent | own | current | late | suspended | closed | gone */
  standing!: string;
  /** The version of the model that is followed. */
  followed!: number | null;
  waiting!: number;
  deviations!: number;
  /** Departures without a reason. */
  unexplained!: number;
  state!: string | null;
}
export class ModelRow {
  id!: string;
  code!: string;
  name!: string;
  state!: string;
  number!: number;
  followers!: number;
  /** How many of them follow an older version. */
  late!: number;
  deviations!: number;
  cells!: ModelCell[];
}
export class ModelColumn {
  id!: string;
  code!: string;
  name!: string;
  /** Whether one may take a model over for it. */
  mayBegin!: boolean;
}
export class ModelsPage {
  rows!: ModelRow[];
  total!: number;
  page!: number;
  size!: number;
  columns!: ModelColumn[];
  /** How many organisations there are in all, and how many stand in a stretch of columns. */
  organisations!: number;
  stretch!: number;
  /** oversee, create */
  allowed!: string[];
}
export class DeviationView {
  activityId!: string;
  organisationCode!: string;
  organisationName!: string;
  field!: string;
  label!: string;
  /** From the model's words to theirs. */
  words!: WordView[];
  reason!: string | null;
  by!: string | null;
  at!: string | null;
}
export class ModelView {
  id!: string;
  code!: string;
  name!: string;
  state!: string;
  number!: number;
  version!: number;
  columns!: ModelColumn[];
  cells!: ModelCell[];
  deviations!: DeviationView[];
  /** How many entries depart from the model in all; a page shows twenty of them. */
  departing!: number;
  page!: number;
  size!: number;
  /** adopt: write a departure into the model's draft */
  allowed!: string[];
}
