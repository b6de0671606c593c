import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Road } from '../dossiers/road.service';
import { instantAt, momentOf } from '../moments';
import { byQuarters } from './durations';
import { Invitations } from './invitations.service';
import { Meeting } from './meeting.entity';
import { MeetingChangeInput } from './meeting-inputs.dto';
import { titleOf } from './seats';
import { refuseOver, Sittings } from './sittings.service';

/** The calendar on the secretariat's desk: a meeting that was planned moves to another day, or is called off. */
@Injectable()
export class CalendarDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sittings: Sittings,
    private readonly road: Road,
    private readonly invitations: Invitations,
    private readonly journal: Journal,
  ) {}

  /** Another day, hour or place; whoever was convened is told, and their calendar with them. */
  async move(actor: Actor, id: string, input: MeetingChangeInput): Promise<string> {
    const meeting = await this.begun(actor, id);
    if (meeting.mode === 'written') throw new Refusal('governance.written-not-moved', 409);
    if (input.date < this.clock.today()) throw new Refusal('governance.moved-into-past', 422);
    if (input.sequence !== undefined && input.sequence !== meeting.sequence)
      throw new Refusal('governance.meeting-changed', 409, {
        now: whenAndWhere(meeting), sequence: meeting.sequence,
      }); // prettier-ignore
    const { name } = await this.directory.bodyById(meeting.bodyId);
    const wasSent = meeting.state === 'convened';
    const moved = {
      date: input.date,
      start: input.start ?? null,
      place: input.place?.trim() || null,
      mode: input.mode,
      link: input.link?.trim() || null,
      durationDays: input.durationDays === undefined ? meeting.durationDays : byQuarters(input.durationDays),
      title: titleOf(name, input),
      sequence: meeting.sequence + 1,
    };
    await this.change(meeting, moved);
    if (wasSent) await this.invitations.send('moved', { ...meeting, ...moved } as Meeting);
    await this.note(actor, 'governance.moved', { ...meeting, ...moved } as Meeting, {
      from: meeting.date,
      to: input.date,
    });
    return id;
  }

  /** The meeting will not be held; its points wait for another agenda. */
  async cancel(actor: Actor, id: string, reason: string): Promise<string> {
    const meeting = await this.begun(actor, id);
    const wasSent = meeting.state === 'convened';
    const cancelled = {
      state: 'cancelled' as const,
      stopReason: reason.trim(),
      stoppedBy: actor.name,
      closedAt: this.clock.stamp(),
      sequence: meeting.sequence + 1,
    };
    await this.change(meeting, cancelled);
    await this.road.unlist(id);
    if (wasSent) await this.invitations.send('cancelled', { ...meeting, ...cancelled } as Meeting);
    await this.note(actor, 'governance.cancelled', meeting, { reason });
    return id;
  }

  /** How long it lasted in the end; said even once it is closed, until the year's account is drawn up. */
  async lasted(actor: Actor, id: string, durationDays: number): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', id);
    if (meeting.mode === 'written' || meeting.state === 'cancelled')
      throw new Refusal('governance.no-duration');
    await this.db.of(Meeting).update({ id }, { durationDays: byQuarters(durationDays) });
    await this.note(actor, 'governance.duration-noted', meeting, { durationDays });
    return id;
  }

  private async begun(actor: Actor, id: string): Promise<Meeting> {
    const meeting = await this.sittings.require(actor, 'plan', id);
    refuseOver(meeting);
    if (meeting.state === 'open') throw new Refusal('governance.already-open');
    return meeting;
  }

  private async change({ id, state, sequence }: Meeting, to: Partial<Meeting>): Promise<void> {
    const done = await this.db.of(Meeting).update({ id, state, sequence }, to);
    if (done.affected !== 1) throw new Refusal('governance.meeting-moved-on');
  }

  private note(actor: Actor, action: string, { id, title, organisationId }: Meeting, facts: object) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: title, facts: { ...facts },
    }); // prettier-ignore
  }
}

/** « le 5 décembre 2026 à 10 h, Namur ». */
function whenAndWhere({ date, start, place }: Meeting): string {
  return `le ${start ? momentOf(instantAt(date, start)) : longDay(date)}${place ? `, ${place}` : ''}`;
}
