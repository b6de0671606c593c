import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { InForce } from '../../revisions/in-force.entity';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity } from '../activity.entity';
import { valueOf } from '../catalogue';
import { Sheets } from '../sheets.service';
import { EntryHand } from './entry-hand';
import { ClosingInput, DuplicationInput } from './inheritance.dto';
import { written } from './locks';

const KEPT = 'register-kept-after-end';

/** The life of an entry beyond its text: begun from another, closed when the processing ends, taken up again. */
@Injectable()
export class LifeCycle {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly sheets: Sheets,
    private readonly hand: EntryHand,
  ) {}

  /** Begins another entry with the words of this one, in the same register; it follows no model. */
  async duplicate(actor: Actor, row: Activity, { code, name }: DuplicationInput): Promise<string> {
    const { organisationId, sector } = row;
    actor.require('read', 'Activity', row);
    actor.require('revise', 'Activity', { organisationId, sector });
    const content = written(await this.sheets.of(row.id), [
      ['code', code], ['name', name.trim()], ['dateEnd', undefined], ['replacedBy', undefined],
    ]); // prettier-ignore
    const id = await this.hand.begin(actor, content, { organisationId, sector });
    await this.hand.note(actor, 'duplicated', { id, organisationId, code, name }, { from: row.code });
    return id;
  }

  /** Closes an entry on the day its processing ended, with what took its place if something did; it stays readable. */
  async close(actor: Actor, row: Activity, input: ClosingInput): Promise<void> {
    actor.require('revise', 'Activity', row);
    await this.hand.refuseMoved(row, input.version);
    if (row.state === 'closed') throw new Refusal('register.already-closed', 409, { code: row.code });
    const { dateEnd } = input;
    if (dateEnd > this.clock.today())
      throw new Refusal('register.ends-later', 422, {
        code: row.code,
        day: longDay(dateEnd),
        anchor: 'dateEnd',
      });
    const successor = input.replacedBy ? await this.successor(row, input.replacedBy) : undefined;
    const content = written(await this.sheets.of(row.id), [
      ['dateEnd', dateEnd],
      ['replacedBy', successor],
    ]);
    await this.hand.rewrite(actor, row, input.version, content, { state: 'closed' });
    await this.endHold(row, dateEnd);
    const facts = {
      dateEnd,
      keptUntil: this.keptUntil(dateEnd),
      ...(successor && { replacedBy: successor }),
    };
    await this.hand.note(actor, successor ? 'replaced' : 'closed', row, facts);
  }

  /** Takes a closed entry up again, as a draft: what it ended by is struck out. */
  async reopen(actor: Actor, row: Activity, version: number): Promise<void> {
    actor.require('revise', 'Activity', row);
    await this.hand.refuseMoved(row, version);
    if (row.state !== 'closed') throw new Refusal('register.not-closed', 409, { code: row.code });
    const content = written(await this.sheets.of(row.id), [
      ['dateEnd', undefined],
      ['replacedBy', undefined],
    ]);
    await this.hand.rewrite(actor, row, version, content, { state: 'draft' });
    await this.hand.note(actor, 'reopened', row);
  }

  /** The last day on which a closed entry must still be kept; null while it is open. */
  async keptFor(row: Activity): Promise<string | null> {
    if (row.state !== 'closed') return null;
    const end = valueOf(await this.sheets.of(row.id), 'dateEnd');
    return typeof end === 'string' ? this.keptUntil(end) : null;
  }

  /** `register-kept-after-end` of `policies/deadlines`, counted in years from the end of the processing. */
  private keptUntil(end: string): string {
    const years = this.book.deadlines.get(KEPT)?.amount ?? 0;
    const day = `${Number(end.slice(0, 4)) + years}${end.slice(4)}`;
    return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10);
  }

  /** The reference of the entry that takes over, of the same register. */
  private async successor(row: Activity, id: string): Promise<string> {
    const { organisationId } = row;
    const other = await this.db.of(Activity).findOneBy({ id, organisationId });
    if (!other || other.id === row.id || other.state === 'closed')
      throw new Refusal('register.no-successor', 422, { code: row.code, anchor: 'replacedBy' });
    return other.code;
  }

  private async endHold({ id, modelId, organisationId }: Activity, until: string): Promise<void> {
    const subjectId = In(modelId ? [id, modelId] : [id]);
    await this.db
      .of(InForce)
      .update({ type: 'activity', subjectId, organisationId, until: IsNull() }, { until });
  }
}
