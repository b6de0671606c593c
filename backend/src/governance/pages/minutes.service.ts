import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { MinutesView } from '../meetings/meetings.dto';

/** Minutes, drafted from what happened in the meeting. */
@Injectable()
export class Minutes {
  async of(actor: Actor, meetingId: string): Promise<MinutesView> {
    throw new Error('to come');
  }
  async pdf(actor: Actor, meetingId: string): Promise<Buffer> {
    throw new Error('to come');
  }
}
