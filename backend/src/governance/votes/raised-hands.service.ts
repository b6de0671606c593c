import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { CountInput } from '../meetings/meeting-inputs.dto';
import { Recusals } from '../meetings/recusals.service';
import { silencedBy } from '../meetings/seats';
import { refuseNotOpen, Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { oneAtATime } from '../one-at-a-time';
import { Motion, Vote } from './motion.entity';
import { pollClosed, Polls } from './polls.service';
import { Urns } from './urns.service';

interface Asked {
  readonly motion: Motion;
  readonly meeting: Meeting;
  /** The voices that are there or represented, and speak on this point. */
  readonly voices: readonly Attendance[];
}

/** The room answers all at once: hands are counted without names, or the chair asks and nobody objects. */
@Injectable()
export class RaisedHands {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly polls: Polls,
    private readonly urns: Urns,
    private readonly journal: Journal,
  ) {}

  /** « 9 pour, 1 contre »: the secretary writes down how many hands were raised; a new count replaces the last one. */
  async count(actor: Actor, motionId: string, sums: CountInput): Promise<string> {
    const { motion, meeting, voices } = await this.asked(actor, motionId);
    if (motion.ballot !== 'counted') throw new Refusal('governance.names-asked');
    const hands = sums.for + sums.against + sums.abstain;
    if (hands > voices.length)
      throw new Refusal('governance.too-many-hands', 422, { hands, voices: voices.length });
    await this.urns.set(motionId, sums);
    await this.note(actor, 'governance.hands-counted', meeting, motion, { ...sums });
    return meeting.id;
  }

  /** « Personne ne s’oppose »: each voice that is there consents in that way; whoever has already voted is not spoken for. */
  async nobodyObjects(actor: Actor, motionId: string): Promise<string> {
    const { motion, meeting, voices } = await this.asked(actor, motionId);
    const { withoutObjection = true } = await this.sittings.rules(meeting);
    if (!withoutObjection || motion.ballot !== 'named' || meeting.mode === 'written')
      throw new Refusal('governance.vote-asked');
    if (await this.db.of(Vote).existsBy({ motionId })) throw new Refusal('governance.votes-cast');
    if (voices.length === 0) throw new Refusal('governance.nobody-there');
    const at = this.clock.stamp();
    const consents = voices.map(({ voiceId }) => ({
      id: newId(), motionId, voiceId, choice: 'for' as const, personId: actor.personId, how: 'no-objection' as const, at, reserve: null,
    })); // prettier-ignore
    await this.db.of(Vote).insert(consents);
    await this.note(actor, 'governance.nobody-objected', meeting, motion, { voices: voices.length });
    return meeting.id;
  }

  /** The motion, held so that nobody votes meanwhile, with the voices that may answer it. */
  private async asked(actor: Actor, motionId: string): Promise<Asked> {
    await oneAtATime(this.db);
    const known = await this.polls.get(motionId);
    const meeting = await this.sittings.require(actor, 'hold', known.meetingId);
    const motion = (await this.polls.lockOpen(meeting.id)).find(({ id }) => id === motionId);
    if (!motion) throw pollClosed(known);
    refuseNotOpen(meeting);
    const recused = await this.recusals.from(motion.itemId);
    const voices = (await this.voices.of(meeting.id, motion.itemId)).filter(
      (voice) =>
        (voice.presence === 'present' || voice.presence === 'represented') && !silencedBy(voice, recused),
    );
    return { motion, meeting, voices };
  }

  private note(actor: Actor, action: string, meeting: Meeting, motion: Motion, facts: object) {
    const { id, organisationId, title } = meeting;
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: `${motion.text} — ${title}`, facts: { motionId: motion.id, ...facts },
    }); // prettier-ignore
  }
}
