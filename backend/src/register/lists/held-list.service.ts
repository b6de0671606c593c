import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { cut } from '../../kernel/page';
import { InForce } from '../../revisions/in-force.entity';
import { Revision } from '../../revisions/revision.entity';
import { contentOf, Revisions } from '../../revisions/revisions.service';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent } from '../activity.entity';
import { lifted, patterns } from '../lifted';
import { ActivityPage, ActivityRow } from './list-views.dto';
import { ActivityQuery } from './list.dto';
import { severitiesOf } from './standing-steps';

interface Held {
  readonly activity_id: string;
  readonly activity_organisationId: string;
  readonly activity_sector: boolean | number;
  readonly revisionId: string;
  readonly heldFrom: string;
}

/** The list of the register as it stood on a day: what was in force then, in the words of then. */
@Injectable()
export class HeldList {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly revisions: Revisions,
  ) {}

  async page(actor: Actor, query: ActivityQuery, day: string): Promise<ActivityPage> {
    const { skip, take, page, size } = cut(query);
    const found = this.matching(actor, query, day);
    const total = await found.getCount();
    const held = await found
      .select(['activity.id', 'activity.organisationId', 'activity.sector'])
      .addSelect('COALESCE(own.revisionId, model.revisionId)', 'revisionId')
      .addSelect('COALESCE(own.from, model.from)', 'heldFrom')
      .orderBy(
        `activity.${query.sort?.includes('name') ? 'folded' : 'code'}`,
        query.sort?.startsWith('-') ? 'DESC' : 'ASC',
      )
      .addOrderBy('activity.id', 'ASC')
      .offset(skip)
      .limit(take)
      .getRawMany<Held>();
    return { rows: await this.rows(held, day), total, page, size, allowed: [] };
  }

  private matching(actor: Actor, query: ActivityQuery, day: string) {
    const found = restrict(
      this.db.of(Activity).createQueryBuilder('activity').where('1 = 1'),
      actor.where<Activity>('read', 'Activity'),
    )
      .leftJoin(InForce, 'own', heldOf('own', 'id'), { day })
      .leftJoin(InForce, 'model', heldOf('model', 'modelId'))
      .innerJoin(Revision, 'revision', `revision.id = COALESCE(own.revisionId, model.revisionId)`);
    const { organisation, basis, state, model, aipd, q } = query;
    if (organisation) found.andWhere('activity.organisationId IN (:...organisation)', { organisation });
    if (state && !state.includes('in-force')) found.andWhere('1 = 0');
    if (model) found.andWhere('activity.sector = :sector', { sector: model.includes('sector') });
    // A revision is canonical JSON, so its keys can be looked for as they are written.
    if (aipd?.length === 1)
      found.andWhere('revision.content LIKE :aipd', { aipd: `%"required":${aipd[0] === 'yes'}%` });
    if (basis) {
      const either = basis.map((_, index) => `revision.content LIKE :basis${index}`).join(' OR ');
      found.andWhere(
        `(${either})`,
        Object.fromEntries(basis.map((one, index) => [`basis${index}`, `%"legalBasis":"${one}"%`])),
      );
    }
    patterns(q ?? '').forEach((word, index) =>
      found.andWhere(`activity.folded LIKE :word${index} ESCAPE '\\'`, { [`word${index}`]: word }),
    );
    return found;
  }

  private async rows(held: readonly Held[], day: string): Promise<ActivityRow[]> {
    const revisions = await this.revisions.many(held.map((one) => one.revisionId));
    const organisations = await this.directory.named(held.map((one) => one.activity_organisationId));
    return held.map((one) => {
      const revision = revisions.get(one.revisionId)!;
      const content = contentOf<ActivityContent>(revision);
      const { code, name, legalBases, aipd, special } = lifted(content, this.book);
      const { blocking, correct } = severitiesOf(content, this.book, day);
      const organisationId = one.activity_organisationId;
      return {
        id: one.activity_id, code, name, legalBases, aipd, special, organisationId,
        organisationCode: organisations.get(organisationId)?.code ?? '',
        sector: Boolean(one.activity_sector), state: 'in-force', number: revision.number, updatedAt: one.heldFrom,
        findings: blocking + correct, blocking, deviations: 0, nextReview: null, late: false, behind: false,
      }; // prettier-ignore
    });
  }
}

/**
 * What was in force on the day for the entry's organisation: the entry itself, or the model it follows. The day is
 * compared with an expression, so that SQLite looks the thing up instead of reading all that was ever in force.
 */
const heldOf = (held: string, subject: 'id' | 'modelId') =>
  [
    `${held}.type = 'activity'`,
    `${held}.subjectId = activity.${subject}`,
    `${held}.organisationId = activity.organisationId`,
    `(${held}.from || '') <= :day`,
    `(${held}.until IS NULL OR ${held}.until >= :day)`,
  ].join(' AND ');
