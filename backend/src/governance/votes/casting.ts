import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { VoteInput } from '../meetings/meeting-inputs.dto';
import { Motion, Vote } from './motion.entity';
import { pollClosed } from './polls.service';

/** A voice as it is put into the box: whose, what, and in what way. */
export type Casting = VoteInput & Pick<Vote, 'how'>;
/** What the box knows of a voice that has spoken; of a secret vote, only that it came. */
export type Known = Partial<Pick<Vote, 'choice' | 'reserve'>>;

/** A voice that has spoken differently keeps what it said. Another reserve is another answer; hands say nothing of one. */
export function refuseOther({ choice, reserve }: Casting, known: Known, voice: string): void {
  const isOther = known.choice !== undefined && known.choice !== choice;
  const isReserved = known.choice !== undefined && reserve !== undefined && known.reserve !== reserve;
  if (isOther || isReserved) throw new Refusal('governance.already-voted', 409, { voice });
}

/** Nobody votes once the poll is closed, the procedure stopped or its last day over. */
export function refuseLate(motion: Motion, { state, mode, deadline }: Meeting, today: string): void {
  if (state === 'stopped') throw new Refusal('governance.written-stopped');
  if (motion.state !== 'open') throw pollClosed(motion);
  if (mode === 'written' && deadline && today > deadline)
    throw new Refusal('governance.written-deadline-passed', 409, { deadline: longDay(deadline) });
}

/** In a meeting only those vote who are there, or represented on this point. */
export function refuseAbsent({ presence, voiceName }: Attendance): void {
  if (presence !== 'present' && presence !== 'represented')
    throw new Refusal('governance.not-present', 409, { voice: voiceName });
}

/** A reserve goes with a vote in favour, in writing: in a meeting it is said aloud and noted under the point. */
export function reserveOf({ mode }: Meeting, { choice, reserve }: VoteInput): string | null {
  const said = reserve?.trim() || null;
  if (said && (mode !== 'written' || choice !== 'for')) throw new Refusal('governance.reserve-not-here', 422);
  return said;
}
