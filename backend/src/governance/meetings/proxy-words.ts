import { longDay } from '../../kernel/days';
import { AgendaItem, Meeting } from './meeting.entity';
import { Proxy } from './proxy.entity';
import { Voice } from './seats';

/** Why a member cannot carry one more proxy, of those that are running; null when they can. */
export function hindranceOf({ voiceId }: Voice, running: readonly Proxy[], max: number): string | null {
  if (running.some((one) => one.giverVoiceId === voiceId)) return 'a donné procuration';
  return running.filter((one) => one.holderVoiceId === voiceId).length >= max ? 'en porte déjà le nombre admis' : null;
} // prettier-ignore

/** The words that the giver confirms, and that stand for their signature inside this application. */
export function statementOf(meeting: Meeting, giver: Voice, holder: Voice, items: readonly AgendaItem[] | null): string {
  const scope = items ? `pour les points suivants\u202f: ${items.map(({ title }) => title).join('\u202f; ')}` : 'pour tous les points de l’ordre du jour';
  return `${giver.voiceName} donne procuration à ${holder.voiceName} pour voter en son nom à la séance du ${longDay(meeting.date)}, ${scope}.`;
} // prettier-ignore

/** The words that a member confirms who leaves before the end. */
export function leavingStatementOf(meeting: Meeting, giver: Voice, holder: Voice, items: readonly AgendaItem[] | null): string {
  const scope = items ? `les points suivants\u202f: ${items.map(({ title }) => title).join('\u202f; ')}` : 'tous les points qui restent à traiter';
  return `${giver.voiceName} quitte la séance du ${longDay(meeting.date)} et donne procuration à ${holder.voiceName} pour y voter en son nom, dès ce moment, sur ${scope}.`;
} // prettier-ignore
