import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { DecisionView } from '../meetings/meetings.dto';

/** The book of decisions, each bound to the digest of what it decided. */
@Injectable()
export class Decisions {
  async show(actor: Actor, id: string): Promise<DecisionView> {
    throw new Error('to come');
  }
}
