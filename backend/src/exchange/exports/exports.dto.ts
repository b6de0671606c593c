import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID } from 'class-validator';
import { ActivityQuery } from '../../register/lists/list.dto';
import { FORMATS, Format } from '../layouts/formats';

const TEXTS = ['working', 'in-force'] as const;

/** What leaves: the entries that a list shows under the same address, or the ones that were ticked. */
export class ExportScope extends ActivityQuery {
  // Also one word with commas: an address of a hundred entries stays readable.
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === undefined ? undefined : [value].flat().flatMap((one) => String(one).split(',')),
  )
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  ids?: string[];
  /** working: as written now (the default); in-force: as decided. With `at`, always what was in force that day. */
  @IsOptional() @IsIn(TEXTS) texts?: (typeof TEXTS)[number];
}
export class ExportQuery extends ExportScope {
  @IsIn(FORMATS) format!: Format;
}
export class ExportFormatView {
  id!: string;
  label!: string;
  /** What it is for, in a sentence. */
  purpose!: string;
  /** Whether it can be imported again here. */
  returns!: boolean;
  /** true: downloads at once; false: is composed first, with its progress. */
  streams!: boolean;
  most!: number;
}
/** A filled field that the format has no place for, or only a part of it. */
export class ExportLossView {
  field!: string;
  label!: string;
  /** Of how many entries. */
  entries!: number;
  /** true: nothing of it comes back; false: a part does. */
  whole!: boolean;
}
/** What an export would hold, before it is downloaded. */
export class ExportPreview {
  format!: string;
  count!: number;
  /** « Registre de MIREC ». */
  title!: string;
  fileName!: string;
  /** How many entries the report looked at. */
  examined!: number;
  losses!: ExportLossView[];
}
/** A paper that is being composed. */
export class ExportJobView {
  id!: string;
  format!: string;
  /** running | ready | failed */
  state!: string;
  /** From 0 to 100. */
  progress!: number;
  fileName!: string;
  count!: number;
  bytes!: number | null;
  failure!: string | null;
}
