import { IsBoolean, IsOptional, IsUUID, Length, Matches } from 'class-validator';

export class SavedViewInput {
  @Length(1, 60) name!: string;
  /** The words of the address after « ? ». */
  @Matches(/^[\w\-=&%.,+~*!'()]{0,2000}$/) address!: string;
  /** Whether the people of an organisation find it among their views too. */
  @IsBoolean() shared!: boolean;
  /** That organisation: one that its author speaks for. */
  @IsOptional() @IsUUID() organisationId?: string | null;
}
export class SavedViewView {
  id!: string;
  name!: string;
  address!: string;
  shared!: boolean;
  /** Who saved it. */
  by!: string;
  /** change, delete: what its author may do. */
  allowed!: string[];
}
