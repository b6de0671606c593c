import { PurposeInput, DataCategoryInput, RetentionInput } from './register.dto';

export class PurposeView extends PurposeInput {
  /** « décret du 13 décembre 2023, art. 4 »; null without a text. */
  legalTextLabel!: string | null;
  legalBasisLabel!: string;
  repealedUntil!: string | null;
  /** Whether someone still has to check the citation. */
  toVerify!: boolean;
}
export class DataCategoryView extends DataCategoryInput {
  label!: string;
  /** ordinary | special | judicial | niss | highly-personal */
  kind!: string;
}
/** The notice that informs the persons, as it holds for the organisation. */
export class NoticeView {
  /** null when no document bears that code. */
  documentId!: string | null;
  code!: string;
  title!: string;
  number!: number | null;
  from!: string | null;
  decisionNumber!: string | null;
}
export class ActivityFinding {
  rule!: string;
  /** « Durée de conservation absente ». */
  title!: string;
  /** Number of the rule in the sector's list: « R-34 »; « sector » for a rule of its own. */
  ruleNumber!: string;
  severity!: string;
  sentence!: string;
  article!: string;
  /** Who asks: APD, SPW, sector. */
  authority!: string;
  remedy!: string;
  /** Whether the rule itself still has to be checked by a lawyer. */
  toVerify!: boolean;
  /** Section of the page that mends it: purposes, data, retention… */
  section!: string;
  /** Identifier of the field on the page and in the form. */
  anchor!: string;
  /** « Finalité 1, texte ». */
  place!: string;
  /** Id of the field in the words of the register. */
  field!: string;
  /** Line of the field when it is a list, from 1. */
  line!: number | null;
}
/** A legal basis of the entry, and the purposes (from 1) that rest on it. */
export class RightsColumnView {
  basis!: string;
  label!: string;
  purposes!: number[];
}
export class RightCellView {
  /** always | on-terms | never */
  applies!: string;
  /** The terms, in a few words; '' when there is nothing to add. */
  words!: string;
}
export class RightRowView {
  id!: string;
  label!: string;
  article!: string;
  /** One a column. */
  cells!: RightCellView[];
}
/** The rights of art. 15 to 22 by legal basis; no columns for a processor's entry. */
export class RightsView {
  columns!: RightsColumnView[];
  rows!: RightRowView[];
}
export class ActivityHistoryLine {
  at!: string;
  actor!: string;
  quality!: string;
  /** « a révisé ». */
  verb!: string;
}
export class ActivityRevisionRow {
  id!: string;
  number!: number;
  digest!: string;
  at!: string;
  authorName!: string;
  summary!: string;
}
/** Why an entry departs from its model in one field. */
export class DeviationReasonView {
  field!: string;
  reason!: string;
  by!: string;
  at!: string;
}
/** What the model says to an entry that follows it, field by field as the entry would keep it; null without a model. */
export class FollowedView {
  content!: Record<string, unknown> | null;
}
export class ActivityView {
  id!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  organisationName!: string;
  sector!: boolean;
  modelId!: string | null;
  state!: string;
  number!: number;
  version!: number;
  description!: string;
  role!: string;
  purposes!: PurposeView[];
  persons!: string[];
  dataCategories!: DataCategoryView[];
  recipients!: string[];
  retention!: RetentionInput[];
  transfers!: string;
  measures!: string[];
  systems!: string[];
  documents!: string[];
  aipdRequired!: boolean;
  aipdReason!: string;
  /** The fields beyond these, by their id in the words of the register. */
  more!: Record<string, unknown>;
  notices!: NoticeView[];
  inForceFrom!: string | null;
  decisionNumber!: string | null;
  decisionId!: string | null;
  dossierId!: string | null;
  findings!: ActivityFinding[];
  rights!: RightsView;
  revisions!: ActivityRevisionRow[];
  history!: ActivityHistoryLine[];
  /** Fields in which the entry differs from the sector's model it follows. */
  deviations!: string[];
  reasons!: DeviationReasonView[];
  updatedAt!: string;
  updatedBy!: string;
  /** revise, propose */
  allowed!: string[];
}
export class RegisterFieldView {
  id!: string;
  label!: string;
  help!: string;
  /** art30-1, art30-2, apd, cnil, sector */
  askedBy!: string[];
  /** locked | adaptable | local */
  lock!: string;
  substantial!: boolean;
  /** line, text, day, number, flag, answer, choice, choices, words, items, legal-text, article, computed */
  kind!: string;
  /** choice, choices: the codes to choose from; words: what is offered. */
  options?: TermView[];
  /** items: the part that tells one line from another. */
  key?: string;
  /** The list that this field is a part of, and its name in a line of it. */
  in?: string;
  as?: string;
  /** controller | processor: the register that asks for it; both when absent. */
  only?: string;
}
export class RegisterGroupView {
  group!: string;
  label!: string;
  fields!: RegisterFieldView[];
}
export class TermView {
  code!: string;
  label!: string;
  kind!: string;
}
export class CitableTextView extends TermView {
  until!: string | null;
  articles!: TermView[];
}
/** What the form offers: the fields with their help, the categories of data, the bases, the texts of law. */
export class RegisterWordsView {
  groups!: RegisterGroupView[];
  dataCategories!: TermView[];
  /** kind: text when the basis asks for a legal text (art. 6(3)), balance or consent for what it asks for, free otherwise. */
  bases!: TermView[];
  legalTexts!: CitableTextView[];
  roles!: TermView[];
  /** Words to choose from while writing; others may be written. */
  persons!: string[];
  recipients!: string[];
  measures!: string[];
  fates!: string[];
}
