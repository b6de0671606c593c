import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Body } from '../../directory/body.entity';
import { Clock } from '../../kernel/clock';
import { addDays, longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Road } from '../dossiers/road.service';
import { oneAtATime } from '../one-at-a-time';
import { Agendas } from './agendas.service';
import { byQuarters } from './durations';
import { Meeting } from './meeting.entity';
import { MeetingInput } from './meeting-inputs.dto';
import { titleOf } from './seats';
import { refuseNotOpen, refuseOver, Sittings } from './sittings.service';
import { Voices } from './voices.service';

/** What happens to a meeting that others must follow, in the same transaction. */
export type MeetingEvent =
  'convened' | 'moved' | 'cancelled' | 'opened-in-writing' | 'closing' | 'closed' | 'stopped';
type Listener = (actor: Actor, meeting: Meeting) => Promise<void>;

/** The secretariat: plans, convenes, opens and closes meetings and written procedures. */
@Injectable()
export class Meetings {
  private readonly listeners: [MeetingEvent, Listener][] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly agendas: Agendas,
    private readonly road: Road,
    private readonly journal: Journal,
  ) {}

  /** A part above follows what happens to meetings. */
  on(event: MeetingEvent, listener: Listener): void {
    this.listeners.push([event, listener]);
  }

  async plan(actor: Actor, input: MeetingInput): Promise<string> {
    const body = await this.directory.bodyById(input.bodyId);
    const { id: bodyId, organisationId, code: bodyCode } = body;
    actor.require('plan', 'Meeting', { bodyId, organisationId });
    const written = input.mode === 'written';
    const row = {
      id: newId(), bodyId, bodyCode, organisationId, mode: input.mode, date: input.date, state: 'planned' as const,
      title: titleOf(body.name, input), sequence: 0,
      start: written ? null : (input.start ?? null), place: written ? null : (input.place?.trim() || null),
      deadline: written ? await this.deadline(body, input) : null,
      link: written ? null : (input.link?.trim() || null), durationDays: written ? null : byQuarters(input.durationDays),
      statement: (written && input.statement?.trim()) || null,
      convenedAt: null, openedAt: null, closedAt: null, stopReason: null, stoppedBy: null, conflicts: null,
    }; // prettier-ignore
    await this.db.of(Meeting).insert(row);
    await this.note(actor, 'governance.planned', row);
    for (const stepId of input.stepIds ?? [])
      await this.agendas.add(actor, row.id, { kind: 'decision', stepId });
    if (input.standing) await this.agendas.addStanding(actor, row.id);
    return row.id;
  }

  /** Sends the agenda out and writes the attendance list; a written procedure opens at once. */
  async convene(actor: Actor, id: string): Promise<string> {
    await oneAtATime(this.db);
    const meeting = await this.sittings.require(actor, 'plan', id);
    refuseOver(meeting);
    if (meeting.state !== 'planned') throw new Refusal('governance.already-convened');
    if (meeting.agendaState === 'proposed' || meeting.agendaState === 'returned')
      throw new Refusal('governance.agenda-awaits-chair');
    const written = meeting.mode === 'written';
    const stamp = this.clock.stamp();
    await this.voices.seat(meeting, written ? this.clock.today() : meeting.date);
    await this.move(
      meeting,
      written
        ? {
            state: 'open',
            agendaState: 'frozen',
            convenedAt: stamp,
            openedAt: stamp,
            deadline: await this.fairDeadline(meeting),
          }
        : { state: 'convened', agendaState: 'frozen', convenedAt: stamp },
    );
    await this.tell(written ? 'opened-in-writing' : 'convened', actor, meeting);
    await this.note(actor, written ? 'governance.asked-in-writing' : 'governance.convened', meeting);
    return id;
  }

  /** The meeting begins; mandates that changed since it was convened are taken into account. */
  async open(actor: Actor, id: string): Promise<string> {
    const meeting = await this.sittings.require(actor, 'hold', id);
    refuseOver(meeting);
    if (meeting.state === 'planned') throw new Refusal('governance.meeting-not-convened');
    if (meeting.state === 'open') throw new Refusal('governance.already-open');
    await this.voices.seat(meeting, this.clock.today());
    await this.move(meeting, { state: 'open', openedAt: this.clock.stamp() });
    await this.note(actor, 'governance.opened', meeting);
    return id;
  }

  /** The meeting ends; what it left undecided waits for another one. */
  async close(actor: Actor, id: string): Promise<string> {
    await oneAtATime(this.db);
    const meeting = await this.sittings.require(actor, 'hold', id);
    refuseNotOpen(meeting);
    await this.tell('closing', actor, meeting);
    await this.move(meeting, { state: 'closed', closedAt: this.clock.stamp() });
    await this.road.unlist(id);
    await this.tell('closed', actor, meeting);
    await this.note(actor, 'governance.closed', meeting);
    return id;
  }

  /** Members asked for a meeting: the written procedure stops, and its points wait for an agenda. */
  async stop(actor: Actor, meeting: Meeting, { by, reason }: { by: string; reason: string }): Promise<void> {
    await this.tell('stopped', actor, meeting);
    const stopped = { state: 'stopped' as const, stopReason: reason, stoppedBy: by };
    await this.move(meeting, { ...stopped, closedAt: this.clock.stamp() });
    await this.road.unlist(meeting.id);
    await this.note(actor, 'governance.stopped', meeting, { reason });
  }

  /** Notes the conflicts of interest declared; an empty text says that none was. */
  async noteConflicts(actor: Actor, id: string, conflicts: string): Promise<string> {
    const meeting = await this.sittings.require(actor, 'hold', id);
    refuseOver(meeting);
    await this.db.of(Meeting).update({ id }, { conflicts: conflicts.trim() });
    await this.note(actor, 'governance.conflicts-noted', meeting);
    return id;
  }

  /** The last day to answer: never before the body's own term has run. */
  private async deadline(body: Body, { date, deadline }: MeetingInput): Promise<string> {
    const { name } = body;
    const { allowed, days } = (await this.sittings.rulesOn(body, date)).writtenProcedure;
    if (!allowed) throw new Refusal('governance.written-not-allowed', 409, { body: name });
    const earliest = addDays(date, days);
    if (deadline && deadline < earliest)
      throw new Refusal('governance.deadline-too-short', 422, { days, earliest: longDay(earliest) });
    return deadline ?? earliest;
  }

  /** Whoever sends the papers out late does not shorten the term of those who answer. */
  private async fairDeadline(meeting: Meeting): Promise<string> {
    const { days } = (await this.sittings.rules(meeting)).writtenProcedure;
    const fair = addDays(this.clock.today(), days);
    return meeting.deadline && meeting.deadline > fair ? meeting.deadline : fair;
  }

  /** Moves a meeting on from the state in which it was read; whoever comes second is told. */
  private async move({ id, state }: Meeting, to: Partial<Meeting>): Promise<void> {
    const done = await this.db.of(Meeting).update({ id, state }, to);
    if (done.affected !== 1) throw new Refusal('governance.meeting-moved-on');
  }

  private async tell(event: MeetingEvent, actor: Actor, meeting: Meeting): Promise<void> {
    for (const [heard, listener] of this.listeners) if (heard === event) await listener(actor, meeting);
  }

  private note(
    actor: Actor,
    action: string,
    { id, title, organisationId }: Pick<Meeting, 'id' | 'title' | 'organisationId'>,
    facts: Record<string, unknown> = {},
  ) {
    return this.journal.record(actor, {
      action,
      subject: 'Meeting',
      subjectId: id,
      organisationId,
      label: title,
      facts,
    });
  }
}
