import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere } from 'typeorm';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { JournalEntry } from './journal-entry.entity';

export interface Search {
  readonly skip: number;
  readonly take: number;
  readonly q?: string;
  readonly subjectId?: string;
  readonly until?: string;
}

/** Finds lines of the journal for those who may read them, the newest first. */
@Injectable()
export class JournalReader {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The lines that match, cut to a page, and how many match in all. */
  find(anyOf: readonly FindOptionsWhere<JournalEntry>[], search: Search): Promise<[JournalEntry[], number]> {
    const query = restrict(this.db.of(JournalEntry).createQueryBuilder('line').where('1 = 1'), anyOf);
    if (search.subjectId) query.andWhere('line.subjectId = :subjectId', { subjectId: search.subjectId });
    if (search.until) query.andWhere('line.at <= :until', { until: `${search.until}T23:59:59.999Z` });
    if (search.q)
      query.andWhere('(LOWER(line.label) LIKE :q OR LOWER(line.actorName) LIKE :q OR line.action LIKE :q)', {
        q: `%${search.q.toLowerCase()}%`,
      });
    return query.orderBy('line.seq', 'DESC').skip(search.skip).take(search.take).getManyAndCount();
  }
}
