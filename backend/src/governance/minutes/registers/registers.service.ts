import { Inject, Injectable } from '@nestjs/common';
import { Brackets, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Actor } from '../../../access/actor';
import { Db } from '../../../database/db';
import { restrict } from '../../../database/restrict';
import { Body } from '../../../directory/body.entity';
import { Clock } from '../../../kernel/clock';
import { cut, ListQuery } from '../../../kernel/page';
import { Decision } from '../../decisions/decision.entity';
import { Entries } from '../../decisions/entries.service';
import { Meeting } from '../../meetings/meeting.entity';
import { resultInWords } from '../../votes/result-words';
import { MinutesFile } from '../minutes.entity';
import {
  DecisionRegisterPage, DecisionRegisterQuery, DecisionRegisterRow, MinutesRegisterPage, MinutesRegisterQuery, MinutesRegisterRow,
} from './registers.dto'; // prettier-ignore

/** A question to the tables that is still being put together. */
type Select<T extends ObjectLiteral> = Parameters<typeof restrict<T>>[0];

const STATE = `COALESCE(file.state, 'draft')`;
const MINUTES_SORTS: Readonly<Record<string, string>> = {
  date: 'meeting.date', number: 'file.number', title: 'meeting.title', bodyCode: 'meeting.bodyCode', state: STATE,
}; // prettier-ignore
const DECISION_SORTS: Readonly<Record<string, string>> = {
  date: 'decision.date', number: 'decision.number', bodyCode: 'decision.bodyCode', outcome: 'decision.outcome',
}; // prettier-ignore

/**
 * The registers of minutes and of decisions of the bodies that somebody sits in, and of those whose approved minutes they
 * may consult (CSA, art. 3:103 and 9:3: to verify). Filtered, sorted and cut in SQL, rights included.
 */
