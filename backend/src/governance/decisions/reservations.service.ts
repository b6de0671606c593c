import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { ownVoices, speakingWith } from '../meetings/seats';
import { refuseNotOpen, Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { Motion, Vote } from '../votes/motion.entity';
import { Polls } from '../votes/polls.service';
import { ReservationInput } from './decisions.dto';
import { Reservation } from './decision-follows.entity';

export interface MadeReservation {
  readonly voiceName: string;
  readonly text: string;
}

/** What voices reserve about a motion: said with their vote, or written down by the secretary. */
@Injectable()
export class Reservations {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly polls: Polls,
    private readonly journal: Journal,
  ) {}

  /** The reservations about a motion, in the order of the voices' names. */
  async of({ id: motionId, meetingId }: Pick<Motion, 'id' | 'meetingId'>): Promise<MadeReservation[]> {
    const noted = await this.db.of(Reservation).findBy({ motionId });
    const votes = await this.db.of(Vote).findBy({ motionId });
    const voices = await this.voices.of(meetingId);
    const voted = votes.flatMap(({ voiceId, reserve }) => {
      const text = reserve?.trim();
      const isNoted = noted.some((one) => one.voiceId === voiceId);
      const voiceName = voices.find((voice) => voice.voiceId === voiceId)?.voiceName ?? '';
      return text && !isNoted ? [{ voiceName, text }] : [];
    });
    return [...noted.map(({ voiceName, text }) => ({ voiceName, text })), ...voted].sort((a, b) =>
      a.voiceName.localeCompare(b.voiceName, 'fr'),
    );
  }

  /** Writes a voice's reservation down while the meeting is held; the same voice may say it better. */
  async note(actor: Actor, motionId: string, { voiceId, text }: ReservationInput): Promise<string> {
    const motion = await this.polls.get(motionId);
    const meeting = await this.sittings.require(actor, 'read', motion.meetingId);
    refuseNotOpen(meeting);
    if (motion.state !== 'open') throw new Refusal('governance.reservation-too-late', 409);
    const voice = (await this.voices.of(meeting.id)).find((one) => one.voiceId === voiceId);
    const own = ownVoices(actor, meeting, await this.sittings.rules(meeting));
    const isSecretary = actor.may('hold', 'Meeting', meeting);
    if (!voice || (!isSecretary && !speakingWith(own, voice))) throw new Refusal('access.denied', 404);
    const said = {
      text: text.trim(), how: isSecretary ? ('secretary' as const) : ('vote' as const),
      notedBy: actor.name, notedAt: this.clock.stamp(),
    }; // prettier-ignore
    const done = await this.db.of(Reservation).update({ motionId, voiceId }, said);
    if (!done.affected)
      await this.db
        .of(Reservation)
        .insert({ id: newId(), motionId, voiceId, voiceName: voice.voiceName, ...said });
    await this.journal.record(actor, {
      action: 'governance.reservation-noted', subject: 'Meeting', subjectId: meeting.id,
      organisationId: meeting.organisationId, label: `${voice.voiceName} — ${motion.text}`, facts: { motionId, voiceId },
    }); // prettier-ignore
    return meeting.id;
  }
}
