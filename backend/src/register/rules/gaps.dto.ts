import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ListQuery } from '../../kernel/page';

export class GapQuery {
  /** Whose register; without it, the reader's own organisation. */
  @IsOptional() @IsUUID() organisation?: string;
  /** yes: the whole federation, for those who may count it. */
  @IsOptional() @IsIn(['yes']) sector?: string;
}
export class GapEntryQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
  @IsIn(['art30', 'apd', 'cnil', 'sector']) asker!: 'art30' | 'apd' | 'cnil' | 'sector';
}
/** How many entries lack a field out of how many that should have it, by who asks. */
export class GapCell {
  /** art30 | apd | cnil | sector */
  asker!: string;
  asked!: number;
  lacking!: number;
  /** obligatory | recommended | advised */
  level!: string;
}
export class GapRow {
  field!: string;
  label!: string;
  /** Label of the list that it is a part of. */
  of!: string | null;
  cells!: GapCell[];
  /** Identifier of the field on the page and in the form. */
  anchor!: string;
}
export class GapGroup {
  group!: string;
  label!: string;
  rows!: GapRow[];
}
export class GapOrganisation {
  id!: string;
  code!: string;
  name!: string;
}
export class GapView {
  /** null: the whole federation. */
  organisationId!: string | null;
  entries!: number;
  groups!: GapGroup[];
  /** Those whose gaps the reader may see one by one. */
  organisations!: GapOrganisation[];
  /** Whether the reader may count the whole federation. */
  mayCountSector!: boolean;
}
export class GapEntryRow {
  id!: string;
  code!: string;
  name!: string;
  organisationCode!: string;
  sector!: boolean;
}
export class GapEntryPage {
  rows!: GapEntryRow[];
  total!: number;
  page!: number;
  size!: number;
}
/** A field that one entry lacks, and who asks for it. */
export class EntryGap {
  field!: string;
  label!: string;
  of!: string | null;
  group!: string;
  /** obligatory | recommended | advised: the heaviest of those who ask. */
  level!: string;
  askers!: string[];
  /** Identifier of the field on the page and in the form. */
  anchor!: string;
}
export class EntryGapsView {
  gaps!: EntryGap[];
}
