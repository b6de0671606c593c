import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { ChainView, JournalPage, JournalQuery } from './overview.dto';

/** Shows the journal to those who may read it. */
@Injectable()
export class JournalPages {
  async page(actor: Actor, query: JournalQuery): Promise<JournalPage> {
    throw new Error('to come');
  }
  async check(): Promise<ChainView> {
    throw new Error('to come');
  }
}
