import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { longDay } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { ChangeNotice, ChangeTask } from './change.entity';
import { ChangeNoticeInput } from './impact.dto';
import { Impact, mayTellAll } from './impact.service';
import { MentionFinder } from './mention-finder.service';

/** Announces changes: each announcement gives a task to whoever keeps a text that names the thing. */
@Injectable()
export class Notices {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly impact: Impact,
    private readonly finder: MentionFinder,
  ) {}

  /** Announces a change; hands back the identifier of the notice. Refuses what nothing names, and a term before its day. */
  async announce(actor: Actor, input: ChangeNoticeInput): Promise<string> {
    const { kind, name, organisationId, sector, from, due } = input;
    actor.require('announce', 'ChangeNotice', { organisationId });
    if (sector && !mayTellAll(actor)) throw new Refusal('access.denied', 404);
    if (due < from) throw new Refusal('impact.due-before-from', 422, { due: longDay(due), from: longDay(from) });
    const named = await this.finder.find(await this.finder.sought(kind, name));
    const told = named.filter((one) => sector || one.organisationId === organisationId);
    if (told.length === 0) throw new Refusal('impact.unknown-thing', 422);
    const id = newId();
    const label = this.impact.labelOf(kind, name);
    await this.db.of(ChangeNotice).insert({
      id, organisationId, sector, kind, name, label, from, due, proof: input.proof,
      what: input.what.trim(), todo: input.todo.trim(), createdAt: this.clock.stamp(), createdBy: actor.name,
    }); // prettier-ignore
    await this.db.of(ChangeTask).insert(
      told.map(({ subject, subjectId, organisationId: whose, label: text, places, version }) => ({
        id: newId(), noticeId: id, organisationId: whose, subject, subjectId, label: text, mention: places.join(', '),
        version, settledAt: null, settledBy: null, reason: null,
      })),
    ); // prettier-ignore
    await this.note(actor, 'impact.announced', id, organisationId, label, { kind, name, tasks: told.length, from, due });
    return id;
  } // prettier-ignore

  /** Says that a task has no object, and why; hands back its notice. */
  async setAside(actor: Actor, taskId: string, reason: string): Promise<string> {
    const task = await this.db.of(ChangeTask).findOneBy({ id: taskId });
    if (!task) throw new Refusal('access.denied', 404);
    const { organisationId, noticeId } = task;
    actor.require('settle', 'ChangeNotice', { organisationId });
    if (task.settledAt !== null) throw new Refusal('impact.already-settled', 409);
    await this.db
      .of(ChangeTask)
      .update(
        { id: taskId },
        { settledAt: this.clock.stamp(), settledBy: actor.name, reason: reason.trim() },
      );
    await this.note(actor, 'impact.set-aside', noticeId, organisationId, task.label, { reason });
    return noticeId;
  }

  async get(id: string): Promise<ChangeNotice> {
    const notice = await this.db.of(ChangeNotice).findOneBy({ id });
    if (!notice) throw new Refusal('access.denied', 404);
    return notice;
  }

  private async note(
    actor: Actor,
    action: string,
    subjectId: string,
    organisationId: string,
    label: string,
    facts: Readonly<Record<string, unknown>>,
  ) {
    await this.journal.record(actor, {
      action,
      subject: 'ChangeNotice',
      subjectId,
      organisationId,
      label,
      facts,
    });
  }
}
