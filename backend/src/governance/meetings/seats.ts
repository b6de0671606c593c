import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Person } from '../../access/person.entity';
import { BodyRules } from '../../rulebook/words';
import { presides } from '../circuits/body-flaws';
import { longDay } from '../../kernel/days';
import { Attendance, Meeting } from './meeting.entity';

type Seat = Pick<
  Mandate,
  'id' | 'personId' | 'role' | 'organisationId' | 'organisationCode' | 'substituteOf'
> & {
  readonly person: Pick<Person, 'name'>;
};
export type Voice = Pick<
  Attendance,
  'voiceId' | 'voiceName' | 'organisationCode' | 'mandateId' | 'personId' | 'chair'
>;
/** In what way somebody speaks with a voice: it is theirs, or its member gave them a proxy. */
export type Speaking = 'own' | 'proxy';

/** The seats with which somebody could speak with a voice: a member's own, or that of their substitute. */
export type OwnVoices = ReadonlyMap<
  string,
  readonly { readonly mandateId: string; readonly isSubstitute: boolean }[]
>;

/**
 * The voices of a body, from the mandates in force: one a person, or one an organisation whoever speaks for it. A
 * substitute has no voice of their own; an organisation whose member's seat is empty speaks through its substitute.
 */
export function voicesOf(rules: BodyRules, seats: readonly Seat[]): Voice[] {
  const voters = seats
    .filter(
      ({ role, substituteOf }) =>
        rules.voters.includes(role) && (rules.voice === 'organisation' || !substituteOf),
    )
    // Members before their substitutes; whoever holds two seats speaks with the one in the chair.
    .toSorted(
      (a, b) =>
        Number(Boolean(a.substituteOf)) - Number(Boolean(b.substituteOf)) ||
        Number(presides(b.role)) - Number(presides(a.role)),
    );
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

/** The voices that an actor speaks with at a meeting or could stand in for, by the mandates in force today. */
export function ownVoices(actor: Actor, { bodyId }: Pick<Meeting, 'bodyId'>, rules: BodyRules): OwnVoices {
  const seats = actor.seatsIn(bodyId).filter(({ role }) => rules.voters.includes(role));
  const held = seats.map((seat) => {
    const voiceId = rules.voice === 'organisation' ? seat.organisationId : (seat.substituteOf ?? seat.id);
    return { voiceId, mandateId: seat.id, isSubstitute: Boolean(seat.substituteOf) };
  });
  return Map.groupBy(held, ({ voiceId }) => voiceId);
}

/** The voices that are an actor's as members, not as somebody's substitute. */
export function memberVoices(own: OwnVoices): string[] {
  return [...own].flatMap(([id, seats]) => (seats.some(({ isSubstitute }) => !isSubstitute) ? [id] : []));
}

/**
 * How an actor may speak with a voice; null when it is not theirs to speak with. While a substitute sits, they speak and
 * the member does not; nobody else's substitute ever speaks.
 */
export function speakingWith(own: OwnVoices, voice: Attendance): Speaking | null {
  const isProxy = voice.presence === 'represented';
  const seats = own.get((isProxy ? voice.holderVoiceId : voice.voiceId) ?? '') ?? [];
  const speaks = seats.some(({ mandateId, isSubstitute }) =>
    voice.speakerMandateId
      ? mandateId === voice.speakerMandateId
      : !isSubstitute || mandateId === voice.mandateId,
  );
  if (!speaks) return null;
  return isProxy ? 'proxy' : 'own';
}

/** The voices as they stand on one point: a proxy for other points carries nothing here. */
export function onItem(voices: readonly Attendance[], itemId: string | undefined): Attendance[] {
  if (itemId === undefined) return [...voices];
  return voices.map((voice) =>
    voice.presence === 'represented' && voice.proxyItems && !voice.proxyItems.includes(itemId)
      ? ({ ...voice, presence: 'absent' as const } as Attendance)
      : voice,
  );
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
