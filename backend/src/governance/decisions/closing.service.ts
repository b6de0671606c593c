import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Pieces } from '../dossiers/pieces.service';
import { Road } from '../dossiers/road.service';
import { Agendas } from '../meetings/agendas.service';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { Recusals } from '../meetings/recusals.service';
import { refuseNotOpen, Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { oneAtATime } from '../one-at-a-time';
import { Subjects } from '../subjects';
import { piecesOf } from '../votes/about';
import { Motion, Vote } from '../votes/motion.entity';
import { Motions } from '../votes/motions.service';
import { PointAmendments } from '../votes/point-amendments.service';
import { pollClosed, Polls } from '../votes/polls.service';
import { Returns } from '../votes/returns.service';
import { resultInShort } from '../votes/result-words';
import { tally } from '../votes/tally';
import { Poll } from '../votes/poll';
import { Carried, DecisionBook } from './decision-book.service';
import { isSuspensive } from './entries.service';

/** Closes polls: counts what is in the box, writes the decision down, and lets the dossier go on. */
@Injectable()
export class Closing {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly agendas: Agendas,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly polls: Polls,
    private readonly motions: Motions,
    private readonly amendments: PointAmendments,
    private readonly returns: Returns,
    private readonly pieces: Pieces,
    private readonly subjects: Subjects,
    private readonly road: Road,
    private readonly book: DecisionBook,
    private readonly journal: Journal,
  ) {}

  /** Closes one poll and counts it by the body's own rule; gives the identifier of the meeting. */
  async close(actor: Actor, motionId: string): Promise<string> {
    await oneAtATime(this.db);
    const { meetingId } = await this.polls.get(motionId);
    const meeting = await this.sittings.require(actor, 'hold', meetingId);
    const open = await this.polls.lockOpen(meetingId);
    const motion = open.find(({ id }) => id === motionId);
    if (!motion) throw pollClosed(await this.polls.get(motionId));
    refuseNotOpen(meeting);
    await this.refuseTooEarly(meeting, [motion]);
    await this.count(actor, meeting, motion, open);
    return meetingId;
  }

  /** Refuses to close a written procedure while members may still answer. */
  async refuseTooEarly({ id, mode, deadline }: Meeting, motions: readonly Motion[]): Promise<void> {
    if (mode !== 'written' || this.clock.today() > (deadline ?? '')) return;
    const voices = await this.voices.of(id);
    for (const motion of motions) {
      const recused = await this.recusals.from(motion.itemId);
      const awaited = voices.filter(({ voiceId }) => !recused.has(voiceId)).length;
      const missing = awaited - (await this.db.of(Vote).countBy({ motionId: motion.id }));
      if (missing > 0)
        throw new Refusal('governance.deadline-running', 409, { deadline: longDay(deadline ?? ''), missing });
    }
  }

  /**
   * Counts one of the open motions that are held: carried, it decides and the others on its point are void; otherwise it
   * decides nothing and the point stays where it is.
   */
  async count(actor: Actor, meeting: Meeting, motion: Motion, held: readonly Motion[]): Promise<void> {
    const item = await this.agendas.item(motion.itemId);
    const matter = await this.motions.matter(meeting, item);
    if (!matter) return this.polls.withdrawAll([motion]);
    if (matter.digest !== motion.digest)
      throw new Refusal('governance.text-changed', 409, { decided: motion.digest, current: matter.digest });
    const counted = tally(await this.sittings.rules(meeting), await this.poll(meeting, motion));
    const state = counted.carried ? 'carried' : counted.quorumReached ? 'rejected' : 'no-quorum';
    const closed = { state, tally: counted, closedAt: this.clock.stamp() } as const;
    await this.db.of(Motion).update({ id: motion.id, state: 'open' }, closed);
    await this.journal.record(actor, {
      action: 'governance.poll-closed', subject: 'Meeting', subjectId: meeting.id, organisationId: meeting.organisationId,
      label: `${motion.text} — ${meeting.title}`, facts: { motionId: motion.id, state, result: resultInShort(counted) },
    }); // prettier-ignore
    if (!counted.carried) return undefined;
    // On a point of no dossier each motion stands for itself.
    if (matter.dossier)
      await this.polls.withdrawAll(
        held.filter(({ id, itemId }) => itemId === motion.itemId && id !== motion.id),
      );
    const pieces = piecesOf(matter.pieces, motion.subjectIds);
    const carried = { meeting, item, motion, matter, tally: counted, pieces, amendment: null };
    return motion.outcome === 'amended' ? this.amend(actor, carried) : this.decide(actor, carried);
  }

  private async decide(actor: Actor, carried: Carried): Promise<void> {
    const { motion, matter } = carried;
    const decision = await this.book.write(actor, carried);
    if (!matter.step || motion.outcome === 'amended') return;
    await this.road.decided(matter.step, {
      outcome: motion.outcome,
      decisionId: decision.id,
      decisionNumber: decision.number,
      result: resultInShort(decision.tally),
      date: decision.date,
      inForceFrom: decision.inForceFrom,
      suspended: isSuspensive(decision),
      by: actor,
      pieces: carried.pieces,
      returnsTo: motion.returnsTo,
      reason: motion.reason,
      variants: new Map(motion.variants.map(({ subjectId, revisionId }) => [subjectId, revisionId])),
    });
  }

  /** The text is amended: the dossier carries the new revision, and the point is still to be decided. */
  private async amend(actor: Actor, carried: Carried): Promise<void> {
    const { motion, matter } = carried;
    const found = await this.amendments.waiting(matter, motion.amendmentId ?? '');
    if (!found || !matter.dossier) throw new Refusal('governance.unknown-amendment', 422);
    const { type } = found.piece;
    const frozen = await this.subjects.of(type).amend(actor, found.amendment.id);
    await this.pieces.replace(matter.dossier.id, type, frozen);
    const pieces = await this.pieces.of(matter.dossier.id);
    await this.book.write(actor, { ...carried, pieces, amendment: found.amendment });
  }

  private async poll({ id, mode }: Meeting, motion: Motion): Promise<Poll> {
    const voices = await this.voices.of(id, motion.itemId);
    const { answered, votes, choices, withoutObjection } = await this.returns.of(motion);
    const recused = await this.recusals.from(motion.itemId);
    const gone = voices.filter(({ voiceId }) => recused.has(voiceId));
    const voted = gone.find(({ voiceId }) => answered.has(voiceId));
    if (voted) throw new Refusal('governance.recused-voted', 409, { voice: voted.voiceName });
    const chair = voices.find((voice) => voice.chair);
    // A chair who voted in secret cannot break a tie: nobody knows what was said.
    const chairChoice = (chair && choices.get(chair.voiceId)) ?? null;
    const written = mode === 'written';
    const there = written ? { present: answered.size, represented: 0 } : presenceOf(voices, answered);
    const poll = {
      ...there,
      recused: { voices: gone.length, ...(written ? NOBODY : presenceOf(gone, answered)) },
      voices: voices.length,
      votes,
      chairChoice,
      chairVoiceCounted: chairChoice !== null,
      written,
      withoutObjection,
      left: written ? 0 : leftOf(voices, answered),
    };
    refuseTooMany(poll);
    return poll;
  }
}

/** Hands that were counted before somebody left or withdrew are counted again. */
function refuseTooMany({ votes, present, represented, recused }: Poll): void {
  const hands = votes.for + votes.against + votes.abstain;
  const voices = present + represented - recused.present - recused.represented;
  if (hands > voices) throw new Refusal('governance.too-many-hands', 422, { hands, voices });
}

/** In writing nobody is there but those who answered, and whoever withdrew did not. */
const NOBODY = { present: 0, represented: 0 };

/** Who is there when the poll closes; whoever voted and left was there for this vote. */
function presenceOf(voices: readonly Attendance[], has: ReadonlySet<string>) {
  const represented = voices.filter(({ presence }) => presence === 'represented').length;
  const present = voices.filter(
    ({ presence, voiceId }) => presence === 'present' || (presence !== 'represented' && has.has(voiceId)),
  ).length;
  return { present, represented };
}

/** How many voted and left before the poll closed. */
const leftOf = (voices: readonly Attendance[], has: ReadonlySet<string>) =>
  voices.filter(({ presence, voiceId }) => !THERE.includes(presence) && has.has(voiceId)).length;

const THERE: readonly Attendance['presence'][] = ['present', 'represented'];
