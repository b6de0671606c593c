import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { ListQuery, Several } from '../../kernel/page';
import { STATES } from '../activity.entity';

export const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const SORTS = ['code', 'name', 'updatedAt', 'state', 'organisation', 'nextReview'].flatMap((by) => [
  by,
  `-${by}`,
]);
const YES_NO = ['yes', 'no'];

/** The address of the list: its search, its order, and what it is narrowed to. */
export class ActivityQuery extends ListQuery {
  @IsOptional() @IsIn(SORTS) declare sort?: string;
  /** yes: with the facets and their counts. */
  @IsOptional() @IsIn(['yes']) facets?: string;
  @IsOptional() @Several() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) organisation?: string[];
  @IsOptional() @Several() @IsIn(STATES, { each: true }) state?: string[];
  @IsOptional() @Several() @IsIn(LETTERS, { each: true }) basis?: string[];
  @IsOptional() @Several() @IsIn(YES_NO, { each: true }) special?: string[];
  @IsOptional() @Several() @IsIn(YES_NO, { each: true }) aipd?: string[];
  /** A recipient, a processor, a joint controller, as the entry names it. */
  @IsOptional() @Several() @ArrayMaxSize(50) @Length(1, 300, { each: true }) partner?: string[];
  @IsOptional() @Several() @ArrayMaxSize(50) @Length(1, 300, { each: true }) system?: string[];
  /** yes: the day of its next review has passed. */
  @IsOptional() @Several() @IsIn(YES_NO, { each: true }) late?: string[];
  /** yes: something in it is blocking or to correct. */
  @IsOptional() @Several() @IsIn(YES_NO, { each: true }) findings?: string[];
  /** yes: it differs from the sector's model that it follows. */
  @IsOptional() @Several() @IsIn(YES_NO, { each: true }) deviations?: string[];
  /** The register that it stands in: art. 30(1) or art. 30(2). */
  @IsOptional() @Several() @IsIn(['controller', 'processor'], { each: true }) register?: string[];
  /** A model of the sector, an entry that follows one, or one's own. */
  @IsOptional() @Several() @IsIn(['sector', 'follows', 'own'], { each: true }) model?: string[];
}
