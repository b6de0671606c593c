import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { stageOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { Road } from '../dossiers/road.service';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { momentOf } from '../moments';
import { AgendaItem, Meeting } from './meeting.entity';
import { ItemInput, ItemNoteInput } from './meeting-inputs.dto';
import { ReadyStepView } from './meetings.dto';
import { refuseOver, Sittings } from './sittings.service';

type Adding = Pick<ItemInput, 'kind' | 'stepId'> & Partial<Pick<ItemInput, 'title'>>;

/** Agendas: what waits for a body, the points in their order, what the secretary notes. */
@Injectable()
export class Agendas {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sittings: Sittings,
    private readonly stations: Stations,
    private readonly road: Road,
    private readonly journal: Journal,
  ) {}

  /** The steps that wait for a body and stand on no agenda, the first due first. */
  async ready(actor: Actor, bodyId: string): Promise<ReadyStepView[]> {
    const { organisationId } = await this.directory.bodyById(bodyId);
    actor.require('read', 'Meeting', { bodyId, organisationId });
    const steps = await this.db.of(Step).find({
      where: { bodyId, state: In(['waiting', 'postponed']) },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const dossiers = await this.db
      .of(Dossier)
      .findBy({ id: In(steps.map(({ dossierId }) => dossierId)), state: In(['open', 'returned']) });
    const today = this.clock.today();
    return steps.flatMap(({ id, stage, dossierId, dueOn }): ReadyStepView[] => {
      const dossier = dossiers.find((one) => one.id === dossierId);
      const station = dossier && stageOf(this.stations.circuit(dossier.circuit), stage);
      // What is being written waits for its authors, not for a meeting.
      if (!station || station.does === 'draft') return [];
      const { number: dossierNumber, title } = dossier;
      return [
        { stepId: id, dossierId, dossierNumber, title, stageName: station.name, dueOn, late: dueOn < today },
      ];
    });
  }

  /** Adds a point. Once the agenda has been sent out, only points on which nothing is decided may still join. */
  async add(actor: Actor, meetingId: string, { kind, title, stepId }: Adding): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', meetingId);
    refuseOver(meeting);
    if (meeting.state !== 'planned' && (stepId || kind === 'decision' || meeting.mode === 'written'))
      throw new Refusal('governance.agenda-frozen');
    const dossier = stepId ? await this.list(meeting, stepId) : null;
    const [last] = await this.db
      .of(AgendaItem)
      .find({ where: { meetingId }, order: { position: 'DESC' }, take: 1 });
    const row = {
      id: newId(), meetingId, position: (last?.position ?? 0) + 1, kind: stepId ? ('decision' as const) : kind,
      title: title?.trim() || dossier?.title || '', stepId: stepId ?? null, dossierId: dossier?.id ?? null,
      note: '', version: 1, notedBy: null, notedAt: null,
    }; // prettier-ignore
    await this.db.of(AgendaItem).insert(row);
    await this.tell(actor, 'governance.item-added', meeting, row);
    return meetingId;
  }

  /** Puts the points in another order. */
  async order(actor: Actor, meetingId: string, itemIds: readonly string[]): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', meetingId);
    refuseOver(meeting);
    const items = await this.db.of(AgendaItem).findBy({ meetingId });
    if (items.length !== new Set(itemIds).size || !items.every(({ id }) => itemIds.includes(id)))
      throw new Refusal('governance.agenda-changed');
    for (const [index, id] of itemIds.entries())
      await this.db.of(AgendaItem).update({ id }, { position: index + 1 });
    await this.tell(actor, 'governance.agenda-ordered', meeting);
    return meetingId;
  }

  /** Takes a point off an agenda that has not been sent out. */
  async remove(actor: Actor, itemId: string): Promise<string> {
    const item = await this.item(itemId);
    const meeting = await this.sittings.require(actor, 'plan', item.meetingId);
    refuseOver(meeting);
    if (meeting.state !== 'planned') throw new Refusal('governance.agenda-frozen');
    await this.db.of(AgendaItem).delete({ id: itemId });
    if (item.stepId) await this.road.unlist(meeting.id, [item.stepId]);
    await this.tell(actor, 'governance.item-removed', meeting, item);
    return meeting.id;
  }

  /** Writes the note of a point; two who write at once both see what the other wrote. */
  async note(actor: Actor, itemId: string, { note, version }: ItemNoteInput): Promise<string> {
    const item = await this.item(itemId);
    const meeting = await this.sittings.require(actor, 'minute', item.meetingId);
    refuseOver(meeting);
    const written = { note, version: version + 1, notedBy: actor.name, notedAt: this.clock.stamp() };
    const done = await this.db.of(AgendaItem).update({ id: itemId, version }, written);
    if (done.affected !== 1) {
      const now = await this.item(itemId);
      const at = now.notedAt ? momentOf(now.notedAt) : '';
      throw new Refusal('governance.note-changed', 409, {
        by: now.notedBy ?? '',
        at,
        now: now.note,
        version: now.version,
      });
    }
    await this.tell(actor, 'governance.noted', meeting, item);
    return meeting.id;
  }

  async item(id: string): Promise<AgendaItem> {
    const item = await this.db.of(AgendaItem).findOneBy({ id });
    if (!item) throw new Refusal('access.denied', 404);
    return item;
  }

  private async list(meeting: Meeting, stepId: string): Promise<Dossier> {
    const found = await this.road.waiting(stepId);
    if (!found || found.step.bodyId !== meeting.bodyId || found.stage.does === 'draft')
      throw new Refusal('governance.step-not-waiting');
    if (!(await this.road.list(found.step, meeting.id)))
      throw new Refusal('governance.step-on-agenda', 409, { dossier: found.dossier.number });
    return found.dossier;
  }

  private tell(
    actor: Actor,
    action: string,
    { id, title, organisationId }: Meeting,
    item?: { title: string },
  ) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: item ? `${item.title} — ${title}` : title,
    }); // prettier-ignore
  }
}
