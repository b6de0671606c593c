import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { FlowPage, FlowQuery, FlowView } from './flows.dto';

/** Shows flows: the list and one record. */
@Injectable()
export class FlowPages {
  async list(actor: Actor, query: FlowQuery): Promise<FlowPage> {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string): Promise<FlowView> {
    throw new Error('to come');
  }
}
