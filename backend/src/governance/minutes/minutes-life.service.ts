import { Inject, Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { addDays, longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Decision } from '../decisions/decision.entity';
import { DecisionBook } from '../decisions/decision-book.service';
import { Agendas } from '../meetings/agendas.service';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Sittings } from '../meetings/sittings.service';
import { Motion } from '../votes/motion.entity';
import { oneAtATime } from '../one-at-a-time';
import { isFavourable } from '../circuits/circuit';
import { MinutesDesk } from './minutes-desk.service';
import { MinutesRejections } from './minutes-rejections.service';
import { approvalOf } from './minutes-rules';
import { dayOf, isOver } from './minutes-sources.service';
import { MinutesTexts } from './minutes-texts.service';
import { Approval, MinutesCorrection, MinutesFile } from './minutes.entity';

/** The life of minutes: circulated with their number, put on the next agenda, approved by the body's own rule. */
@Injectable()
export class MinutesLife {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly desk: MinutesDesk,
    private readonly sittings: Sittings,
    private readonly directory: Directory,
    private readonly agendas: Agendas,
    private readonly texts: MinutesTexts,
    private readonly rejections: MinutesRejections,
    private readonly journal: Journal,
    decisions: DecisionBook,
  ) {
    decisions.onWritten((actor, decision, { item, meeting }) =>
      this.follow(actor, decision, item.id, meeting),
    );
  }

  /** Gives the minutes their number and sends them to the members, who may then ask for corrections. */
  async circulate(actor: Actor, meetingId: string): Promise<void> {
    const meeting = await this.desk.require(actor, 'write', meetingId);
    if (!isOver(meeting)) throw new Refusal('governance.minutes-not-over', 409);
    await oneAtATime(this.db);
    const known = await this.texts.fileOf(meetingId);
    if (known) throw new Refusal('governance.minutes-circulated', 409, { number: known.number });
    const { days } = approvalOf(await this.sittings.rules(meeting));
    const body = await this.directory.bodyById(meeting.bodyId);
    const correctionsUntil = addDays(this.clock.today(), days);
    const number = await this.nextNumber(body.code, dayOf(meeting).slice(0, 4));
    await this.db.of(MinutesFile).insert({
      id: newId(), meetingId, number, bodyId: body.id, organisationId: meeting.organisationId, kind: body.kind, state: 'circulated',
      circulatedAt: this.clock.stamp(), circulatedBy: actor.name, circulatedById: actor.personId, correctionsUntil,
      approvalItemId: null, approval: null, digest: null, signatures: [], sealed: null, sealedWith: 0, handedOut: [], returned: [],
    }); // prettier-ignore
    await this.note(actor, 'governance.minutes-circulated', meeting, number, { correctionsUntil });
    const facts = { number, until: longDay(correctionsUntil) };
    await this.desk.tell('circulated', meeting, number, await this.desk.members(meeting), facts);
  }

  /** Puts their approval on the agenda of a later meeting of the same body. */
  async list(actor: Actor, meetingId: string, approvingId: string): Promise<void> {
    const meeting = await this.desk.require(actor, 'write', meetingId);
    const file = await this.desk.file(meeting);
    if (file.digest) throw new Refusal('governance.minutes-approved', 409, { number: file.number });
    const approving = await this.sittings.get(approvingId);
    if (approving.bodyId !== meeting.bodyId || approving.date <= meeting.date)
      throw new Refusal('governance.minutes-not-next', 422, { number: file.number });
    const rejected = await this.rejections.of(file);
    if (rejected?.id === approvingId)
      throw new Refusal('governance.minutes-not-carried', 409, { number: file.number });
    if (
      !rejected &&
      file.approvalItemId &&
      (await this.db.of(AgendaItem).existsBy({ id: file.approvalItemId }))
    )
      throw new Refusal('governance.minutes-listed', 409, { number: file.number });
    const title = `Approbation du procès-verbal ${file.number} (${longDay(dayOf(meeting))})`;
    const kind = approving.state === 'planned' ? 'decision' : 'proposal';
    await this.agendas.add(actor, approvingId, { kind, title });
    const [item] = await this.db
      .of(AgendaItem)
      .find({ where: { meetingId: approvingId, title }, order: { position: 'DESC' }, take: 1 });
    await this.db.of(MinutesFile).update({ id: file.id }, { approvalItemId: item?.id ?? null });
    await this.note(actor, 'governance.minutes-listed', meeting, file.number, { on: approving.title });
  }

  /** Records that the minutes are approved, by the rule of their body, and freezes them for good. */
  async approve(actor: Actor, meetingId: string, approvingId?: string): Promise<void> {
    const meeting = await this.sittings.get(meetingId);
    const file = await this.desk.file(meeting);
    if (await this.rejections.of(file))
      throw new Refusal('governance.minutes-not-carried', 409, { number: file.number });
    const rule = approvalOf(await this.sittings.rules(meeting));
    const may =
      this.desk.may(actor, 'approve', meeting) ||
      (rule.approval !== 'chair' && this.desk.may(actor, 'write', meeting));
    if (!may) throw new Refusal('access.denied', 404);
    if (rule.approval === 'written-days' && this.clock.today() <= file.correctionsUntil)
      throw new Refusal('governance.corrections-running', 409, { until: longDay(file.correctionsUntil) });
    const by = rule.approval === 'next-meeting' ? await this.approvedBy(meeting, file, approvingId) : null;
    await this.finish(actor, meeting, file, {
      how: rule.approval, at: this.clock.stamp(), by: actor.name,
      meetingId: by?.meeting.id ?? null, meetingTitle: by?.meeting.title ?? null, decision: by?.decision ?? null,
    }); // prettier-ignore
  }

  /** A later meeting of the body that was held; where it voted on them, the vote must have been in favour. */
  private async approvedBy(meeting: Meeting, file: MinutesFile, id: string | undefined) {
    if (!id) throw new Refusal('governance.minutes-not-next', 422, { number: file.number });
    const approving = await this.sittings.get(id);
    const isNext = approving.bodyId === meeting.bodyId && approving.date > meeting.date;
    if (!isNext || !['open', 'closed'].includes(approving.state))
      throw new Refusal('governance.minutes-not-next', 422, { number: file.number });
    const motions = await this.db.of(Motion).findBy({ meetingId: id, itemId: file.approvalItemId ?? '' });
    if (motions.some(({ state }) => state === 'open' || state === 'rejected'))
      throw new Refusal('governance.minutes-not-carried', 409, { number: file.number });
    return { meeting: approving, decision: null };
  }

  /** The next meeting decided on the point: the minutes follow in the same transaction. */
  private async follow(actor: Actor, decision: Decision, itemId: string, approving: Meeting): Promise<void> {
    const file = await this.db.of(MinutesFile).findOneBy({ approvalItemId: itemId });
    if (!file || file.digest || !isFavourable(decision.outcome)) return;
    const meeting = await this.sittings.get(file.meetingId);
    await this.finish(actor, meeting, file, {
      how: 'next-meeting', at: this.clock.stamp(), by: actor.name,
      meetingId: approving.id, meetingTitle: approving.title, decision: decision.number,
    }); // prettier-ignore
  }

  private async finish(actor: Actor, meeting: Meeting, file: MinutesFile, approval: Approval): Promise<void> {
    if (file.digest) throw new Refusal('governance.minutes-approved', 409, { number: file.number });
    const open = await this.db.of(MinutesCorrection).countBy({ meetingId: meeting.id, state: 'open' });
    if (open) throw new Refusal('governance.corrections-open', 409, { count: open });
    const digest = await this.texts.freeze(await this.texts.current(meeting), file.number, approval);
    const done = await this.db
      .of(MinutesFile)
      .update(
        { id: file.id, state: In(['circulated', 'corrected']) },
        { state: 'approved', approval, digest },
      );
    if (done.affected !== 1) throw new Refusal('governance.minutes-approved', 409, { number: file.number });
    await this.note(actor, 'governance.minutes-approved', meeting, file.number, {
      digest,
      how: approval.how,
    });
    const facts = { number: file.number, digest };
    await this.desk.tell('approved', meeting, file.number, await this.desk.members(meeting), facts);
  }

  /** « PV-GT-RGPD-2026-03 »: the third minutes of that body for that year to be circulated. */
  private async nextNumber(code: string, year: string): Promise<string> {
    const stem = `PV-${code}-${year}-`;
    const given = await this.db.of(MinutesFile).countBy({ number: Like(`${stem}%`) });
    return `${stem}${String(given + 1).padStart(2, '0')}`;
  }

  private note(actor: Actor, action: string, meeting: Meeting, number: string, facts: object) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: meeting.id, organisationId: meeting.organisationId,
      label: `${number} — ${meeting.title}`, facts: { number, ...facts },
    }); // prettier-ignore
  }
}
