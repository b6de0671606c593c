import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { SearchQuery, SearchView } from './overview.dto';

/** Finds things by their words. */
@Injectable()
export class Search {
  async find(actor: Actor, query: SearchQuery): Promise<SearchView> {
    throw new Error('to come');
  }
}
