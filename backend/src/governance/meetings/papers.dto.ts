import { IsInt, IsOptional, IsUUID, Length, Min } from 'class-validator';

/** A preparatory note, with the version that was on the screen; 0 when there was none. */
export class PreparationInput {
  @Length(0, 300) object!: string;
  @Length(0, 8000) context!: string;
  @Length(0, 2000) question!: string;
  @Length(0, 4000) proposal!: string;
  @IsInt() @Min(0) version!: number;
}
export class ItemPaperQuery {
  /** Name of the file, « budget.pdf ». */
  @Length(1, 200) name!: string;
  /** The paper of which this is a new version. */
  @IsOptional() @IsUUID() paper?: string;
}
export class PreparationView {
  version!: number;
  object!: string;
  context!: string;
  question!: string;
  proposal!: string;
  by!: string;
  at!: string;
}
export class ItemPaperView {
  /** The version of the paper: what is downloaded. */
  id!: string;
  paperId!: string;
  version!: number;
  name!: string;
  mime!: string;
  /** In bytes. */
  size!: number;
  by!: string;
  at!: string;
  /** Versions before this one, the newest first. */
  earlier!: EarlierItemPaper[];
}
export class EarlierItemPaper {
  id!: string;
  version!: number;
  name!: string;
  at!: string;
}
