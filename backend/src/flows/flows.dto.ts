import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { AsOfQuery, ListQuery } from '../kernel/page';

export class FlowQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
  /** The partner at the other end. */
  @IsOptional() @IsUUID() partner?: string;
  /** yes: only those that wait for a confirmation. */
  @IsOptional() @IsIn(['yes', 'no']) unconfirmed?: string;
}
export class MapQuery extends AsOfQuery {
  @IsUUID() organisation!: string;
}
export class FlowInput {
  @Matches(/^F\d{2,5}$/) code!: string;
  @Length(3, 200) name!: string;
  @IsOptional() @IsUUID() sourceId?: string | null;
  @Length(1, 200) sourceName!: string;
  @IsOptional() @IsUUID() destinationId?: string | null;
  @Length(1, 200) destinationName!: string;
  @Length(1, 2000) data!: string;
  @Length(1, 2000) purpose!: string;
  @Length(1, 40) legalBasis!: string;
  @IsOptional() @Length(0, 80) legalText?: string | null;
  @IsOptional() @IsIn(['convention', 'art-26', 'art-28', 'law']) instrumentKind?: string | null;
  @IsOptional() @Length(0, 300) instrumentReference?: string | null;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) instrumentUntil?: string | null;
  @Length(1, 60) channel!: string;
  @Length(1, 100) frequency!: string;
  @IsOptional() @Length(0, 100) volume?: string | null;
  @Length(1, 60) roles!: string;
  @Matches(/^T\d{2,5}$/) activity!: string;
  @IsBoolean() special!: boolean;
  @IsBoolean() niss!: boolean;
}
export class FlowCreation extends FlowInput {
  @IsUUID() organisationId!: string;
}
export class FlowChange extends FlowInput {
  @IsInt() version!: number;
}
export class ConfirmationInput {
  @IsIn(['confirmed', 'disputed']) state!: string;
  @IsOptional() @Length(0, 2000) note?: string;
  /** Digest of the flow that was on the screen. */
  @Length(64, 64) digest!: string;
}
export class EndView {
  organisationId!: string | null;
  name!: string;
  /** confirmed | disputed | waiting | outdated | none (not an organisation) */
  state!: string;
  by!: string | null;
  on!: string | null;
  note!: string | null;
}
export class FlowRow {
  id!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  source!: EndView;
  destination!: EndView;
  channel!: string;
  channelLabel!: string;
  frequency!: string;
  activity!: string;
  /** sensitive, niss, no-instrument, unconfirmed, disputed, expired */
  marks!: string[];
}
export class FlowPage {
  rows!: FlowRow[];
  total!: number;
  page!: number;
  size!: number;
}
export class FlowView extends FlowRow {
  data!: string;
  purpose!: string;
  legalBasis!: string;
  legalText!: string | null;
  legalTextLabel!: string | null;
  instrumentKind!: string | null;
  instrumentReference!: string | null;
  instrumentUntil!: string | null;
  volume!: string | null;
  roles!: string;
  rolesLabel!: string;
  special!: boolean;
  niss!: boolean;
  version!: number;
  digest!: string;
  updatedAt!: string;
  /** confirm, dispute, revise */
  allowed!: string[];
}
export class PointView {
  x!: number;
  y!: number;
}
export class ZoneView {
  id!: string;
  label!: string;
  x!: number;
  y!: number;
  width!: number;
  height!: number;
}
export class NodeView {
  id!: string;
  label!: string;
  sub!: string;
  zone!: string;
  /** own | partner | processor | person */
  tone!: string;
  x!: number;
  y!: number;
  width!: number;
  height!: number;
}
export class EdgeView {
  flowId!: string;
  code!: string;
  label!: string;
  source!: string;
  destination!: string;
  points!: PointView[];
  labelX!: number;
  labelY!: number;
  marks!: string[];
  /** ok | warning | blocked */
  tone!: string;
}
/** The map of one organisation: one geometry, drawn in the browser and on paper. */
export class MapView {
  organisationId!: string;
  organisationCode!: string;
  width!: number;
  height!: number;
  zones!: ZoneView[];
  nodes!: NodeView[];
  edges!: EdgeView[];
  /** The same in words, for those who cannot see it. */
  description!: string;
}
