import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import { ListQuery } from '../../kernel/page';

/** Where a file goes that is handed in as it is. */
export class PaperPlaceQuery {
  @Length(1, 300) name!: string;
  @IsOptional() @IsUUID() folderId?: string;
  @IsOptional() @IsUUID() meetingId?: string;
  /** What it is for. */
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

export class VersionQuery {
  @Length(1, 300) name!: string;
  /** Number of the version that its author had before them. */
  @Type(() => Number) @IsInt() @Min(1) seen!: number;
  /** What it brings. */
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}

export class PaperChange {
  @Length(1, 120) name!: string;
  @IsString() @MaxLength(500) note!: string;
  @IsOptional() @IsUUID() folderId?: string | null;
  @IsOptional() @IsUUID() meetingId?: string | null;
  /** What its author saw; someone who was faster is named. */
  @IsInt() edition!: number;
}

export class PaperQuery extends ListQuery {
  /** A folder, or `racine`: what lies in none. */
  @IsOptional() @Matches(/^(racine|[0-9a-f-]{36})$/) folder?: string;
  @IsOptional() @IsUUID() meeting?: string;
  @IsOptional() @IsIn(['current', 'archived']) state?: 'current' | 'archived';
}

export class VersionFileQuery extends ListQuery {
  /** A version; the one that holds when none is said. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) version?: number;
  /** Whether it is only looked at, on the page. */
  @IsOptional() @IsIn(['1']) look?: string;
}

export class PaperRow {
  id!: string;
  name!: string;
  note!: string;
  /** Extension in small letters: pdf, docx… */
  kind!: string;
  /** In octets. */
  size!: number;
  number!: number;
  folderId!: string | null;
  folderName!: string | null;
  meetingId!: string | null;
  meetingTitle!: string | null;
  changedByName!: string;
  changedAt!: string;
  archivedAt!: string | null;
  archivedByName!: string | null;
}
export class PaperPage {
  rows!: PaperRow[];
  total!: number;
  page!: number;
  size!: number;
}
export class PaperVersionView {
  number!: number;
  fileName!: string;
  size!: number;
  sha256!: string;
  note!: string;
  at!: string;
  byName!: string;
  quality!: string;
}
export class PaperView extends PaperRow {
  bodyId!: string;
  bodyName!: string;
  edition!: number;
  /** How the page can show it: pdf, image, text, none. */
  preview!: string;
  versions!: PaperVersionView[];
  /** version, change, archive, restore */
  allowed!: string[];
}
