import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../database/db';
import { ActivityContent, ActivitySheet } from './activity.entity';
import { RegisterIndex } from './lists/register-index.service';

/**
 * The sheets of the register: what each entry says, as it is written now. Nobody else writes them, so that what they
 * are found by never lies.
 */
@Injectable()
export class Sheets {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly index: RegisterIndex,
  ) {}

  async of(id: string): Promise<ActivityContent> {
    return (await this.db.of(ActivitySheet).findOneByOrFail({ id })).content;
  }

  async many(ids: readonly string[]): Promise<ReadonlyMap<string, ActivityContent>> {
    const sheets = ids.length ? await this.db.of(ActivitySheet).findBy({ id: In([...ids]) }) : [];
    return new Map(sheets.map(({ id, content }) => [id, content]));
  }

  async begin(id: string, content: ActivityContent): Promise<void> {
    await this.db.of(ActivitySheet).insert({ id, content });
    await this.index.mark([id]);
  }

  async rewrite(id: string, content: ActivityContent): Promise<void> {
    await this.db.of(ActivitySheet).update({ id }, { content });
    await this.index.mark([id]);
  }
}
