import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Author } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { canonical, sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Revision } from './revision.entity';

/** What is to be frozen, and whose it is. */
export interface Freezing {
  readonly type: string;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly content: unknown;
  readonly summary: string;
}

/** The archive of frozen texts: each revision has a number, its canonical JSON and its SHA-256. */
@Injectable()
export class Revisions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Freezes a content as the next revision; a content equal to the last one is that revision. */
  async freeze(author: Author, freezing: Freezing): Promise<Revision> {
    const content = canonical(freezing.content);
    const digest = sha256(content);
    const last = await this.last(freezing.type, freezing.subjectId, freezing.organisationId);
    if (last?.digest === digest) return last;
    const revision = {
      ...freezing,
      id: newId(),
      number: (last?.number ?? 0) + 1,
      content,
      digest,
      previous: last?.digest ?? null,
      authorId: author.personId,
      authorName: author.name,
      at: this.clock.stamp(),
    };
    await this.db.of(Revision).insert(revision);
    return this.get(revision.id);
  }

  async get(id: string): Promise<Revision> {
    const revision = await this.db.of(Revision).findOneBy({ id });
    if (!revision) throw new Refusal('access.denied', 404);
    return revision;
  }

  /** Several revisions by identifier; those that do not exist are left out. */
  async many(ids: readonly string[]): Promise<ReadonlyMap<string, Revision>> {
    const found = ids.length ? await this.db.of(Revision).findBy({ id: In([...new Set(ids)]) }) : [];
    return new Map(found.map((revision) => [revision.id, revision]));
  }

  async numbered(type: string, subjectId: string, organisationId: string, number: number): Promise<Revision> {
    const revision = await this.db.of(Revision).findOneBy({ type, subjectId, organisationId, number });
    if (!revision) throw new Refusal('access.denied', 404);
    return revision;
  }

  async last(type: string, subjectId: string, organisationId: string): Promise<Revision | null> {
    const [last] = await this.db
      .of(Revision)
      .find({ where: { type, subjectId, organisationId }, order: { number: 'DESC' }, take: 1 });
    return last ?? null;
  }

  /** Every revision of a thing, the newest first. */
  history(type: string, subjectId: string, organisationId: string): Promise<Revision[]> {
    return this.db
      .of(Revision)
      .find({ where: { type, subjectId, organisationId }, order: { number: 'DESC' } });
  }
}

/** The content of a revision; refuses one whose bytes no longer have its digest. */
export function contentOf<T>(revision: Revision): T {
  if (sha256(revision.content) !== revision.digest)
    throw new Refusal('revisions.damaged', 409, { number: revision.number });
  return JSON.parse(revision.content) as T;
}
