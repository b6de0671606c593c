import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere, In, Not } from 'typeorm';
import { Db } from '../../database/db';
import { InForce } from '../../revisions/in-force.entity';
import { contentOf, Revisions } from '../../revisions/revisions.service';
import { Finding } from '../../rulebook/finding';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent } from '../activity.entity';
import { findingsIn } from '../activity-findings';
import { Sheets } from '../sheets.service';
import { Severities, severitiesOf, severitiesOn, sumOf } from './standing-steps';

const NONE: Severities = { blocking: 0, correct: 0, advice: 0 };
/** How many revisions are read at once when the rows do not tell what they say. */
const BATCH = 500;

/** How an organisation's register stands, counted from what was lifted out of its entries and not from the entries. */
@Injectable()
export class RegisterStanding {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly sheets: Sheets,
    private readonly revisions: Revisions,
  ) {}

  /** The findings of what is being written, on a day from today on. */
  async counts(organisationId: string, day: string): Promise<Severities> {
    const alike = await this.db
      .of(Activity)
      .createQueryBuilder('activity')
      .select('activity.findings', 'findings')
      .addSelect('COUNT(*)', 'count')
      .where(`activity.organisationId = :organisationId AND activity.state <> 'closed'`, { organisationId })
      .groupBy('activity.findings')
      .getRawMany<{ findings: string; count: number | string }>();
    const live = alike.reduce(
      (sum, { findings, count }) => sumOf(sum, severitiesOn(findings, day), Number(count)),
      NONE,
    );
    const closed = await this.of(await this.ids({ organisationId, state: 'closed' }), organisationId, day);
    const severity = (name: string) =>
      closed.filter(({ rule }) => (this.book.findings.get(rule)?.severity ?? 'advice') === name).length;
    return sumOf(live, {
      blocking: severity('blocking'),
      correct: severity('correct'),
      advice: severity('advice'),
    });
  }

  /** The findings of the few entries that have the gravest, on a day from today on. */
  async gravest(organisationId: string, day: string, entries: number): Promise<Finding[]> {
    const alike = await this.db
      .of(Activity)
      .createQueryBuilder('activity')
      .select('DISTINCT activity.findings', 'findings')
      .where(`activity.organisationId = :organisationId AND activity.state <> 'closed'`, { organisationId })
      .getRawMany<{ findings: string }>();
    const weight = ({ blocking, correct, advice }: Severities) => blocking * 1e6 + correct * 1e3 + advice;
    const worst = alike
      .map(({ findings }) => ({ findings, weight: weight(severitiesOn(findings, day)) }))
      .filter((one) => one.weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, entries);
    const ids: string[] = [];
    for (const { findings } of worst)
      if (ids.length < entries)
        ids.push(
          ...(await this.ids({ organisationId, findings, state: Not('closed') }, entries - ids.length)),
        );
    return this.of(ids, organisationId, day);
  }

  /** The findings of what was in force on each of some days that are over. */
  async onDays(organisationId: string, days: readonly string[]): Promise<Severities[]> {
    const held = await this.db.of(InForce).findBy({ type: 'activity', organisationId });
    const known = await this.knownOf(organisationId, held);
    const holding = days.map((day) =>
      held.filter(({ from, until }) => from <= day && (until === null || until >= day)),
    );
    const unknown = [...new Set(holding.flat().map(({ revisionId }) => revisionId))].filter(
      (id) => !known.has(id),
    );
    const told = new Map<string, (day: string) => Severities>();
    for (let from = 0; from < unknown.length; from += BATCH)
      for (const [id, revision] of await this.revisions.many(unknown.slice(from, from + BATCH))) {
        const content = contentOf<ActivityContent>(revision);
        told.set(id, (day) => severitiesOf(content, this.book, day));
      }
    const on = (id: string, day: string) => known.get(id)?.(day) ?? told.get(id)?.(day) ?? NONE;
    return days.map((day, at) =>
      holding[at]!.reduce((sum, one) => sumOf(sum, on(one.revisionId, day)), NONE),
    );
  }

  /** Of the revisions that hold, those that an entry still says word for word: its row has counted them already. */
  private async knownOf(organisationId: string, held: readonly InForce[]) {
    const rows = await this.db.of(Activity).find({
      select: { id: true, modelId: true, findings: true },
      where: { organisationId, state: 'in-force', deviations: 0 },
    });
    const own = new Map(
      rows.flatMap((row) => [[row.id, row], ...(row.modelId ? [[row.modelId, row] as const] : [])] as const),
    );
    return new Map(
      held.flatMap(({ revisionId, subjectId, until }) => {
        const row = until === null ? own.get(subjectId) : undefined;
        return row ? [[revisionId, (day: string) => severitiesOn(row.findings, day)] as const] : [];
      }),
    );
  }

  private async ids(where: FindOptionsWhere<Activity>, take?: number): Promise<string[]> {
    const rows = await this.db
      .of(Activity)
      .find({ select: { id: true }, where, order: { code: 'ASC' }, take });
    return rows.map(({ id }) => id);
  }

  private async of(ids: readonly string[], organisationId: string, day: string): Promise<Finding[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .of(Activity)
      .find({ select: { id: true, state: true }, where: { id: In([...ids]) } });
    const sheets = await this.sheets.many(ids);
    return rows.flatMap(({ id, state }) =>
      findingsIn(sheets.get(id)!, this.book, day, { state }).map(({ rule, facts, anchor }) => ({
        rule, facts, organisationId, link: `/registre/${id}`, section: anchor,
      })),
    ); // prettier-ignore
  }
}
