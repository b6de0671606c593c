import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { AsOfQuery } from '../kernel/page';
import { ActivityPage, ActivityQuery, ActivityView, RegisterWordsView } from './register.dto';

/** Shows the register: the list and one entry. */
@Injectable()
export class ActivityPages {
  words(): RegisterWordsView {
    throw new Error('to come');
  }
  async list(actor: Actor, query: ActivityQuery): Promise<ActivityPage> {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string, query: AsOfQuery): Promise<ActivityView> {
    throw new Error('to come');
  }
}
