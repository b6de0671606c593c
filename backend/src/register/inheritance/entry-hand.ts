import { Inject, Injectable } from '@nestjs/common';
import { Author, Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent } from '../activity.entity';
import { lifted } from '../lifted';
import { Sheets } from '../sheets.service';

type Beginning = Pick<Activity, 'organisationId' | 'sector'> & Partial<Activity>;

/** The hand that writes an entry as a whole: its row, its sheet and its line in the journal, if nobody was faster. */
@Injectable()
export class EntryHand {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly journal: Journal,
    private readonly sheets: Sheets,
  ) {}

  /** Begins an entry as a draft; refuses (409) a code that the organisation's register has already. */
  async begin(actor: Author, content: ActivityContent, row: Beginning): Promise<string> {
    const { organisationId } = row;
    const { code } = content;
    if (await this.db.of(Activity).existsBy({ organisationId, code }))
      throw new Refusal('register.code-taken', 409, { code });
    const id = newId();
    await this.db.of(Activity).insert({
      modelId: null, modelRevisionId: null, dossierId: null, deviations: 0, state: 'draft', number: 0,
      ...row,
      ...lifted(content, this.book),
      id, version: 1, updatedAt: this.clock.stamp(), updatedBy: actor.name,
    }); // prettier-ignore
    await this.sheets.begin(id, content);
    return id;
  }

  /** Rewrites an entry as it was seen in a version; refuses (409) when someone was faster, with what stands now. */
  async rewrite(
    actor: Author,
    row: Activity,
    version: number,
    content: ActivityContent,
    changes: Partial<Activity> = {},
  ): Promise<void> {
    const done = await this.db.of(Activity).update(
      { id: row.id, version },
      {
        ...lifted(content, this.book),
        ...changes,
        version: version + 1,
        updatedAt: this.clock.stamp(),
        updatedBy: actor.name,
      },
    );
    if (done.affected !== 1) throw await this.stale(row.id);
    await this.sheets.rewrite(row.id, content);
  }

  /** Refuses what is before the bodies, and what someone else changed since it was seen. */
  async refuseMoved(row: Activity, version: number): Promise<void> {
    if (row.state === 'running') throw new Refusal('register.frozen', 409, { code: row.code });
    if (row.version !== version) throw await this.stale(row.id);
  }

  /** One line in the journal about an entry. */
  note(
    actor: Author,
    action: string,
    { id: subjectId, organisationId, code, name }: Pick<Activity, 'id' | 'organisationId' | 'code' | 'name'>,
    facts: Readonly<Record<string, unknown>> = {},
  ) {
    const label = `${code} ${name}`;
    return this.journal.record(actor, {
      action: `register.${action}`, subject: 'Activity', subjectId, organisationId, label, facts,
    }); // prettier-ignore
  }

  private async stale(id: string): Promise<Refusal> {
    const { updatedBy: by, updatedAt: at, version } = await this.db.of(Activity).findOneByOrFail({ id });
    return new Refusal('register.stale', 409, { by, at, version, now: await this.sheets.of(id) });
  }
}
