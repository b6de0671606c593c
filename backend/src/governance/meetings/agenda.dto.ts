import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { ProposalState } from './agenda-proposal.entity';
import { ITEM_KINDS, ItemKind } from './meeting.entity';

export class ItemChangeInput {
  @IsOptional() @Length(3, 300) title?: string;
  @IsOptional() @IsIn(ITEM_KINDS) kind?: ItemKind;
  /** How long it should take, in minutes; null: not said. */
  @IsOptional() @IsInt() @Min(1) @Max(480) minutes?: number | null;
}
/** What the chair says of the agenda that was put before them. */
export class AgendaAnswerInput {
  @IsBoolean() agrees!: boolean;
  /** What should change; or a word with the agreement. */
  @IsOptional() @Length(0, 2000) note?: string;
}
export class PointProposalInput {
  @IsIn(ITEM_KINDS) kind!: ItemKind;
  @Length(3, 300) title!: string;
  /** What it is about, and what is asked of the body. */
  @Length(10, 4000) text!: string;
  @IsOptional() @IsInt() @Min(1) @Max(480) minutes?: number | null;
  /** The meeting it is meant for; the next one when left out. */
  @IsOptional() @IsUUID() meetingId?: string | null;
}
export class ProposalTakingInput {
  @IsUUID() meetingId!: string;
  /** Why it joins an agenda that was sent. */
  @IsOptional() @Length(0, 1000) reason?: string;
}

export class PointProposalView {
  id!: string;
  bodyId!: string;
  meetingId!: string | null;
  kind!: ItemKind;
  title!: string;
  text!: string;
  minutes!: number | null;
  state!: ProposalState;
  by!: string;
  quality!: string;
  proposedAt!: string;
  reason!: string | null;
  answeredBy!: string | null;
  answeredAt!: string | null;
  /** take, decline, withdraw */
  allowed!: string[];
}
/** A standing point that is not on the agenda yet. */
export class StandingPointView {
  id!: string;
  title!: string;
  kind!: ItemKind;
  minutes!: number;
}
/** A point without a dossier that an earlier meeting put off. */
export class PostponedPointView {
  itemId!: string;
  title!: string;
  kind!: ItemKind;
  meetingTitle!: string;
}
/** A dossier that waits for the body at one of its stations. */
export class ReadyStepView {
  stepId!: string;
  dossierId!: string;
  dossierNumber!: string;
  title!: string;
  stageName!: string;
  dueOn!: string;
  late!: boolean;
  urgent!: boolean;
}
/** Everything that could stand on the agenda of a meeting and does not yet. */
export class AgendaSourcesView {
  ready!: ReadyStepView[];
  proposals!: PointProposalView[];
  standing!: StandingPointView[];
  postponed!: PostponedPointView[];
}
