import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { Recusal } from './recusal.entity';

/** Which voices have withdrawn from which points. */
@Injectable()
export class Recusals {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The recusals of some points, in the order in which they were noted. */
  of(itemIds: readonly string[]): Promise<Recusal[]> {
    return this.db
      .of(Recusal)
      .find({ where: { itemId: In([...itemIds]) }, order: { notedAt: 'ASC', id: 'ASC' } });
  }

  /** The voices that have withdrawn from one point. */
  async from(itemId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.of([itemId])).map(({ voiceId }) => voiceId));
  }
}
