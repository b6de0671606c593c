import { Actor } from '../../access/actor';
import { BodyRules } from '../../rulebook/words';
import { Decision } from '../decisions/decision.entity';
import { Ballot, BALLOTS } from '../meetings/ballot';
import { isFrozen } from '../meetings/agendas.service';
import { AgendaItem, Attendance, Meeting } from '../meetings/meeting.entity';
import { VoiceView } from '../meetings/attendance.dto';
import { ItemView, RecusalView } from '../meetings/item-view.dto';
import { MeetingView } from '../meetings/meetings.dto';
import { MotionView } from '../meetings/motion-view.dto';
import { Recusal } from '../meetings/recusal.entity';
import { OwnVoices, ownVoices, silencedBy, Speaking, speakingWith } from '../meetings/seats';
import { Motion, Vote } from '../votes/motion.entity';
import { isCounted } from '../votes/polls.service';
import { resultInWords, sumInWords } from '../votes/result-words';
import { Votes } from '../votes/poll';

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

/** What may be done with a meeting as a whole; `closable` says that no poll stands in the way. */
export function meetingMoves(onlooker: Onlooker, closable: boolean): string[] {
  const { meeting, rules, holds, plans, votes } = onlooker;
  const { state, mode } = meeting;
  const isWritten = mode === 'written';
  const isLive = state === 'convened' || state === 'open';
  return open({
    convene: plans && state === 'planned',
    move: plans && !isWritten && (state === 'planned' || state === 'convened'),
    cancel: plans && (state === 'planned' || state === 'convened'),
    open: holds && state === 'convened',
    close: holds && state === 'open' && closable,
    stop: votes && isWritten && state === 'open' && rules.writtenProcedure.oneMemberMayStop,
    attend: holds && isLive && !isWritten,
    conflicts: holds && (isLive || state === 'planned'),
    'add-item': plans && (state === 'planned' || (isLive && !isWritten)),
    order: plans && (state === 'planned' || isLive),
    current: holds && state === 'open' && !isWritten,
    minutes: state !== 'planned' && state !== 'cancelled',
  });
}

export function voiceView(
  voice: Attendance,
  onlooker: Onlooker,
  { substitutes, since }: Pick<VoiceView, 'substitutes' | 'since'>,
): VoiceView {
  const { voiceId, voiceName: name, organisationCode, presence, holderVoiceId, proxyNote, chair } = voice;
  const { speakerName, speakerMandateId, proxyId, proxyItems } = voice;
  const holder = holderVoiceId ? onlooker.voices.find((one) => one.voiceId === holderVoiceId) : undefined;
  return {
    voiceId, name, organisationCode, presence, holderVoiceId, proxyNote, chair,
    speakerName, speakerMandateId, proxyId, proxyItems, substitutes, since,
    holderName: holder?.voiceName ?? null,
    mine: onlooker.speaking.has(voiceId),
  }; // prettier-ignore
}

/** What is known of a poll: who answered, and the votes that its reader may see. */
export interface PollSeen {
  readonly answered: readonly string[];
  readonly votes: readonly Vote[];
  /** Voices that withdrew from the point. */
  readonly recused: ReadonlySet<string>;
  readonly decision: Decision | undefined;
  /** Counted hands, where they have no names. */
  readonly hands: Votes | undefined;
  /** Whether the body could decide on the point with those who are there. */
  readonly quorumReached: boolean;
}

const QUORUM_LOST =
  'Le quorum n’est plus atteint\u202f: si le vote est clôturé maintenant, rien n’est décidé.';

