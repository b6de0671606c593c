import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';

export class PublicQuery {
  @IsOptional() @IsUUID() organisation?: string;
}
export class PublicInput {
  @IsBoolean() open!: boolean;
  @Length(0, 1000) intro!: string;
  /** Ids of the fields to show. */
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) fields!: string[];
  /** The version that was on the screen; 0 before the first. */
  @IsInt() version!: number;
}
export class PublicFieldChoice {
  id!: string;
  label!: string;
  group!: string;
  chosen!: boolean;
  /** Whether it is shown unless the organisation decides otherwise. */
  usual!: boolean;
}
export class PublicEntryChoice {
  id!: string;
  code!: string;
  name!: string;
  /** Whether the entry says that it may be published. */
  public!: boolean;
  inForce!: boolean;
}
/** What an organisation shows of its register to everyone, for who decides it. */
export class PublicSettingsView {
  organisationId!: string;
  organisationName!: string;
  open!: boolean;
  /** « /public/mirec ». */
  address!: string;
  intro!: string;
  fields!: PublicFieldChoice[];
  entries!: PublicEntryChoice[];
  version!: number;
  updatedAt!: string | null;
  updatedBy!: string | null;
  /** publish */
  allowed!: string[];
  /** The organisations for which the reader may decide it. */
  organisations!: PublicOrganisation[];
}
export class PublicOrganisation {
  id!: string;
  code!: string;
  name!: string;
}
export class PublicLine {
  label!: string;
  lines!: string[];
}
export class PublicEntry {
  code!: string;
  name!: string;
  fields!: PublicLine[];
}
/** A register as everyone may read it. */
export class PublicRegisterView {
  organisation!: string;
  /** Seat, enterprise number, contact; what is not known is left out. */
  identity!: PublicLine[];
  intro!: string;
  /** Day on which it was composed. */
  day!: string;
  entries!: PublicEntry[];
}
