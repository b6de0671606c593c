import { IsIn, IsOptional, Length, Matches } from 'class-validator';

export const OPINION_VALUES = ['favourable', 'reserved', 'unfavourable', 'none'] as const;
/** Favourable, favourable with reservations, unfavourable, or no opinion to give. */
export type OpinionValue = (typeof OPINION_VALUES)[number];

/** An opinion asked by hand. */
export class OpinionAskInput {
  /** Kind of mandate or of body, as the circuits name them. */
  @Length(2, 60) giver!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) dueOn!: string;
  @IsOptional() @Length(0, 2000) question?: string;
}
export class OpinionInput {
  @IsIn(OPINION_VALUES) value!: OpinionValue;
  @IsOptional() @Length(0, 10_000) text?: string;
}
export class OpinionView {
  id!: string;
  stage!: string;
  stageName!: string;
  giver!: string;
  /** « Délégué à la protection des données ». */
  giverName!: string;
  organisationCode!: string;
  blocking!: boolean;
  askedOn!: string;
  /** Who asked by hand; null where the circuit asks. */
  askedBy!: string | null;
  question!: string | null;
  dueOn!: string;
  /** asked | given | dropped */
  state!: string;
  value!: OpinionValue | null;
  text!: string | null;
  givenOn!: string | null;
  givenBy!: string | null;
  /** Whether the texts are still those on which it was given. */
  covers!: boolean;
  late!: boolean;
  /** give */
  allowed!: string[];
}
/** Whose opinion may be asked by hand. */
export class OpinionGiverView {
  giver!: string;
  name!: string;
}
