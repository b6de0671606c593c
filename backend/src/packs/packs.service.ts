import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { PackInput, PackSignatureInput } from './packs.dto';

/** Composes, has signed, seals and hands out compliance packs. */
@Injectable()
export class Packs {
  async compose(actor: Actor, input: PackInput): Promise<string> {
    throw new Error('to come');
  }
  async cancel(actor: Actor, id: string): Promise<string> {
    throw new Error('to come');
  }
  async sign(actor: Actor, id: string, input: PackSignatureInput): Promise<string> {
    throw new Error('to come');
  }
  async preview(actor: Actor, id: string): Promise<Buffer> {
    throw new Error('to come');
  }
  async download(actor: Actor, id: string): Promise<{ bytes: Buffer; name: string }> {
    throw new Error('to come');
  }
}
