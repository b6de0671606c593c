import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { LocalPassageInput, LocalTextView } from './documents.dto';

/** The local values of each Mire, with the reason of each deviation. */
@Injectable()
export class LocalTexts {
  async show(actor: Actor, id: string, organisation: string): Promise<LocalTextView> {
    throw new Error('to come');
  }
  async write(
    actor: Actor,
    id: string,
    organisation: string,
    passage: string,
    input: LocalPassageInput,
  ): Promise<LocalTextView> {
    throw new Error('to come');
  }
}
