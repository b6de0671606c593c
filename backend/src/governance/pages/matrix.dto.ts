import { IsBooleanString, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { ListQuery, Several } from '../../kernel/page';
import { DOSSIER_STATES, DossierState } from '../dossiers/dossier.entity';

/** Which lines of the adoption matrix are asked for. */
export class MatrixQuery extends ListQuery {
  @IsOptional() @Several() @Length(1, 10, { each: true }) circuit?: string[];
  @IsOptional() @Several() @IsIn(DOSSIER_STATES, { each: true }) state?: DossierState[];
  /** One organisation alone: its column, and the dossiers that reached it. */
  @IsOptional() @IsUUID() organisation?: string;
  /** Year in which the dossier was opened. */
  @IsOptional() @Matches(/^\d{4}$/) year?: string;
  /** Only dossiers for which somebody is late. */
  @IsOptional() @IsBooleanString() late?: string;
}

export class MatrixColumn {
  organisationId!: string;
  code!: string;
  name!: string;
  /** Texts adopted, of those that reached it. */
  adopted!: number;
  of!: number;
  /** How many of them wait beyond their term. */
  late!: number;
  /** Days that its answers took on average; null while it gave none. */
  meanLagDays!: number | null;
}
export class MatrixCell {
  organisationId!: string;
  stepId!: string | null;
  /** A state of the step, or `not-yet` before the last stage is reached. */
  state!: string;
  on!: string | null;
  lagDays!: number | null;
  bodyCode!: string | null;
  decisionId!: string | null;
  decisionNumber!: string | null;
  dueOn!: string | null;
  late!: boolean;
  remindedOn!: string | null;
  /** How many voices made a reservation, and how many conditions are still to be met. */
  reservations!: number;
  openConditions!: number;
  /** The day from which it holds; null where nothing does yet. */
  inForceFrom!: string | null;
  /** Whether what it adopted waits for a suspensive condition before it holds. */
  suspended!: boolean;
  /** The day from which it holds, when that is still to come. */
  comesInForceOn!: string | null;
}
export class MatrixRow {
  dossierId!: string;
  number!: string;
  title!: string;
  circuit!: string;
  state!: DossierState;
  openedOn!: string;
  /** Whether it was declared urgent, and how many texts it carries. */
  urgent!: boolean;
  pieces!: number;
  adopted!: number;
  of!: number;
  late!: number;
  /** Days since the last stage was opened: until the last answer, or until today while one is missing; null before it. */
  lagDays!: number | null;
  cells!: MatrixCell[];
}
/** The adoption matrix: dossiers by organisations. */
export class MatrixView {
  columns!: MatrixColumn[];
  rows!: MatrixRow[];
  total!: number;
  page!: number;
  size!: number;
  /** Sums over the rows shown. */
  adopted!: number;
  of!: number;
  late!: number;
  /** What may be chosen: years in which dossiers were opened, circuits that fan out, organisations. */
  years!: string[];
  circuits!: string[];
  organisations!: MatrixChoice[];
}
export class MatrixChoice {
  id!: string;
  code!: string;
}
