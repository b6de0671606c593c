import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { AttendanceInput, MeetingInput } from './meetings.dto';

/** The secretariat: plans, convenes, opens and closes meetings and written procedures. */
@Injectable()
export class Meetings {
  async plan(actor: Actor, input: MeetingInput): Promise<string> {
    throw new Error('to come');
  }
  async convene(actor: Actor, id: string): Promise<string> {
    throw new Error('to come');
  }
  async open(actor: Actor, id: string): Promise<string> {
    throw new Error('to come');
  }
  async close(actor: Actor, id: string): Promise<string> {
    throw new Error('to come');
  }
  async stop(actor: Actor, id: string, reason: string): Promise<string> {
    throw new Error('to come');
  }
  async attend(actor: Actor, id: string, input: AttendanceInput): Promise<string> {
    throw new Error('to come');
  }
  async noteConflicts(actor: Actor, id: string, conflicts: string): Promise<string> {
    throw new Error('to come');
  }
}
