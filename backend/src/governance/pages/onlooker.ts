import { Actor } from '../../access/actor';
import { BodyRules } from '../../rulebook/words';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { OwnVoices, ownVoices, silencedBy, Speaking, speakingWith } from '../meetings/seats';

/** Someone who looks at a meeting, and what they may do there now. */
export class Onlooker {
  readonly speaking: ReadonlyMap<string, Speaking>;
  readonly holds: boolean;
  readonly plans: boolean;
  readonly minutes: boolean;
  readonly votes: boolean;
  /** The voices that are theirs as a member, or as somebody's substitute. */
  readonly own: OwnVoices;

  constructor(
    readonly actor: Actor,
    readonly meeting: Meeting,
    readonly rules: BodyRules,
    readonly voices: readonly Attendance[],
  ) {
    const own = ownVoices(actor, meeting, rules);
    this.own = own;
    const mine = voices.map((voice) => [voice.voiceId, speakingWith(own, voice)] as const);
    this.speaking = new Map(mine.flatMap(([id, how]) => (how ? [[id, how] as const] : [])));
    this.holds = actor.may('hold', 'Meeting', meeting);
    this.plans = actor.may('plan', 'Meeting', meeting);
    this.minutes = actor.may('minute', 'Meeting', meeting);
    this.votes = (voices.length ? this.speaking.size : own.size) > 0 && actor.may('vote', 'Meeting', meeting);
  }

  /** Voices with which this person may answer a poll now, on a point from which some withdrew. */
  mayAnswer(voice: Attendance, recused: ReadonlySet<string>): boolean {
    const { voiceId, presence } = voice;
    const isThere = this.meeting.mode === 'written' || presence === 'present' || presence === 'represented';
    return isThere && this.speaking.has(voiceId) && !silencedBy(voice, recused);
  }
}

/** The names of moves that are open. */
export const open = (moves: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(moves).filter((move) => moves[move]);
