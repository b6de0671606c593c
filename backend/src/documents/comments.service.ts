import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { AmendmentInput, AmendmentView, CommentInput, CommentView } from './documents.dto';

/** What people write in the margin: comments, answers, amendments. */
@Injectable()
export class Comments {
  async list(actor: Actor, id: string): Promise<CommentView[]> {
    throw new Error('to come');
  }
  async add(actor: Actor, id: string, input: CommentInput): Promise<CommentView[]> {
    throw new Error('to come');
  }
  async close(actor: Actor, id: string, comment: string): Promise<CommentView[]> {
    throw new Error('to come');
  }
  async amendments(actor: Actor, id: string): Promise<AmendmentView[]> {
    throw new Error('to come');
  }
  async amend(actor: Actor, id: string, input: AmendmentInput): Promise<AmendmentView[]> {
    throw new Error('to come');
  }
}
