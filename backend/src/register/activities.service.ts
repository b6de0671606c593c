import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { ActivityChange, ActivityCreation } from './register.dto';

/** The register of processing activities (art. 30 RGPD). */
@Injectable()
export class Activities {
  async create(actor: Actor, input: ActivityCreation): Promise<string> {
    throw new Error('to come');
  }
  async revise(actor: Actor, id: string, input: ActivityChange): Promise<string> {
    throw new Error('to come');
  }
}
