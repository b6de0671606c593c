import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';

/** Something that waits for a person: a sentence, a term, one button. */
export interface WaitingItem {
  readonly id: string;
  readonly sentence: string;
  readonly detail: string | null;
  readonly due: string | null;
  readonly late: boolean;
  readonly verb: string;
  readonly link: string;
}

/** What governance asks of a person today. */
@Injectable()
export class Waiting {
  async for(actor: Actor): Promise<WaitingItem[]> {
    throw new Error(`to come for ${actor.name}`);
  }
}
