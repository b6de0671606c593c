import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { MeetingPage, MeetingQuery, MeetingView } from '../meetings/meetings.dto';

/** Shows meetings: the calendar, and one with its agenda, its voices and its votes. */
@Injectable()
export class MeetingPages {
  async list(actor: Actor, query: MeetingQuery): Promise<MeetingPage> {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string): Promise<MeetingView> {
    throw new Error('to come');
  }
}
