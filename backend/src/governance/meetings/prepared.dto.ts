import { AgendaState } from './meeting.entity';
import { ItemPaperView, PreparationView } from './papers.dto';
import { ProxyView } from './proxies.dto';

/** What was prepared for one point of an agenda. */
export class PreparedItemView {
  /** How long it should take, in minutes. */
  minutes!: number | null;
  /** « 10:15 »: when it should begin, when the hour of the meeting and the points before it are known. */
  startsAt!: string | null;
  /** Why it was added after the agenda was sent, and when. */
  lateReason!: string | null;
  lateAt!: string | null;
  /** Whether it comes back on every agenda of the body. */
  isStanding!: boolean;
  /** The member who proposed it. */
  proposedBy!: string | null;
  /** « GT RGPD, 12 septembre 2018 »: the meeting that put it off. */
  postponedFrom!: string | null;
  preparation!: PreparationView | null;
  papers!: ItemPaperView[];
  /** edit, prepare, attach */
  allowed!: string[];
}
/** What was prepared for a meeting as a whole. */
export class PreparedView {
  /** Where to join it online. */
  link!: string | null;
  agendaState!: AgendaState;
  agendaNote!: string | null;
  agendaBy!: string | null;
  agendaAt!: string | null;
  /** Which version of the agenda the members have, and since when; null before it was sent. */
  agendaVersion!: number | null;
  agendaSentAt!: string | null;
  /** What changed since, « Point ajouté : Visite du cabinet. », until a new version is sent. */
  agendaChanges!: string[];
  /** Who presides the body that day. */
  chairs!: string[];
  /** Minutes of all points that say how long they take. */
  minutes!: number;
  /** « 12:05 »: when it should end. */
  endsAt!: string | null;
  /** Proxies on file: all of them to the secretariat, to a member those that concern them. */
  proxies!: ProxyView[];
  /** propose-agenda, answer-agenda, freeze-agenda, reopen-agenda, resend-agenda, give-proxy, propose-point, duration */
  allowed!: string[];
}