@Injectable()
export class Registers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly entries: Entries,
  ) {}

  async minutes(actor: Actor, query: MinutesRegisterQuery): Promise<MinutesRegisterPage> {
    const { skip, take, page, size } = cut(query);
    const select = this.minutesOf(actor, query);
    const total = await select.getCount();
    const raw = await this.sorted(select, query, MINUTES_SORTS, 'meeting')
      .select([
        'meeting.id AS "meetingId"', 'file.number AS "number"', 'meeting.title AS "title"', 'meeting.date AS "date"',
        'meeting.bodyId AS "bodyId"', 'meeting.bodyCode AS "bodyCode"', 'meeting.mode AS "mode"', `${STATE} AS "state"`,
        'file.correctionsUntil AS "correctionsUntil"', 'file.digest AS "digest"',
      ])
      .addSelect((count) => count.select('COUNT(*)').from(Decision, 'taken').where('taken.meetingId = meeting.id'), 'decisions')
      .offset(skip)
      .limit(take)
      .getRawMany<MinutesRegisterRow>();
    const rows = raw.map((row) => ({ ...row, decisions: Number(row.decisions) }));
    return { rows, total, page, size, ...(await this.choices(this.minutesOf(actor, {}), 'meeting')) };
  } // prettier-ignore

  async decisions(actor: Actor, query: DecisionRegisterQuery): Promise<DecisionRegisterPage> {
    const { skip, take, page, size } = cut(query);
    const select = this.decisionsOf(actor, query);
    const total = await select.getCount();
    const found = await this.sorted(select, query, DECISION_SORTS, 'decision')
      .select('decision')
      .addSelect('file.number', 'minutesNumber')
      .offset(skip)
      .limit(take)
      .getRawAndEntities<{ minutesNumber: string | null }>();
    const effects = await this.entries.of(found.entities, query.at ?? this.clock.today());
    const rows = found.entities.map((one, index): DecisionRegisterRow => ({
      id: one.id, number: one.number, date: one.date, bodyCode: one.bodyCode, outcome: one.outcome, text: one.text,
      result: resultInWords(one.tally), inForceFrom: effects.get(one.id)!.from, suspended: effects.get(one.id)!.suspended, meetingId: one.meetingId, dossierId: one.dossierId,
      minutesNumber: found.raw[index]?.minutesNumber ?? null, digest: one.digest,
    }));
    return { rows, total, page, size, ...(await this.choices(this.decisionsOf(actor, {}), 'decision')) };
  } // prettier-ignore

  private minutesOf(actor: Actor, query: Partial<MinutesRegisterQuery>): Select<Meeting> {
    const select = this.db
      .of(Meeting)
      .createQueryBuilder('meeting')
      .leftJoin(MinutesFile, 'file', 'file.meetingId = meeting.id')
      .where(`meeting.state IN ('closed', 'stopped')`);
    this.readable(select, actor, actor.where<Meeting>('read', 'Meeting'));
    narrow(select, 'meeting', query);
    if (query.state) select.andWhere(`${STATE} = :state`, { state: query.state });
    if (query.q)
      select.andWhere(`(LOWER(meeting.title) LIKE :q OR LOWER(COALESCE(file.number, '')) LIKE :q)`, {
        q: sought(query.q),
      });
    return select;
  }

  private decisionsOf(actor: Actor, query: Partial<DecisionRegisterQuery>): Select<Decision> {
    const select = this.db
      .of(Decision)
      .createQueryBuilder('decision')
      .leftJoin(MinutesFile, 'file', 'file.meetingId = decision.meetingId')
      .where('1 = 1');
    this.readable(select, actor, actor.where<Decision>('read', 'Meeting'));
    narrow(select, 'decision', query);
    if (query.outcome) select.andWhere('decision.outcome = :outcome', { outcome: query.outcome });
    if (query.q)
      select.andWhere('(LOWER(decision.number) LIKE :q OR LOWER(decision.text) LIKE :q)', {
        q: sought(query.q),
      });
    return select;
  }

  /** What one may read as a member; and, once approved, what one may consult. Nothing allowed means no rows. */
  private readable<T extends ObjectLiteral>(
    select: Select<T>,
    actor: Actor,
    read: readonly FindOptionsWhere<T>[],
  ): void {
    const kinds = actor.where<MinutesFile>('consult', 'Minutes').flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : []));
    select.andWhere(
      new Brackets((either) => {
        either.where('1 = 0');
        for (const one of read)
          if (Object.keys(one).length) either.orWhere(one);
          else either.orWhere('1 = 1');
        if (kinds.length) either.orWhere('(file.digest IS NOT NULL AND file.kind IN (:...kinds))', { kinds });
      }),
    );
  } // prettier-ignore

  private sorted<T extends ObjectLiteral>(
    select: Select<T>,
    { sort }: ListQuery,
    sorts: Readonly<Record<string, string>>,
    alias: string,
  ): Select<T> {
    const by = sorts[sort?.replace('-', '') ?? ''];
    const how = by && !sort?.startsWith('-') ? 'ASC' : 'DESC';
    return select.orderBy(by ?? `${alias}.date`, how).addOrderBy(`${alias}.id`, how);
  }

  /** The bodies and the years that the reader's register holds. */
  private async choices<T extends ObjectLiteral>(select: Select<T>, alias: string) {
    const groups = await select
      .select(`${alias}.bodyId`, 'bodyId')
      .addSelect(`SUBSTR(${alias}.date, 1, 4)`, 'year')
      .groupBy(`${alias}.bodyId`)
      .addGroupBy(`SUBSTR(${alias}.date, 1, 4)`)
      .getRawMany<{ bodyId: string; year: string }>();
    const ids = [...new Set(groups.map(({ bodyId }) => bodyId))];
    const bodies = ids.length ? await this.db.of(Body).createQueryBuilder('body').whereInIds(ids).orderBy('body.code').getMany() : [];
    return {
      bodies: bodies.map(({ id, code, name }) => ({ id, code, name })),
      years: [...new Set(groups.map(({ year }) => year))].sort().reverse(),
    };
  } // prettier-ignore
}

function narrow<T extends ObjectLiteral>(
  select: Select<T>,
  alias: string,
  { body, organisation, year, at }: Partial<MinutesRegisterQuery>,
): void {
  if (body) select.andWhere(`${alias}.bodyId = :body`, { body });
  if (organisation) select.andWhere(`${alias}.organisationId = :organisation`, { organisation });
  if (year) select.andWhere(`${alias}.date >= :first AND ${alias}.date <= :last`, { first: `${year}-01-01`, last: `${year}-12-31` });
  if (at) select.andWhere(`${alias}.date <= :at`, { at });
} // prettier-ignore

const sought = (words: string) => `%${words.toLowerCase().replaceAll(/[%_]/g, ' ')}%`;
