import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../../database/db';
import { Meeting } from './meeting.entity';
import { Meetings } from './meetings.service';
import { Sittings } from './sittings.service';

/** Lays the rules of the day beside a meeting when it is convened: what is written down later does not change it. */
@Injectable()
export class FrozenRules {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly sittings: Sittings,
    meetings: Meetings,
  ) {
    meetings.on('convened', (_, meeting) => this.freeze(meeting));
    meetings.on('opened-in-writing', (_, meeting) => this.freeze(meeting));
  }

  private async freeze(meeting: Meeting): Promise<void> {
    await this.db.of(Meeting).update({ id: meeting.id }, { rules: await this.sittings.rules(meeting) });
  }
}
