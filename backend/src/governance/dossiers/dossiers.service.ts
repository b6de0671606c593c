import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { DossierInput } from './dossiers.dto';

/** The registry: opens dossiers and moves them along their circuit. */
@Injectable()
export class Dossiers {
  async propose(actor: Actor, input: DossierInput): Promise<string> {
    throw new Error('to come');
  }
  async proposeAgain(actor: Actor, id: string): Promise<string> {
    throw new Error('to come');
  }
  async withdraw(actor: Actor, id: string, reason: string): Promise<string> {
    throw new Error('to come');
  }
  async remind(actor: Actor, id: string, stepIds: readonly string[]): Promise<string> {
    throw new Error('to come');
  }
}
