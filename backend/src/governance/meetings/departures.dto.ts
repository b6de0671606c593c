import { ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID, Length } from 'class-validator';
import { ProxyHolderView } from './proxies.dto';

/** Why whoever leaves cannot give a proxy: none here, a substitute sits, one was given before. */
export type DepartureHindrance = 'no-proxies' | 'proxy-by-substitute' | 'proxy-given-already';

/** A member leaves before the end; with a holder, they give their proxy for what is still to be treated. */
export class DepartureInput {
  /** The member who stays and will carry the proxy; nobody when left out. */
  @IsOptional() @IsUUID() holderVoiceId?: string | null;
  /** The points it is for; all that are still to be treated when left out. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @IsUUID('all', { each: true }) items?: string[] | null;
  /** How the holder is asked to vote. */
  @IsOptional() @Length(0, 2000) instruction?: string;
  /** With a proxy: whether the giver confirms the statement on the screen, which stands for a signature here. */
  @IsOptional() @IsBoolean() confirms?: boolean;
}
/** A point that is still to be treated. */
export class RemainingPointView {
  id!: string;
  title!: string;
}
/** What leaving now would mean for the one who asks. */
export class DepartureView {
  /** The members whose proxy they carry: they cannot leave with it. */
  carries!: string[];
  /** Why they cannot give a proxy themselves; null when they can. */
  hindrance!: DepartureHindrance | null;
  /** Whether the secretariat has to accept the proxy before anybody speaks with it. */
  awaitsSecretary!: boolean;
  /** Whether a proxy has to name its points. */
  namesPoints!: boolean;
  /** The other members, and why some cannot carry it. */
  holders!: ProxyHolderView[];
  points!: RemainingPointView[];
}