/** A motion as this person may see it: every vote once it is closed, before that only their own. */
export function motionView(motion: Motion, poll: PollSeen, onlooker: Onlooker, late: boolean): MotionView {
  const { id, outcome, text, amendmentId, digest, state, tally, openedAt, closedAt } = motion;
  const { meeting, voices, holds, rules } = onlooker;
  const { answered, votes, recused, decision, hands } = poll;
  const { ballot } = motion;
  const isWritten = meeting.mode === 'written';
  const awaited = awaitedFor(onlooker, recused).length;
  const has = new Set(answered);
  const heard = hands ? hands.for + hands.against + hands.abstain : answered.length;
  const isOpen = state === 'open' && meeting.state === 'open';
  const takesVotes = isOpen && !(isWritten && late);
  return {
    id, outcome, text, amendmentId, digest, state, ballot, openedAt, closedAt,
    answered: heard, answeredBy: [...answered],
    of: Math.max(awaited, heard),
    votes: votes.map(({ voiceId, choice, how, reserve }) => ({ voiceId, choice, how, reserve })),
    result: tally ? resultInWords(tally) : null,
    counts: tally && { for: tally.for, against: tally.against, abstain: tally.abstain },
    sum: (tally && sumInWords(tally)) || null,
    hindrance: isOpen && !isWritten && !poll.quorumReached ? QUORUM_LOST : null,
    decisionId: decision?.id ?? null,
    decisionNumber: decision?.number ?? null,
    allowed: open({
      vote: takesVotes && ballot !== 'counted' && voices.some((voice) => onlooker.mayAnswer(voice, recused) && !has.has(voice.voiceId)),
      hands: takesVotes && holds && !isWritten && ballot === 'named',
      count: takesVotes && holds && !isWritten && ballot === 'counted',
      'no-objection': takesVotes && holds && !isWritten && ballot === 'named' && rules.withoutObjection !== false && !heard,
      close: isOpen && holds && isClosable(meeting, [{ answered: answered.length, of: awaited }], late),
      withdraw: isOpen && holds && !isWritten,
    }),
  }; // prettier-ignore
}

/** How a motion may be voted on by a body of these rules. */
export const ballotsOf = ({ secret, hands }: BodyRules): Ballot[] =>
  BALLOTS.filter((one) => one === 'named' || (one === 'secret' ? secret === 'asked' : hands === 'counted'));

/** Whether polls may be closed: in writing, once everybody answered or the term has run out. */
export function isClosable(
  { mode }: Meeting,
  polls: readonly Pick<MotionView, 'answered' | 'of'>[],
  late: boolean,
): boolean {
  return mode !== 'written' || late || polls.every(({ answered, of }) => answered >= of);
}

/** The voices whose answer a poll waits for: every one in writing, else those that are there, and none that withdrew. */
export function awaitedFor(
  { meeting, voices }: Pick<Onlooker, 'meeting' | 'voices'>,
  recused: ReadonlySet<string>,
): Attendance[] {
  const isWritten = meeting.mode === 'written';
  return voices.filter(
    ({ voiceId, presence }) =>
      !recused.has(voiceId) && (isWritten || presence === 'present' || presence === 'represented'),
  );
}

/** The recusals of a point as people read them; whoever has no voice here any more has nothing to withdraw. */
export function recusalViews(recusals: readonly Recusal[], voices: readonly Attendance[]): RecusalView[] {
  return recusals.flatMap(({ voiceId, reason, notedBy, notedAt }) => {
    const name = voices.find((voice) => voice.voiceId === voiceId)?.voiceName;
    return name ? [{ voiceId, name, reason, notedBy, notedAt }] : [];
  });
}

export type ItemParts = Pick<
  ItemView,
  | 'digest'
  | 'pieces'
  | 'amendments'
  | 'motions'
  | 'recusals'
  | 'quorumReached'
  | 'outcomes'
  | 'returnsTo'
  | 'divisible'
  | 'opinions'
  | 'urgent'
  | 'gone'
>;

export function itemView(
  item: AgendaItem,
  parts: ItemParts,
  { meeting, holds, plans, minutes, voices }: Onlooker,
): Omit<ItemView, 'prepared'> {
  const { id, position, kind, title, note, version, stepId, dossierId } = item;
  const isOver = ['closed', 'stopped', 'cancelled'].includes(meeting.state);
  const allowed = open({
    note: minutes && !isOver,
    remove: plans && !isOver && !isFrozen(meeting),
    move: parts.outcomes.length > 0,
    recuse: holds && !isOver && voices.length > parts.recusals.length,
    unrecuse: holds && !isOver && parts.recusals.length > 0 && !parts.motions.some(isCounted),
  });
  return { id, position, kind, title, note, version, stepId, dossierId, ...parts, allowed };
}

export type MeetingFacts = Pick<MeetingView, 'organisationCode' | 'bodyName' | 'items' | 'decisions'>;

export function meetingFacts(meeting: Meeting, facts: MeetingFacts) {
  const { id, bodyId, bodyCode, title, date, start, mode, deadline, state, place } = meeting;
  const { convenedAt, openedAt, closedAt, stopReason, conflicts, durationDays, currentItemId } = meeting;
  return {
    id, bodyId, bodyCode, title, date, start, mode, deadline, state, place, convenedAt, openedAt, closedAt, stopReason, conflicts, durationDays, currentItemId, ...facts,
  }; // prettier-ignore
}
