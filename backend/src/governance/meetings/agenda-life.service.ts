import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { PostOffice } from '../../post/post-office.service';
import { presides } from '../circuits/body-flaws';
import { AgendaAnswerInput } from './agenda.dto';
import { AgendaState, Meeting } from './meeting.entity';
import { refuseOver, Sittings } from './sittings.service';

/** The life of an agenda before it is sent: put before the chair, agreed or sent back, frozen. */
@Injectable()
export class AgendaLife {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly mandates: Mandates,
    private readonly sittings: Sittings,
    private readonly office: PostOffice,
    private readonly journal: Journal,
  ) {}

  /** The secretary puts the agenda before the chair. */
  async propose(actor: Actor, id: string): Promise<string> {
    const meeting = await this.planned(actor, id, ['draft', 'returned']);
    const chairs = (await this.mandates.seated(meeting.bodyId, meeting.date)).filter(({ role }) => presides(role));
    if (chairs.length === 0) throw new Refusal('governance.no-chair');
    const moved = await this.move(actor, meeting, 'proposed', null);
    await this.tell('agenda.proposed', moved, chairs.map(({ person }) => person));
    await this.note(actor, 'governance.agenda-proposed', meeting);
    return id;
  } // prettier-ignore

  /** The chair agrees, or asks for a change and says which. */
  async answer(actor: Actor, id: string, { agrees, note }: AgendaAnswerInput): Promise<string> {
    const meeting = await this.sittings.require(actor, 'read', id);
    if (!actor.seatsIn(meeting.bodyId).some(({ role }) => presides(role))) throw new Refusal('access.denied', 404);
    refuseOver(meeting);
    if (meeting.agendaState !== 'proposed') throw new Refusal('governance.agenda-not-proposed');
    const said = note?.trim() || null;
    if (!agrees && !said) throw new Refusal('governance.agenda-note-missing', 422);
    const moved = await this.move(actor, meeting, agrees ? 'agreed' : 'returned', said);
    const secretaries = (await this.mandates.seated(meeting.bodyId, meeting.date)).filter(
      ({ role }) => role === 'secretary',
    );
    await this.tell(agrees ? 'agenda.agreed' : 'agenda.returned', moved, secretaries.map(({ person }) => person));
    await this.note(actor, agrees ? 'governance.agenda-agreed' : 'governance.agenda-returned', meeting);
    return id;
  } // prettier-ignore

  /** Nothing enters or leaves any more but with a reason. */
  async freeze(actor: Actor, id: string): Promise<string> {
    const meeting = await this.planned(actor, id, ['draft', 'agreed']);
    await this.move(actor, meeting, 'frozen', meeting.agendaNote);
    await this.note(actor, 'governance.agenda-frozen', meeting);
    return id;
  }

  /** The agenda is written again: taken back from the chair, or thawed before it was sent. */
  async reopen(actor: Actor, id: string): Promise<string> {
    const meeting = await this.planned(actor, id, ['proposed', 'agreed', 'frozen']);
    await this.move(actor, meeting, 'draft', null);
    await this.note(actor, 'governance.agenda-reopened', meeting);
    return id;
  }

  /** Whoever presides a body on a day. */
  async chairs({ bodyId, date }: Pick<Meeting, 'bodyId' | 'date'>): Promise<string[]> {
    const seats = await this.mandates.seated(bodyId, date);
    return seats.filter(({ role }) => presides(role)).map(({ person }) => person.name);
  }

  private async planned(actor: Actor, id: string, from: readonly AgendaState[]): Promise<Meeting> {
    const meeting = await this.sittings.require(actor, 'plan', id);
    refuseOver(meeting);
    if (meeting.state !== 'planned') throw new Refusal('governance.already-convened');
    if (!from.includes(meeting.agendaState)) throw new Refusal('governance.meeting-moved-on');
    return meeting;
  }

  private async move(actor: Actor, meeting: Meeting, agendaState: AgendaState, agendaNote: string | null) {
    const now = { agendaState, agendaNote, agendaBy: actor.name, agendaAt: this.clock.stamp() };
    const done = await this.db
      .of(Meeting)
      .update({ id: meeting.id, state: meeting.state, agendaState: meeting.agendaState }, now);
    if (done.affected !== 1) throw new Refusal('governance.meeting-moved-on');
    return { ...meeting, ...now } as Meeting;
  }

  private async tell(
    kind: string,
    { id, title, organisationId, bodyId, agendaAt, agendaBy, agendaNote }: Meeting,
    people: readonly { readonly id: string; readonly name: string; readonly email: string }[],
  ): Promise<void> {
    await this.office.post({
      kind, subject: 'Meeting', subjectId: id, organisationId, bodyId, turn: agendaAt ?? '',
      link: `/reunions/${id}`,
      facts: { title, by: agendaBy ?? '', note: agendaNote ?? 'Sans remarque.' },
      to: people.map(({ id: personId, name, email }) => ({ id: personId, name, email })),
    }); // prettier-ignore
  }

  private note(actor: Actor, action: string, { id, title, organisationId }: Meeting) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: title,
    }); // prettier-ignore
  }
}
