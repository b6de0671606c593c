import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { hourOf, instantAt, momentOf } from '../moments';
import { earliest } from './attendance-log';
import { Meeting } from './meeting.entity';
import { Voices } from './voices.service';

/** Says until when the list may no longer change: what was counted stays as it was counted. */
type Fence = (meetingId: string) => Promise<string | null>;

/** At what hour somebody came or left: now, or the hour that was said where nothing that was counted stands against it. */
@Injectable()
export class AttendanceHours {
  private fence: Fence = () => Promise.resolve(null);

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    private readonly voices: Voices,
  ) {}

  /** A part above says when the last poll was counted: nobody comes or leaves before that any more. */
  fencedBy(fence: Fence): void {
    this.fence = fence;
  }

  /** The hour of a line: now, or the hour that was said, never before the meeting, what was counted, or the last line. */
  async of(meeting: Meeting, voiceIds: readonly string[], hour: string | null | undefined): Promise<string> {
    const now = this.clock.stamp();
    if (!hour || meeting.state !== 'open') return now;
    const said = instantAt(meeting.date, hour);
    if (said > now) throw new Refusal('governance.hour-ahead', 422);
    const lines = await this.voices.log(meeting.id);
    const counted = await this.fence(meeting.id);
    // After the opening, were it by a blink: what was noted before is the roll call.
    const opened = new Date(Date.parse(meeting.openedAt ?? now) + 1).toISOString();
    const first = [opened, earliest(lines, voiceIds), counted ?? ''].reduce((a, b) => (a > b ? a : b));
    if (said >= first) return said;
    // The same minute on the clock is the same hour to people.
    if (said.slice(0, 16) === first.slice(0, 16)) return first;
    if (first === counted) throw new Refusal('governance.hour-before-vote', 409, { at: hourOf(first) });
    throw new Refusal('governance.hour-backwards', 422, { at: first ? momentOf(first) : '' });
  }
}
