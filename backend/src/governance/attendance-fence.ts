import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../database/db';
import { AttendanceHours } from './meetings/attendance-hours.service';
import { Motion } from './votes/motion.entity';

/** Nobody is noted as having come or left before a poll that was counted: its figures would no longer be true. */
@Injectable()
export class AttendanceFence {
  constructor(
    @Inject(Db) private readonly db: Db,
    hours: AttendanceHours,
  ) {
    hours.fencedBy((meetingId) => this.counted(meetingId));
  }

  /** When the last poll of a meeting was counted; null while none was. */
  async counted(meetingId: string): Promise<string | null> {
    const state = In(['carried', 'rejected', 'no-quorum']);
    const [last] = await this.db
      .of(Motion)
      .find({ where: { meetingId, state }, order: { closedAt: 'DESC' }, take: 1 });
    return last?.closedAt ?? null;
  }
}
