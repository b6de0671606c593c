import { Inject, Injectable, MessageEvent, OnModuleDestroy } from '@nestjs/common';
import { Observable } from 'rxjs';
import { Actor } from '../../access/actor';
import { Sessions } from '../../access/sessions.service';
import { Journal } from '../../audit/journal';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Db } from '../../database/db';
import { Sittings } from '../meetings/sittings.service';
import { Motion } from '../votes/motion.entity';
import { Returns } from '../votes/returns.service';
import { Follower, LiveRoom, Stir } from './live-rooms';

/** How often everybody's rights are looked at again, and a sign of life is given, in milliseconds. */
const PULSE = 20_000;
/** How long a browser that lost the connection waits before it comes back, in milliseconds. */
const RETRY = 2_000;
const ANSWERS = ['governance.voted', 'governance.hands-noted', 'governance.hands-counted'];
/** What changes who may follow a meeting. */
const RIGHTS = ['Mandate', 'Person', 'Body'];

/**
 * Meetings followed live (server-sent events): whoever may read one is told that it changed, once that is on disk, under
 * the number of the journal's line; what it says they read as themselves. Rights are asked for again at each pulse, and as
 * soon as a mandate changes. Nothing that is told says what anybody voted.
 */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly rooms = new Map<string, LiveRoom>();
  private readonly pulse: NodeJS.Timeout;

  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly sittings: Sittings,
    private readonly returns: Returns,
  ) {
    journal.onKept((line) => this.heard(line));
    this.pulse = setInterval(() => void this.beat(), PULSE).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.pulse);
    for (const room of this.rooms.values()) room.close();
  }

  /**
   * The news of a meeting, from now on. `last` is the number of the line that the browser heard of before it lost the
   * connection: it is told at once whether anything happened since.
   */
  async follow(
    actor: Actor,
    token: string | undefined,
    id: string,
    last?: string,
  ): Promise<Observable<MessageEvent>> {
    await this.sittings.require(actor, 'read', id);
    return new Observable((to) => {
      const follower = { token, to };
      const room = this.room(id);
      room.followers.add(follower);
      // Asked only now that nothing can be missed in between.
      const greet = async () => {
        const version = await this.version(id);
        const data = JSON.stringify({ version, changed: String(version) !== last });
        to.next({ type: 'hello', id: String(version), retry: RETRY, data });
      };
      void greet().catch(() => to.complete());
      return () => this.leave(id, follower);
    });
  }

  /** Looks at everybody's rights again, and gives those who may stay a sign of life. */
  async beat(): Promise<void> {
    for (const [id, room] of this.rooms) {
      const meeting = await this.sittings.get(id);
      for (const follower of room.followers) {
        const found = await this.sessions.whois(follower.token).catch(() => undefined);
        if (found?.actor.may('read', 'Meeting', meeting)) follower.to.next({ comment: 'là' } as MessageEvent);
        else {
          follower.to.next({ type: 'ended', data: '{}' });
          follower.to.complete();
        }
      }
    }
  }

  private heard({ subject, subjectId, action }: JournalEntry): void {
    if (subject === 'Meeting')
      this.rooms.get(subjectId)?.note(ANSWERS.includes(action) ? 'answered' : 'changed');
    else if (RIGHTS.includes(subject) && action !== 'access.signed-in')
      void this.beat().catch(() => undefined);
  }

  private room(id: string): LiveRoom {
    const room = this.rooms.get(id) ?? new LiveRoom((what) => this.tell(id, what));
    this.rooms.set(id, room);
    return room;
  }

  private leave(id: string, follower: Follower): void {
    const room = this.rooms.get(id);
    room?.followers.delete(follower);
    if (room?.followers.size === 0) {
      room.close();
      this.rooms.delete(id);
    }
  }

  /** Answers are told with their number, so that two hundred browsers need not ask for the whole meeting at each of them. */
  private async tell(id: string, what: Stir): Promise<void> {
    const { mode } = await this.sittings.get(id);
    const version = await this.version(id);
    const isCount = what === 'answered' && mode !== 'written';
    const data = isCount ? { version, polls: await this.polls(id) } : { version };
    const event = { type: isCount ? 'answers' : 'changed', id: String(version), data: JSON.stringify(data) };
    for (const { to } of this.rooms.get(id)?.followers ?? []) to.next(event);
  }

  private async polls(meetingId: string) {
    const open = await this.db.of(Motion).findBy({ meetingId, state: 'open' });
    const answered = await this.returns.answered(open);
    const hands = await this.returns.hands(open);
    return open.map(({ id }) => {
      const answeredBy = answered.get(id) ?? [];
      const counted = hands.get(id);
      const count = counted ? counted.for + counted.against + counted.abstain : answeredBy.length;
      return { motionId: id, answered: count, answeredBy };
    });
  }

  /** The number of the last line of the journal about a meeting; 0 before the first. */
  private async version(subjectId: string): Promise<number> {
    return (await this.db.of(JournalEntry).maximum('seq', { subject: 'Meeting', subjectId })) ?? 0;
  }
}
