import { Inject, Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Clock } from '../kernel/clock';
import { addDays } from '../kernel/days';
import { cut } from '../kernel/page';
import { InForce } from '../revisions/in-force.entity';
import { Revision } from '../revisions/revision.entity';
import { DOCUMENT } from './cabinet.service';
import { Document } from './document.entity';
import { DocumentQuery } from './documents.dto';
import { folded } from './text/passages';

const SORTS = ['code', 'title'];

/** Finds documents in SQL: those the actor may know of, filtered, sorted and cut to a page. */
@Injectable()
export class DocumentSearch {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One page of documents and how many there are; « en vigueur » is asked for one organisation on a day. */
  find(
    actor: Actor,
    query: DocumentQuery,
    organisationId: string,
    day: string,
  ): Promise<[Document[], number]> {
    const { skip, take } = cut(query);
    const found = restrict(
      this.db.of(Document).createQueryBuilder('document').where('1 = 1'),
      actor.where<Document>('read', 'Document'),
    );
    const frozen = found
      .subQuery().select('1').from(Revision, 'revision')
      .where('revision.type = :type AND revision.subjectId = document.id AND revision.at < :end')
      .getQuery(); // prettier-ignore
    const holds = found
      .subQuery().select('1').from(InForce, 'held')
      .where('held.type = :type AND held.subjectId = document.id AND held.organisationId = :organisationId')
      .andWhere('held.from <= :day AND (held.until IS NULL OR held.until >= :day)')
      .getQuery(); // prettier-ignore
    found.setParameters({ type: DOCUMENT, organisationId, day, end: `${addDays(day, 1)}T00:00:00.000Z` });
    const drafts = day === this.clock.today() ? actor.where<Document>('read-draft', 'Document') : [];
    if (!drafts.some((one) => Object.keys(one).length === 0))
      found.andWhere(
        new Brackets((either) => {
          either.where(`EXISTS ${frozen}`);
          for (const one of drafts) either.orWhere(one);
        }),
      );
    const words = folded(query.q ?? '')
      .replace(/[%_]/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
    words.forEach((word, i) =>
      found.andWhere(`document.folded LIKE :word${i}`, { [`word${i}`]: `%${word}%` }),
    );
    if (query.state === 'in-force') found.andWhere(`EXISTS ${holds}`);
    if (query.state === 'drafting') restrict(found.andWhere('document.draft IS NOT NULL'), drafts);
    if (query.state === 'on-the-road')
      found.andWhere('document.dossierId IS NOT NULL AND document.draft IS NULL');
    const [, minus = '', field = 'code'] = /^(-?)(\w+)$/.exec(query.sort ?? '') ?? [];
    const column = SORTS.includes(field) ? field : 'code';
    return found
      .orderBy(`document.${column === 'title' ? 'folded' : column}`, minus ? 'DESC' : 'ASC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
  }
}
