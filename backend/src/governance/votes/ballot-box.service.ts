import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Happening, Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Sheaves } from '../../kernel/sheaves';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { VoteInput } from '../meetings/meeting-inputs.dto';
import { Recusals } from '../meetings/recusals.service';
import { onItem } from '../meetings/seats';
import { Sittings } from '../meetings/sittings.service';
import { Casting, Known, refuseAbsent, refuseLate, refuseOther, reserveOf } from './casting';
import { Motion, Vote } from './motion.entity';
import { Urns } from './urns.service';
import { Voters } from './voters.service';
import { VoteReceiptView } from './votes.dto';

/** What somebody brings to the box. */
interface Slip {
  readonly actor: Actor;
  readonly input: VoteInput;
}
/** The box of a motion while it is open before the teller: nobody else puts anything in. */
interface OpenBox {
  readonly motion: Motion;
  readonly meeting: Meeting;
  readonly voices: ReadonlyMap<string, Attendance>;
  readonly recused: ReadonlySet<string>;
  /** The voices that have spoken. */
  readonly known: Map<string, Known>;
}

/** The ballot box: takes each voice once, and keeps what it has acknowledged. */
@Injectable()
export class BallotBox {
  private readonly sheaves = new Sheaves<Slip, VoteReceiptView>((id, slips) => this.receive(id, slips));

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly recusals: Recusals,
    private readonly voters: Voters,
    private readonly urns: Urns,
    private readonly journal: Journal,
  ) {}

  /** A member votes, or whoever carries the member's proxy. The same vote sent twice is one vote. */
  vote(actor: Actor, motionId: string, input: VoteInput): Promise<VoteReceiptView> {
    return this.sheaves.put(motionId, { actor, input });
  }

  /** The secretary writes down raised hands, of those who are there or represented; in writing, answers on paper. */
  async hands(actor: Actor, motionId: string, votes: readonly VoteInput[]): Promise<string> {
    const voiceIds = votes.map(({ voiceId }) => voiceId);
    const box = await this.open(motionId, voiceIds);
    actor.require('hold', 'Meeting', box.meeting);
    if (box.motion.ballot === 'secret') throw new Refusal('governance.secret-no-hands');
    if (box.motion.ballot === 'counted') throw new Refusal('governance.hands-only');
    if (box.voices.size !== new Set(voiceIds).size) throw new Refusal('governance.not-a-voter', 403);
    const fresh: Casting[] = [];
    for (const { voiceId, choice } of votes) {
      const casting: Casting = { voiceId, choice, how: 'hands' };
      if (await this.admit(box, casting)) fresh.push(casting);
    }
    await this.keep(
      box,
      fresh.map((casting) => ({ casting, actor })),
    );
    if (fresh.length)
      await this.journal.record(actor, happening('governance.hands-noted', box, { voices: fresh.length }));
    return box.meeting.id;
  }

  /** Votes of the same moment share a transaction, and each is acknowledged or refused for itself. */
  private receive(motionId: string, slips: readonly Slip[]): Promise<(VoteReceiptView | Refusal)[]> {
    return this.db.atomic(async () => {
      const voiceIds = slips.map(({ input }) => input.voiceId);
      const box = await this.open(motionId, voiceIds);
      const answers: (VoteReceiptView | Refusal)[] = [];
      const fresh: { casting: Casting; actor: Actor }[] = [];
      for (const { actor, input } of slips) {
        try {
          const casting = await this.casting(actor, box, input);
          if (await this.admit(box, casting)) fresh.push({ casting, actor });
          answers.push(receipt(box.motion, casting));
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
          answers.push(refusal);
        }
      }
      await this.keep(box, fresh);
      await this.journal.recordAll(
        fresh.map(({ actor, casting: { voiceId, how } }) => ({
          author: actor,
          what: happening('governance.voted', box, { voiceId, how }),
        })),
      );
      return answers;
    });
  }

  /** The motion is held until what is put in is on disk, so that it is neither closed nor filled elsewhere in between. */
  private async open(motionId: string, voiceIds: readonly string[]): Promise<OpenBox> {
    const lock = this.db.isPostgres ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const motion = await this.db.of(Motion).findOne({ where: { id: motionId }, ...lock });
    if (!motion) throw new Refusal('access.denied', 404);
    const meeting = await this.sittings.get(motion.meetingId);
    const found = await this.db
      .of(Attendance)
      .findBy({ meetingId: meeting.id, voiceId: In([...new Set(voiceIds)]) });
    return {
      motion,
      meeting,
      voices: new Map(found.map((voice) => [voice.voiceId, voice])),
      recused: await this.recusals.from(motion.itemId),
      known: await this.known(motion, voiceIds),
    };
  }

  private async known({ id: motionId, ballot }: Motion, voiceIds: readonly string[]) {
    if (ballot === 'secret')
      return new Map<string, Known>([...(await this.urns.came(motionId, voiceIds))].map((id) => [id, {}]));
    const votes = await this.db.of(Vote).findBy({ motionId, voiceId: In([...new Set(voiceIds)]) });
    return new Map<string, Known>(votes.map((vote) => [vote.voiceId, vote]));
  }

  private async casting(
    actor: Actor,
    { motion, meeting, voices }: OpenBox,
    input: VoteInput,
  ): Promise<Casting> {
    const { voiceId, choice } = input;
    const rules = await this.sittings.rules(meeting);
    const how = await this.voters.speaking(actor, meeting, rules, voiceId, voices.get(voiceId));
    if (motion.ballot === 'counted') throw new Refusal('governance.hands-only');
    return { voiceId, choice, how, reserve: reserveOf(meeting, input) };
  }

  /** Whether a voice is new to the box; from then on it is known. One that may not speak now is refused. */
  private async admit(
    { motion, meeting, voices, recused, known }: OpenBox,
    casting: Casting,
  ): Promise<boolean> {
    const voice = voices.get(casting.voiceId)!;
    const before = known.get(casting.voiceId);
    if (before) {
      refuseOther(casting, before, voice.voiceName);
      return false;
    }
    refuseLate(motion, meeting, this.clock.today());
    await this.voters.refuseRecused(voice, recused);
    if (meeting.mode !== 'written') refuseAbsent(onItem([voice], motion.itemId)[0]!);
    known.set(casting.voiceId, motion.ballot === 'secret' ? {} : casting);
    return true;
  }

  private async keep(
    { motion, meeting, voices }: OpenBox,
    fresh: readonly { casting: Casting; actor: Actor }[],
  ): Promise<void> {
    if (fresh.length === 0) return;
    const castings = fresh.map(({ casting }) => casting);
    if (meeting.mode === 'written') await this.answered(castings.map(({ voiceId }) => voices.get(voiceId)!));
    if (motion.ballot === 'secret') return this.urns.drop(motion.id, castings);
    const at = this.clock.stamp();
    await this.db.of(Vote).insert(
      fresh.map(({ casting, actor }) => ({
        reserve: null, ...casting, id: newId(), motionId: motion.id, personId: actor.personId, at,
      })),
    ); // prettier-ignore
  }

  /** In a written procedure, who answers is there. */
  private async answered(voices: readonly Attendance[]): Promise<void> {
    const ids = voices.filter(({ presence }) => presence !== 'present').map(({ id }) => id);
    if (ids.length) await this.db.of(Attendance).update({ id: In(ids) }, { presence: 'present' });
  }
}

/** What was voted is nobody's business before the poll is closed, so the journal does not say. */
function happening(action: string, { motion, meeting }: OpenBox, facts: Record<string, unknown>): Happening {
  const { id, organisationId, title } = meeting;
  const label = `${motion.text} — ${title}`;
  return { action, subject: 'Meeting', subjectId: id, organisationId, label, facts: { motionId: motion.id, ...facts } }; // prettier-ignore
}

const receipt = ({ id: motionId, ballot }: Motion, { voiceId, choice, how, reserve }: Casting) => ({
  motionId,
  voiceId,
  choice: ballot === 'secret' ? null : choice,
  how,
  reserve: reserve ?? null,
});
