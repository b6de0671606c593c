import { ArrayMinSize, Equals, IsArray, IsBoolean, IsOptional, IsUUID, Length } from 'class-validator';
import { ProxyState } from './proxy.entity';

export class ProxyInput {
  /** The voice of the member who will carry it. */
  @IsUUID() holderVoiceId!: string;
  /** The points it is for; the whole meeting when left out. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsUUID('all', { each: true }) items?: string[] | null;
  /** How the holder is asked to vote. */
  @IsOptional() @Length(0, 2000) instruction?: string;
  /** Whether the giver confirms the statement on the screen: it stands for a signature inside this application. */
  @IsBoolean() @Equals(true) confirms!: boolean;
}
export class ProxyAnswerInput {
  @IsBoolean() accepts!: boolean;
  @IsOptional() @Length(0, 1000) reason?: string;
}
export class ProxyFileQuery {
  @Length(1, 200) name!: string;
}
export class ProxyHolderView {
  voiceId!: string;
  name!: string;
  /** Why they cannot carry it; null when they can. */
  hindrance!: string | null;
}
export class ProxyView {
  id!: string;
  giverVoiceId!: string;
  giverName!: string;
  holderVoiceId!: string;
  holderName!: string;
  /** Titles of the points it is for; empty: the whole meeting. */
  items!: string[];
  instruction!: string | null;
  statement!: string | null;
  fileName!: string | null;
  state!: ProxyState;
  givenAt!: string;
  reason!: string | null;
  answeredBy!: string | null;
  answeredAt!: string | null;
  /** Whether the voice is carried by this proxy now. */
  inUse!: boolean;
  /** answer, revoke, attach */
  allowed!: string[];
}
