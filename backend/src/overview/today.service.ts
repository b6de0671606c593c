import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { TodayQuery, TodayView } from './overview.dto';

/** The start page: what waits for me, what moved, how my organisation stands. */
@Injectable()
export class Today {
  async show(actor: Actor, query: TodayQuery): Promise<TodayView> {
    throw new Error('to come');
  }
}
