import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { Activities } from '../../register/activities.service';
import { Activity, ActivitySheet } from '../../register/activity.entity';
import { EntryDraft } from '../../register/drafts/entry-draft.entity';
import { ActivityDeviation } from '../../register/inheritance/deviation.entity';
import { ActivityFacet } from '../../register/lists/facet.entity';
import { ActivityGap } from '../../register/rules/gap.entity';
import { Rulebook } from '../../rulebook/rulebook';
import { Drafting } from './drafting.service';
import { ImportRow, ImportRun, Outcome } from './import.entity';
import { inputOf } from './soundness';

/** Takes back what an import wrote, entry by entry; what people touched since stays theirs and is said. */
@Injectable()
export class Withdrawal {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly activities: Activities,
    private readonly journal: Journal,
    private readonly drafting: Drafting,
  ) {}

  /** Takes back one entry, in the running transaction. */
  async take(actor: Actor, run: ImportRun, row: ImportRow): Promise<void> {
    const [outcome, sentence] = await this.outcomeOf(actor, run, row);
    await this.db.of(ImportRow).update({ id: row.id }, { outcome, sentence });
  }

  private async outcomeOf(actor: Actor, run: ImportRun, row: ImportRow): Promise<[Outcome, string]> {
    const { words } = this.drafting;
    const entry = await this.db.of(Activity).findOneBy({ id: row.activityId ?? '' });
    if (!entry) return ['kept', words.outcome('keptGone')];
    if (entry.state === 'running') return ['kept', words.outcome('keptRunning')];
    if (entry.version !== row.version) return ['kept', words.outcome('keptChanged', { by: entry.updatedBy })];
    try {
      return row.outcome === 'created'
        ? await this.remove(actor, run, entry)
        : await this.restore(actor, row, entry);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return ['kept', this.book.sentence(error.code, error.facts)];
    }
  }

  /** An entry that the import began, that no decision holds and that none follows. */
  private async remove(actor: Actor, run: ImportRun, entry: Activity): Promise<[Outcome, string]> {
    const { words } = this.drafting;
    if (entry.number > 0 || entry.dossierId) return ['kept', words.outcome('keptInForce')];
    if (await this.db.of(Activity).existsBy({ modelId: entry.id }))
      return ['kept', words.outcome('keptFollowed')];
    actor.require('revise', 'Activity', entry);
    const { id, organisationId, code, name } = entry;
    await this.db.of(Activity).delete({ id });
    await this.db.of(ActivitySheet).delete({ id });
    await this.db.of(ActivityFacet).delete({ activityId: id });
    await this.db.of(ActivityGap).delete({ activityId: id });
    await this.db.of(ActivityDeviation).delete({ activityId: id });
    await this.db.of(EntryDraft).delete({ target: id });
    await this.journal.record(actor, {
      action: 'exchange.withdrawn', subject: 'Activity', subjectId: id, organisationId, label: `${code} ${name}`,
      facts: { import: run.id },
    }); // prettier-ignore
    return ['undone', words.outcome('undoneCreated')];
  }

  private async restore(actor: Actor, row: ImportRow, entry: Activity): Promise<[Outcome, string]> {
    const { content, state } = row.before!;
    const reasons = Object.fromEntries(
      row.fields.map((id) => [id, this.drafting.words.outcome('undoneUpdated')]),
    );
    await this.activities.revise(actor, entry.id, { ...inputOf(content), version: entry.version, reasons });
    // It says again what it said when it stood so.
    await this.db.of(Activity).update({ id: entry.id }, { state: state as Activity['state'] });
    return ['undone', this.drafting.words.outcome('undoneUpdated')];
  }
}
