import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../../database/db';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Motion } from '../votes/motion.entity';
import { MinutesFile } from './minutes.entity';

/** Minutes that a later meeting voted on and did not approve: they are corrected and put before another one. */
@Injectable()
export class MinutesRejections {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The meeting whose vote went against the minutes; null while none did, or once they are on another agenda. */
  async of(file: Pick<MinutesFile, 'approvalItemId' | 'digest'> | null): Promise<Meeting | null> {
    if (!file?.approvalItemId || file.digest) return null;
    const motions = await this.db.of(Motion).findBy({ itemId: file.approvalItemId });
    const isRejected = motions.some(({ state }) => state === 'rejected');
    if (!isRejected || motions.some(({ state }) => state === 'open' || state === 'carried')) return null;
    const item = await this.db.of(AgendaItem).findOneBy({ id: file.approvalItemId });
    return item && this.db.of(Meeting).findOneBy({ id: item.meetingId });
  }
}
