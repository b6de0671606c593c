import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';

/** A word of the address that may stand several times: any of its values. */
export const Several = () =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()));

/** What every list understands in its address. */
export class ListQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) size?: number;
  /** Field, with a minus sign for descending. */
  @IsOptional() @Matches(/^-?[a-zA-Z]{1,40}$/) sort?: string;
  @IsOptional() @Length(0, 200) q?: string;
  /** « État au »: the day to answer for, `YYYY-MM-DD`. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) at?: string;
}

/** The address of a page that can be shown as of a day. */
export class AsOfQuery {
  /** « État au »: the day to answer for, `YYYY-MM-DD`. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) at?: string;
}

export const PAGE_SIZE = 50;

/** Where a page of a list begins and how long it is. */
export function cut(query: ListQuery): { skip: number; take: number; page: number; size: number } {
  const page = query.page ?? 1;
  const size = query.size ?? PAGE_SIZE;
  return { skip: (page - 1) * size, take: size, page, size };
}
