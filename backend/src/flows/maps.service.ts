import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { MapQuery, MapView } from './flows.dto';

/** Draws the map of one organisation from its flows. */
@Injectable()
export class Maps {
  async draw(actor: Actor, query: MapQuery): Promise<MapView> {
    throw new Error('to come');
  }
}
