import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { InForceBook } from '../revisions/in-force.service';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Finding } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Activity, ActivityContent } from './activity.entity';
import { findingsIn } from './activity-findings';
import { Sheets } from './sheets.service';

/** An entry of an organisation's register as it held on a day, and the decision that it holds by. */
export interface RegisterEntry {
  readonly activityId: string;
  readonly content: ActivityContent;
  readonly number: number;
  readonly digest: string;
  readonly from: string;
  readonly decisionId: string;
}

/** An organisation's register as it stood on a day: what it had adopted, and what was wrong with it. */
@Injectable()
export class InForceEntries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly inForceBook: InForceBook,
    private readonly revisions: Revisions,
    private readonly sheets: Sheets,
  ) {}

  /** The entries in force for an organisation on a day, in the order of their codes. */
  async inForce(organisationId: string, day: string): Promise<RegisterEntry[]> {
    const held = await this.inForceBook.on('activity', organisationId, day);
    if (held.length === 0) return [];
    const revisions = await this.revisions.many(held.map(({ revisionId }) => revisionId));
    const rows = await this.db
      .of(Activity)
      .find({ select: { id: true, modelId: true }, where: { organisationId } });
    const own = ownRows(rows);
    const latest = new Map<string, RegisterEntry>();
    for (const one of held.toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))) {
      const revision = revisions.get(one.revisionId);
      if (!revision) continue;
      const activityId = own.get(one.subjectId) ?? one.subjectId;
      const { number, digest } = revision;
      const content = contentOf<ActivityContent>(revision);
      latest.set(activityId, {
        activityId, content, number, digest, from: one.from, decisionId: one.decisionId,
      }); // prettier-ignore
    }
    return [...latest.values()].sort((a, b) => a.content.code.localeCompare(b.content.code));
  }

  /** What is wrong with an organisation's register: today in what is being written, before in what was in force. */
  async findings(organisationId: string, day: string): Promise<Finding[]> {
    const past = day < this.clock.today();
    const entries: Judged[] = past
      ? await this.inForce(organisationId, day)
      : await this.written(organisationId);
    return entries.flatMap(({ activityId, content, state }) =>
      findingsIn(content, this.book, day, { state }).map(({ rule, facts, anchor }) => ({
        rule, facts, organisationId, link: `/registre/${activityId}`, section: anchor,
      })),
    ); // prettier-ignore
  }

  /** What is being written, in the order of the codes; of what is closed, only its end is looked at. */
  private async written(organisationId: string): Promise<Judged[]> {
    const rows = await this.db.of(Activity).find({
      select: { id: true, state: true },
      where: { organisationId },
      order: { code: 'ASC' },
    });
    const sheets = await this.sheets.many(rows.map(({ id }) => id));
    return rows.map(({ id, state }) => ({ activityId: id, content: sheets.get(id)!, state }));
  }
}

/** An entry that rules look at; its state is known only of what is being written. */
interface Judged {
  readonly activityId: string;
  readonly content: ActivityContent;
  readonly state?: Activity['state'];
}

/** The organisation's own row for what may be in force there: itself, or the copy that follows the sector's model. */
function ownRows(rows: readonly Pick<Activity, 'id' | 'modelId'>[]): ReadonlyMap<string, string> {
  const followers = rows.flatMap(({ id, modelId }) => (modelId ? [[modelId, id] as const] : []));
  return new Map([...followers.toReversed(), ...rows.map(({ id }) => [id, id] as const)]);
}
