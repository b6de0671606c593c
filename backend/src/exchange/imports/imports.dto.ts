import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsUUID, Length } from 'class-validator';
import { ListQuery } from '../../kernel/page';
import { OUTCOMES, POLICIES } from './import.entity';

/** Where a file goes, and what it is called; the file itself is the body. */
export class ImportFileQuery {
  @IsUUID() organisation!: string;
  @Length(1, 200) name!: string;
}
/** The imports of one organisation, or of all those whose registers one keeps. */
export class ImportQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
}
export class ImportRowQuery extends ListQuery {
  @IsOptional() @IsIn(OUTCOMES) outcome?: string;
}
export class ImportNoteQuery extends ListQuery {
  /** told: errors and warnings; unplaced: cells that have no place. */
  @IsIn(['told', 'unplaced']) kind!: string;
}
/** Another look at the same file. */
export class PreviewChangeInput {
  /** Where columns go, by heading: a field (`name`), a part of its lines (`retention.term`), or null for nowhere. */
  @IsOptional() @IsObject() mapping?: Record<string, string | null>;
  /** The entry that lines of retention go into. */
  @IsOptional() @IsUUID() targetId?: string;
  /** Entries of the file that shall be written, and that shall not. */
  @IsOptional() @IsArray() @ArrayMaxSize(5000) @IsUUID(undefined, { each: true }) chosen?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(5000) @IsUUID(undefined, { each: true }) left?: string[];
}
export class ImportConfirmation {
  @IsIn(POLICIES) policy!: string;
}

export class ImportHeadingView {
  heading!: string;
  /** How many cells stand under it, and one of them. */
  count!: number;
  example!: string;
  /** The field that it goes to; null when it has no place. */
  to!: string | null;
  /** Whether people chose so over what the format says. */
  chosen!: boolean;
}
export class ImportTargetView {
  id!: string;
  label!: string;
  group!: string;
}
export class ImportCountsView {
  ready!: number;
  refused!: number;
  left!: number;
  known!: number;
  created!: number;
  updated!: number;
  skipped!: number;
  undone!: number;
  kept!: number;
  warnings!: number;
  errors!: number;
  unplaced!: number;
}
export class ImportView {
  id!: string;
  organisationId!: string;
  organisation!: string;
  format!: string;
  formatName!: string;
  fileName!: string;
  /** previewed | writing | stopped | interrupted | done | undone | failed */
  state!: string;
  policy!: string;
  total!: number;
  done!: number;
  /** Cells that hold something; how many of them only name others. */
  cells!: number;
  labels!: number;
  counts!: ImportCountsView;
  at!: string;
  by!: string;
  endedAt!: string | null;
  failure!: string | null;
  /** Whether it holds lines of retention only, and the entry that they go into. */
  needsTarget!: boolean;
  targetId!: string | null;
  /** confirm, change, cancel, resume, undo: what may be done with it now. */
  allowed!: string[];
}
export class ImportMappingView {
  headings!: ImportHeadingView[];
  targets!: ImportTargetView[];
}
/** A register that one keeps, and may bring a file into. */
export class KeptRegisterView {
  id!: string;
  code!: string;
  name!: string;
}
export class ImportPage {
  rows!: ImportView[];
  total!: number;
  organisations!: KeptRegisterView[];
}
export class ImportRowView {
  id!: string;
  position!: number;
  place!: string;
  code!: string;
  name!: string;
  reference!: string | null;
  chosen!: boolean;
  outcome!: string;
  /** The entry of the register that it is. */
  match!: { id: string; code: string; by: string } | null;
  activityId!: string | null;
  errors!: number;
  warnings!: number;
  unplaced!: number;
  sentence!: string | null;
}
export class ImportRowPage {
  rows!: ImportRowView[];
  total!: number;
}
export class ImportNoteView {
  kind!: string;
  rowId!: string | null;
  place!: string;
  heading!: string;
  text!: string;
  sentence!: string;
}
export class ImportNotePage {
  rows!: ImportNoteView[];
  total!: number;
}
