import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../database/db';
import { ActivityContent, ActivitySheet } from './activity.entity';

/** The sheets of the register: what each entry says, as it is written now. */
@Injectable()
export class Sheets {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(id: string): Promise<ActivityContent> {
    return (await this.db.of(ActivitySheet).findOneByOrFail({ id })).content;
  }

  async many(ids: readonly string[]): Promise<ReadonlyMap<string, ActivityContent>> {
    const sheets = ids.length ? await this.db.of(ActivitySheet).findBy({ id: In([...ids]) }) : [];
    return new Map(sheets.map(({ id, content }) => [id, content]));
  }

  async begin(id: string, content: ActivityContent): Promise<void> {
    await this.db.of(ActivitySheet).insert({ id, content });
  }

  async rewrite(id: string, content: ActivityContent): Promise<void> {
    await this.db.of(ActivitySheet).update({ id }, { content });
  }
}
