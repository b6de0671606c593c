import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Activities } from '../../register/activities.service';
import { Activity } from '../../register/activity.entity';
import { Sheets } from '../../register/sheets.service';
import { Rulebook } from '../../rulebook/rulebook';
import { Drafting } from './drafting.service';
import { ImportRow, ImportRun, Outcome } from './import.entity';
import { Matches } from './matches.service';
import { completed, inputOf } from './soundness';

/** What became of an entry of the file. */
type Written = Pick<ImportRow, 'outcome'> & Partial<ImportRow>;

/** Writes the entries of a file into the register, by the calls that people's own forms make. */
@Injectable()
export class Writing {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly activities: Activities,
    private readonly sheets: Sheets,
    private readonly directory: Directory,
    private readonly drafting: Drafting,
    private readonly matches: Matches,
  ) {}

  /** Writes one entry, in the running transaction; what the register refuses is the row's own sentence. */
  async write(actor: Actor, run: ImportRun, row: ImportRow): Promise<void> {
    const written = await this.outcomeOf(actor, run, row);
    await this.db.of(ImportRow).update({ id: row.id }, written as object);
  }

  private async outcomeOf(actor: Actor, run: ImportRun, row: ImportRow): Promise<Written> {
    try {
      const match = row.matchId ? await this.db.of(Activity).findOneBy({ id: row.matchId }) : null;
      if (!match) return await this.create(actor, run, row);
      if (run.policy !== 'update' && !run.targetId) return said('skipped', this.words.outcome('skipped', { code: match.code }));
      return await this.update(actor, run, row, match);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return said('refused', this.book.sentence(error.code, error.facts));
    }
  } // prettier-ignore

  private async create(actor: Actor, run: ImportRun, row: ImportRow): Promise<Written> {
    const { kind } = await this.directory.get(run.organisationId);
    const { content } = completed(await this.coded(run, row));
    const input = { ...inputOf(content), organisationId: run.organisationId, sector: kind === 'umbrella' };
    const activityId = await this.activities.create(actor, input);
    return { outcome: 'created', activityId, version: 1, code: content.code, sentence: null };
  }

  private async update(actor: Actor, run: ImportRun, row: ImportRow, match: Activity): Promise<Written> {
    if (row.version !== match.version)
      return said('refused', this.words.outcome('taken', { by: match.updatedBy }));
    const before = { content: await this.sheets.of(match.id), state: match.state };
    const { content, changed } = await this.drafting.rewriting(
      match,
      row.content,
      row.fields,
      run.targetId !== null,
    );
    if (changed.length === 0)
      return { ...said('unchanged', this.words.outcome('unchanged')), activityId: match.id };
    const why = this.words.reason(run.fileName, longDay(this.clock.today()));
    const reasons = match.modelRevisionId ? Object.fromEntries(changed.map((id) => [id, why])) : {};
    await this.activities.revise(actor, match.id, { ...inputOf(content), version: match.version, reasons });
    const { version } = await this.activities.get(match.id);
    return { outcome: 'updated', activityId: match.id, before, version, sentence: null };
  }

  /** A code that was free when the file was looked at may have been taken since. */
  private async coded(run: ImportRun, row: ImportRow) {
    const own = row.found.values.some(({ text }) => text.trim().toUpperCase() === row.content.code);
    const { organisationId, format } = run;
    const { code } = row.content;
    if (own || !(await this.db.of(Activity).existsBy({ organisationId, code }))) return row.content;
    return { ...row.content, code: (await this.matches.of(organisationId, format)).free() };
  }

  private get words() {
    return this.drafting.words;
  }
}

const said = (outcome: Outcome, sentence: string): Written => ({ outcome, sentence });
