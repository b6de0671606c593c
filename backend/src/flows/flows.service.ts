import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { ConfirmationInput, FlowChange, FlowCreation } from './flows.dto';

/** Flows between two ends, and what each end says of them. */
@Injectable()
export class Flows {
  async create(actor: Actor, input: FlowCreation): Promise<string> {
    throw new Error('to come');
  }
  async revise(actor: Actor, id: string, input: FlowChange): Promise<string> {
    throw new Error('to come');
  }
  async confirm(actor: Actor, id: string, input: ConfirmationInput): Promise<string> {
    throw new Error('to come');
  }
}
