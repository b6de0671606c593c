import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Person } from '../../access/person.entity';
import { BodyRules } from '../../rulebook/words';
import { presides } from '../circuits/body-flaws';
import { longDay } from '../../kernel/days';
import { Attendance, Meeting } from './meeting.entity';

type Seat = Pick<Mandate, 'id' | 'personId' | 'role' | 'organisationId' | 'organisationCode'> & {
  readonly person: Pick<Person, 'name'>;
};
export type Voice = Pick<
  Attendance,
  'voiceId' | 'voiceName' | 'organisationCode' | 'mandateId' | 'personId' | 'chair'
>;
/** In what way somebody speaks with a voice: it is theirs, or its member gave them a proxy. */
export type Speaking = 'own' | 'proxy';

/** The voices of a body, from the mandates in force: one a person, or one an organisation whoever speaks for it. */
export function voicesOf(rules: BodyRules, seats: readonly Seat[]): Voice[] {
  const voters = seats
    .filter(({ role }) => rules.voters.includes(role))
    // Whoever holds two seats speaks with the one in the chair.
    .toSorted((a, b) => Number(presides(b.role)) - Number(presides(a.role)));
  const byVoice = Object.groupBy(voters, (seat) =>
    rules.voice === 'organisation' ? seat.organisationId : seat.personId,
  );
  return Object.values(byVoice).flatMap((held = []) =>
    held.slice(0, 1).map((seat) => ({
      voiceId: rules.voice === 'organisation' ? seat.organisationId : seat.id,
      voiceName: `${seat.person.name} (${seat.organisationCode})`,
      organisationCode: seat.organisationCode,
      mandateId: seat.id,
      personId: seat.personId,
      chair: presides(seat.role),
    })),
  );
}

/** The voices that are an actor's own at a meeting, by the mandates in force today. */
export function ownVoices(actor: Actor, { bodyId }: Pick<Meeting, 'bodyId'>, rules: BodyRules): Set<string> {
  const seats = actor.seatsIn(bodyId).filter(({ role }) => rules.voters.includes(role));
  return new Set(seats.map((seat) => (rules.voice === 'organisation' ? seat.organisationId : seat.id)));
}

/** How an actor may speak with a voice; null when it is not theirs to speak with. */
export function speakingWith(own: ReadonlySet<string>, voice: Attendance): Speaking | null {
  if (voice.presence === 'represented') return own.has(voice.holderVoiceId ?? '') ? 'proxy' : null;
  return own.has(voice.voiceId) ? 'own' : null;
}

/** How many of some voices are there, and how many are represented. */
export function thereOf(voices: readonly Attendance[]): { present: number; represented: number } {
  const of = (asked: Attendance['presence']) => voices.filter(({ presence }) => presence === asked).length;
  return { present: of('present'), represented: of('represented') };
}

/** Why nobody may speak with a voice on a point: it withdrew, or whoever carries its proxy did; null when one may. */
export function silencedBy(
  { voiceId, presence, holderVoiceId }: Attendance,
  recused: ReadonlySet<string>,
): 'voice' | 'holder' | null {
  if (recused.has(voiceId)) return 'voice';
  return presence === 'represented' && recused.has(holderVoiceId ?? '') ? 'holder' : null;
}

/** « GT RGPD, 3 décembre 2026 »: how a meeting is called. */
export function titleOf(bodyName: string, { mode, date }: Pick<Meeting, 'mode' | 'date'>): string {
  return `${bodyName}, ${mode === 'written' ? 'procédure écrite du ' : ''}${longDay(date)}`;
}
