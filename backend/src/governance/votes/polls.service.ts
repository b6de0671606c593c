import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { MotionInput, VoteInput } from '../meetings/meetings.dto';

/** The ballot box: opens a poll, takes each voice once, counts by the body's own rule. */
@Injectable()
export class Polls {
  async open(actor: Actor, itemId: string, input: MotionInput): Promise<string> {
    throw new Error('to come');
  }
  async vote(actor: Actor, motionId: string, input: VoteInput): Promise<string> {
    throw new Error('to come');
  }
  async hands(actor: Actor, motionId: string, votes: readonly VoteInput[]): Promise<string> {
    throw new Error('to come');
  }
  async close(actor: Actor, motionId: string): Promise<string> {
    throw new Error('to come');
  }
  async withdraw(actor: Actor, motionId: string): Promise<string> {
    throw new Error('to come');
  }
}
