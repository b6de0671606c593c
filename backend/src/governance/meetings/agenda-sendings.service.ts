import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Dossier } from '../dossiers/dossier.entity';
import { changesSince, PointNow } from './agenda-changes';
import { AgendaSending, SentPoint } from './agenda-sending.entity';
import { Invitations } from './invitations.service';
import { ItemPapers } from './item-papers.service';
import { AgendaItem, Meeting } from './meeting.entity';
import { Meetings } from './meetings.service';
import { refuseOver, Sittings } from './sittings.service';

/** Agendas as they leave for the members: the first with the invitation, a new version when something has changed since. */
@Injectable()
export class AgendaSendings {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly papers: ItemPapers,
    private readonly invitations: Invitations,
    private readonly journal: Journal,
    meetings: Meetings,
  ) {
    meetings.on('convened', async (actor, { id }) => this.keep(actor, id, 1, await this.points(id)));
  }

  /** The version that the members have; null before the first. */
  async last(meetingId: string): Promise<AgendaSending | null> {
    const [last] = await this.db
      .of(AgendaSending)
      .find({ where: { meetingId }, order: { version: 'DESC' }, take: 1 });
    return last ?? null;
  }

  /** What changed since the members received the agenda of a meeting that was convened, a sentence each. */
  async changes({ id, state }: Meeting, last: AgendaSending | null): Promise<string[]> {
    return last && state === 'convened' ? changesSince(last.points, await this.points(id)) : [];
  }

  /** Sends the agenda again, as a new version that says what changed; refused when nothing did. */
  async again(actor: Actor, id: string): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', id);
    refuseOver(meeting);
    if (meeting.state === 'open') throw new Refusal('governance.already-open');
    const last = await this.last(id);
    const changes = await this.changes(meeting, last);
    if (!last || changes.length === 0) throw new Refusal('governance.agenda-unchanged');
    const version = last.version + 1;
    await this.keep(actor, id, version, await this.points(id));
    await this.invitations.send('agenda', meeting, { version, changes });
    await this.journal.record(actor, {
      action: 'governance.agenda-sent', subject: 'Meeting', subjectId: id, organisationId: meeting.organisationId,
      label: meeting.title, facts: { version, changes },
    });
    return id;
  } // prettier-ignore

  private async keep({ name }: Actor, meetingId: string, version: number, now: readonly PointNow[]): Promise<void> {
    const points = now.map(({ itemId, title, isGone, note, papers }): SentPoint => ({ itemId, title, isGone, note, papers }));
    await this.db.of(AgendaSending).insert({ id: newId(), meetingId, version, sentAt: this.clock.stamp(), sentBy: name, points });
  } // prettier-ignore

  /** The points as they stand now. */
  private async points(meetingId: string): Promise<PointNow[]> {
    const items = await this.db.of(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
    const ids = items.map(({ id }) => id);
    const [notes, papers] = [await this.papers.notes(ids), await this.papers.papers(ids)];
    const gone = await this.db
      .of(Dossier)
      .findBy({ id: In(items.flatMap(({ dossierId }) => dossierId ?? [])), state: 'withdrawn' });
    return items.map(({ id, title, dossierId, lateReason }) => ({
      itemId: id, title, lateReason,
      isGone: gone.some((dossier) => dossier.id === dossierId),
      note: notes.get(id)?.version ?? 0,
      papers: (papers.get(id) ?? []).map(({ paperId, name, version }) => ({ paperId, name, version })),
    }));
  } // prettier-ignore
}
