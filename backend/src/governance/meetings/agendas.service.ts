import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { ItemInput, ItemNoteInput, ReadyStepView } from './meetings.dto';

/** Agendas: what waits for a body, the points in their order, what the secretary notes. */
@Injectable()
export class Agendas {
  async ready(actor: Actor, bodyId: string): Promise<ReadyStepView[]> {
    throw new Error('to come');
  }
  async add(actor: Actor, meetingId: string, input: ItemInput): Promise<string> {
    throw new Error('to come');
  }
  async order(actor: Actor, meetingId: string, itemIds: readonly string[]): Promise<string> {
    throw new Error('to come');
  }
  async remove(actor: Actor, itemId: string): Promise<string> {
    throw new Error('to come');
  }
  async note(actor: Actor, itemId: string, input: ItemNoteInput): Promise<string> {
    throw new Error('to come');
  }
}
