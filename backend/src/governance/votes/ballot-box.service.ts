import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { VoteInput } from '../meetings/meeting-inputs.dto';
import { Recusals } from '../meetings/recusals.service';
import { onItem, ownVoices, silencedBy, speakingWith } from '../meetings/seats';
import { Sittings } from '../meetings/sittings.service';
import { Motion, Vote } from './motion.entity';
import { pollClosed } from './polls.service';
import { Urns } from './urns.service';
import { VoteReceiptView } from './votes.dto';

type Casting = VoteInput & Pick<Vote, 'how'>;

/** The ballot box: takes each voice once, and keeps what it has acknowledged. */
@Injectable()
export class BallotBox {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly recusals: Recusals,
    private readonly urns: Urns,
    private readonly journal: Journal,
  ) {}

  /** A member votes, or whoever carries the member's proxy. The same vote sent twice is one vote. */
  async vote(actor: Actor, motionId: string, input: VoteInput): Promise<VoteReceiptView> {
    const { voiceId, choice } = input;
    const { motion, meeting } = await this.held(motionId);
    const own = ownVoices(actor, meeting, await this.sittings.rules(meeting));
    if (own.size === 0) throw await this.stranger(actor, meeting);
    const voice = await this.db.of(Attendance).findOneBy({ meetingId: meeting.id, voiceId });
    const how = voice && speakingWith(own, voice);
    if (!how && own.has(voiceId) && voice) throw await this.represented(voice);
    if (!how) throw new Refusal('governance.not-a-voter', 403);
    if (motion.ballot === 'counted') throw new Refusal('governance.hands-only');
    const reserve = reserveOf(meeting, input);
    if (await this.cast(actor, motion, meeting, [{ voiceId, choice, how, reserve }], [voice]))
      await this.note(actor, 'governance.voted', meeting, motion, { voiceId, how });
    return { motionId, voiceId, choice: motion.ballot === 'secret' ? null : choice, how, reserve };
  }

  /** The secretary writes down raised hands, of those who are there or represented; in writing, answers on paper. */
  async hands(actor: Actor, motionId: string, votes: readonly VoteInput[]): Promise<string> {
    const { motion, meeting } = await this.held(motionId);
    actor.require('hold', 'Meeting', meeting);
    if (motion.ballot === 'secret') throw new Refusal('governance.secret-no-hands');
    if (motion.ballot === 'counted') throw new Refusal('governance.hands-only');
    const voiceIds = votes.map(({ voiceId }) => voiceId);
    const voices = await this.db.of(Attendance).findBy({ meetingId: meeting.id, voiceId: In(voiceIds) });
    if (voices.length !== new Set(voiceIds).size) throw new Refusal('governance.not-a-voter', 403);
    const raised = votes.map(({ voiceId, choice }): Casting => ({ voiceId, choice, how: 'hands' }));
    const counted = await this.cast(actor, motion, meeting, raised, voices);
    if (counted) await this.note(actor, 'governance.hands-noted', meeting, motion, { voices: counted });
    return meeting.id;
  }

  /** The motion, held for reading until the vote is on disk, so that it cannot be closed in between. */
  private async held(motionId: string): Promise<{ motion: Motion; meeting: Meeting }> {
    const lock = this.db.isPostgres ? { lock: { mode: 'pessimistic_read' as const } } : {};
    const motion = await this.db.of(Motion).findOne({ where: { id: motionId }, ...lock });
    if (!motion) throw new Refusal('access.denied', 404);
    return { motion, meeting: await this.sittings.get(motion.meetingId) };
  }

  /** Puts votes into the box; gives how many were new. A voice that has spoken differently is refused. */
  private async cast(
    actor: Actor,
    motion: Motion,
    meeting: Meeting,
    castings: readonly Casting[],
    voices: readonly Attendance[],
  ): Promise<number> {
    const nameOf = (voiceId: string) => voices.find((voice) => voice.voiceId === voiceId)?.voiceName ?? '';
    const motionId = motion.id;
    const isSecret = motion.ballot === 'secret';
    const voiceIds = castings.map(({ voiceId }) => voiceId);
    const which = { motionId, voiceId: In(voiceIds) };
    const before = isSecret ? [] : await this.db.of(Vote).findBy(which);
    refuseOther(castings, before, nameOf);
    const came = isSecret
      ? await this.urns.came(motionId, voiceIds)
      : new Set(before.map(({ voiceId }) => voiceId));
    const fresh = castings.filter(({ voiceId }) => !came.has(voiceId));
    if (fresh.length === 0) return 0;
    this.refuseLate(motion, meeting);
    await this.refuseRecused(motion, voices);
    if (meeting.mode === 'written') await this.answered(voices);
    else refuseAbsent(onItem(voices, motion.itemId));
    if (isSecret) return this.urns.drop(motionId, fresh);
    const at = this.clock.stamp();
    const rows = fresh.map((one) => ({
      reserve: null,
      ...one,
      id: newId(),
      motionId,
      personId: actor.personId,
      at,
    }));
    // Two clicks at once: the second insert does nothing, and finds the vote of the first below.
    await this.db.of(Vote).createQueryBuilder().insert().values(rows).orIgnore().execute();
    const now = await this.db.of(Vote).findBy(which);
    refuseOther(castings, now, nameOf);
    return rows.filter(({ id }) => now.some((vote) => vote.id === id)).length;
  }

  private refuseLate(motion: Motion, { state, mode, deadline }: Meeting): void {
    if (state === 'stopped') throw new Refusal('governance.written-stopped');
    if (motion.state !== 'open') throw pollClosed(motion);
    if (mode === 'written' && deadline && this.clock.today() > deadline)
      throw new Refusal('governance.written-deadline-passed', 409, { deadline: longDay(deadline) });
  }

  /** Nobody speaks with a voice that withdrew from the point, nor carries there a proxy when they withdrew themselves. */
  private async refuseRecused({ itemId }: Motion, voices: readonly Attendance[]): Promise<void> {
    const recused = await this.recusals.from(itemId);
    for (const voice of voices) {
      const by = silencedBy(voice, recused);
      if (by === 'voice') throw new Refusal('governance.voice-recused', 409, { voice: voice.voiceName });
      if (by !== 'holder') continue;
      const holder = await this.holder(voice);
      throw new Refusal('governance.holder-recused', 409, { holder, giver: voice.voiceName });
    }
  }

  /** In a written procedure, who answers is there. */
  private async answered(voices: readonly Attendance[]): Promise<void> {
    const ids = voices.filter(({ presence }) => presence !== 'present').map(({ id }) => id);
    if (ids.length) await this.db.of(Attendance).update({ id: In(ids) }, { presence: 'present' });
  }

  private async represented(voice: Attendance): Promise<Refusal> {
    if (voice.presence !== 'represented' && voice.speakerName)
      return new Refusal('governance.substitute-sits', 409, { substitute: voice.speakerName });
    return new Refusal('governance.voice-represented', 409, { holder: await this.holder(voice) });
  }

  private async holder({ meetingId, holderVoiceId }: Attendance): Promise<string> {
    const holder = await this.db.of(Attendance).findOneBy({ meetingId, voiceId: holderVoiceId ?? '' });
    return holder?.voiceName ?? '';
  }

  /** Whoever has no voice here today: told until when they had one; to those who may not even read, it is not there. */
  private async stranger(actor: Actor, meeting: Meeting): Promise<Refusal> {
    const { bodyId } = meeting;
    const held = await this.db.of(Mandate).findBy({ personId: actor.personId, bodyId });
    const ends = held.flatMap(({ until }) => (until && until < this.clock.today() ? [until] : []));
    const until = ends.sort().at(-1);
    if (until) return new Refusal('governance.not-a-voter', 403, { until });
    return actor.may('read', 'Meeting', meeting)
      ? new Refusal('governance.not-a-voter', 403)
      : new Refusal('access.denied', 404);
  }

  /** What was voted is nobody's business before the poll is closed, so the journal does not say. */
  private note(
    actor: Actor,
    action: string,
    meeting: Meeting,
    motion: Motion,
    facts: Record<string, unknown>,
  ) {
    const { id, organisationId, title } = meeting;
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: `${motion.text} — ${title}`, facts: { motionId: motion.id, ...facts },
    }); // prettier-ignore
  }
}

function refuseOther(
  castings: readonly Casting[],
  known: readonly Vote[],
  nameOf: (voiceId: string) => string,
): void {
  for (const { voiceId, choice, reserve } of castings)
    if (known.some((vote) => vote.voiceId === voiceId && (vote.choice !== choice || differs(vote, reserve))))
      throw new Refusal('governance.already-voted', 409, { voice: nameOf(voiceId) });
}

/** Another reserve is another answer; hands say nothing of one. */
const differs = (vote: Vote, reserve: string | null | undefined) =>
  reserve !== undefined && vote.reserve !== reserve;

/** A reserve goes with a vote in favour, in writing: in a meeting it is said aloud and noted under the point. */
function reserveOf({ mode }: Meeting, { choice, reserve }: VoteInput): string | null {
  const said = reserve?.trim() || null;
  if (said && (mode !== 'written' || choice !== 'for')) throw new Refusal('governance.reserve-not-here', 422);
  return said;
}

function refuseAbsent(voices: readonly Attendance[]): void {
  const absent = voices.find(({ presence }) => presence !== 'present' && presence !== 'represented');
  if (absent) throw new Refusal('governance.not-present', 409, { voice: absent.voiceName });
}
