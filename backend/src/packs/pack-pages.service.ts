import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { CompositionQuery, CompositionView, PackPage, PackQuery, PackView } from './packs.dto';

/** Shows packs: the list, what one would hold, one with its signatures. */
@Injectable()
export class PackPages {
  async list(actor: Actor, query: PackQuery): Promise<PackPage> {
    throw new Error('to come');
  }
  async composition(actor: Actor, query: CompositionQuery): Promise<CompositionView> {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string): Promise<PackView> {
    throw new Error('to come');
  }
}
