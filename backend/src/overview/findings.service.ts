import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { FindingPage, FindingQuery } from './overview.dto';

/** Gathers what every room finds missing, expired or contradictory. */
@Injectable()
export class Findings {
  async page(actor: Actor, query: FindingQuery): Promise<FindingPage> {
    throw new Error('to come');
  }
}
