import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent } from '../activity.entity';
import { RegisterIndex } from '../lists/register-index.service';
import { dueIn } from './due';
import { ActivityGap } from './gap.entity';
import { Look } from './look';

/** Keeps what is missing in each entry in step with what is written: it hears whatever the register takes up. */
@Injectable()
export class GapKeeper {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    index: RegisterIndex,
  ) {
    index.listeners.push((rows, contents) => this.take(rows, contents));
  }

  private async take(
    rows: readonly Pick<Activity, 'id' | 'organisationId'>[],
    contents: ReadonlyMap<string, ActivityContent>,
  ): Promise<void> {
    const gaps = rows.map(({ id, organisationId }) => this.gapOf(id, organisationId, contents.get(id)!));
    await this.db.of(ActivityGap).delete({ activityId: In(rows.map(({ id }) => id)) });
    if (gaps.length) await this.db.of(ActivityGap).insert(gaps);
  }

  private gapOf(activityId: string, organisationId: string, content: ActivityContent): ActivityGap {
    const { asked, lacking } = dueIn(new Look(content, this.book, ''));
    const processor = content.role === 'processor';
    return { activityId, organisationId, processor, asked: listed(asked), lacking: listed(lacking) };
  }
}

const listed = (ids: readonly string[]) => `,${ids.join(',')},`;
