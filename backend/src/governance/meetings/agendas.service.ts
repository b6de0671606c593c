import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Dossier } from '../dossiers/dossier.entity';
import { Road } from '../dossiers/road.service';
import { AgendaProposal } from './agenda-proposal.entity';
import { ItemChangeInput } from './agenda.dto';
import { placeOf } from './agenda-places';
import { AgendaItem, Meeting } from './meeting.entity';
import { ItemInput } from './meeting-inputs.dto';
import { StandingPoint, StandingPoints } from './standing-points.service';
import { refuseOver, Sittings } from './sittings.service';

/** A point to add, and where it comes from. */
type Adding = Pick<ItemInput, 'kind' | 'stepId'> &
  Partial<Pick<ItemInput, 'title' | 'minutes' | 'reason'>> & {
    readonly standing?: StandingPoint;
    readonly proposalId?: string;
    readonly postponedFrom?: string;
    /** The body that the point is meant for; another one's agenda does not take it. */
    readonly ofBody?: string;
  };

/** Agendas: the points of a meeting in their order, and what may still be changed of them. */
@Injectable()
export class Agendas {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly road: Road,
    private readonly standing: StandingPoints,
    private readonly journal: Journal,
  ) {}

  /**
   * Adds a point before those that come last. Once the agenda is frozen, only points on which nothing is decided may
   * still join, with the reason for it.
   */
  async add(actor: Actor, meetingId: string, adding: Adding): Promise<string> {
    const { kind, title, stepId, standing, proposalId, postponedFrom, ofBody } = adding;
    const meeting = await this.sittings.require(actor, 'plan', meetingId);
    refuseOver(meeting);
    if (ofBody && ofBody !== meeting.bodyId) throw new Refusal('access.denied', 404);
    const isLate = isFrozen(meeting);
    if (isLate && (stepId || kind === 'decision' || meeting.mode === 'written'))
      throw new Refusal('governance.agenda-frozen');
    const lateReason = isLate ? (adding.reason?.trim() ?? '') : null;
    if (lateReason === '') throw new Refusal('governance.late-reason-missing', 422);
    await this.redraft(meeting);
    const dossier = stepId ? await this.list(meeting, stepId) : null;
    const position = await this.makeRoom(meeting, standing);
    const row = {
      id: newId(), meetingId, position, kind: stepId ? ('decision' as const) : kind,
      title: title?.trim() || dossier?.title || '', stepId: stepId ?? null, dossierId: dossier?.id ?? null,
      note: '', version: 1, notedBy: null, notedAt: null,
      minutes: adding.minutes ?? standing?.minutes ?? null, standing: standing?.id ?? null, proposalId: proposalId ?? null,
      postponedFrom: postponedFrom ?? null, lateReason, lateAt: lateReason ? this.clock.stamp() : null,
    }; // prettier-ignore
    await this.db.of(AgendaItem).insert(row);
    await this.tell(actor, 'governance.item-added', meeting, row);
    return meetingId;
  }

  /** Puts those points of the body that come back each time on the agenda; those that stand there stay. */
  async addStanding(actor: Actor, meetingId: string): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', meetingId);
    for (const standing of await this.missing(meeting))
      await this.add(actor, meetingId, { ...standing, standing });
    return meetingId;
  }

  /** The standing points of the body that are not on the agenda. */
  async missing(meeting: Meeting): Promise<StandingPoint[]> {
    const items = await this.db.of(AgendaItem).findBy({ meetingId: meeting.id });
    const there = new Set(items.flatMap(({ standing, title }) => [standing ?? '', title]));
    return (await this.standing.of(meeting)).filter(({ id, title }) => !there.has(id) && !there.has(title));
  }

  /** Another title, kind or duration; once the agenda is frozen, only the duration. */
  async change(actor: Actor, itemId: string, input: ItemChangeInput): Promise<string> {
    const item = await this.item(itemId);
    const meeting = await this.sittings.require(actor, 'plan', item.meetingId);
    refuseOver(meeting);
    const { title, kind, minutes } = input;
    const words = { ...(title && { title: title.trim() }), ...(kind && !item.stepId && { kind }) };
    if (Object.keys(words).length && isFrozen(meeting)) throw new Refusal('governance.agenda-frozen');
    if (Object.keys(words).length) await this.redraft(meeting);
    const changed = { ...words, ...(minutes !== undefined && { minutes }) };
    if (Object.keys(changed).length) await this.db.of(AgendaItem).update({ id: itemId }, changed);
    await this.tell(actor, 'governance.item-changed', meeting, { title: words.title ?? item.title });
    return meeting.id;
  }

  /** Puts the points in another order. */
  async order(actor: Actor, meetingId: string, itemIds: readonly string[]): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', meetingId);
    refuseOver(meeting);
    const items = await this.db.of(AgendaItem).findBy({ meetingId });
    if (items.length !== new Set(itemIds).size || !items.every(({ id }) => itemIds.includes(id)))
      throw new Refusal('governance.agenda-changed');
    await this.redraft(meeting);
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
    if (isFrozen(meeting)) throw new Refusal('governance.agenda-frozen');
    await this.redraft(meeting);
    await this.db.of(AgendaItem).delete({ id: itemId });
    await this.db.of(AgendaProposal).update({ itemId }, { state: 'waiting', itemId: null, meetingId: null });
    if (item.stepId) await this.road.unlist(meeting.id, [item.stepId]);
    await this.tell(actor, 'governance.item-removed', meeting, item);
    return meeting.id;
  }

  async item(id: string): Promise<AgendaItem> {
    const item = await this.db.of(AgendaItem).findOneBy({ id });
    if (!item) throw new Refusal('access.denied', 404);
    return item;
  }

  /** What the chair saw is no longer what is written: the agenda is a draft again. */
  private async redraft({ id, state, agendaState }: Meeting): Promise<void> {
    if (state !== 'planned' || (agendaState !== 'proposed' && agendaState !== 'agreed')) return;
    await this.db.of(Meeting).update({ id }, { agendaState: 'draft', agendaNote: null });
  }

  /** Makes room for a new point; gives its position. */
  private async makeRoom({ id: meetingId, ...meeting }: Meeting, standing?: StandingPoint): Promise<number> {
    const items = await this.db.of(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
    const index = placeOf(items, await this.standing.of(meeting), standing);
    for (const [at, item] of items.entries())
      await this.db.of(AgendaItem).update({ id: item.id }, { position: at < index ? at + 1 : at + 2 });
    return index + 1;
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

/** Whether the agenda was sent, or is held as it will be. */
export function isFrozen({ state, agendaState }: Pick<Meeting, 'state' | 'agendaState'>): boolean {
  return state !== 'planned' || agendaState === 'frozen';
}
