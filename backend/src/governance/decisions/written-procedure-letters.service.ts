import { Inject, Injectable } from '@nestjs/common';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { addDays, longDay } from '../../kernel/days';
import { PostOffice } from '../../post/post-office.service';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { Recusals } from '../meetings/recusals.service';
import { Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { Motion } from '../votes/motion.entity';
import { Returns } from '../votes/returns.service';

/** Days before the last one on which members are reminded, where the body's rules do not say. */
const REMIND_DAYS = 2;

/** Reminds those who have not answered a written procedure, once, before its last day. */
@Injectable()
export class WrittenProcedureLetters {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly returns: Returns,
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
  ) {}

  /** Writes to whoever is still awaited; gives how many letters are new. A second round on the same day writes none. */
  async round(): Promise<number> {
    const today = this.clock.today();
    const open = await this.db.of(Meeting).findBy({ mode: 'written', state: 'open' });
    let written = 0;
    for (const meeting of open) {
      const { deadline } = meeting;
      const { writtenProcedure, voters, voice: kind } = await this.sittings.rules(meeting);
      const from = deadline && addDays(deadline, -(writtenProcedure.remindDays ?? REMIND_DAYS));
      if (!from || today < from || today > deadline) continue;
      const awaited = new Set((await this.awaited(meeting)).map(({ voiceId }) => voiceId));
      const seats = (await this.mandates.seated(meeting.bodyId, today)).filter(
        ({ id, role, organisationId }) =>
          voters.includes(role) && awaited.has(kind === 'organisation' ? organisationId : id),
      );
      written += await this.remind(
        meeting,
        seats.map(({ person }) => person),
      );
    }
    return written;
  }

  /** The voices that have not answered every point on which they speak. */
  private async awaited({ id: meetingId }: Meeting): Promise<Attendance[]> {
    const motions = await this.db.of(Motion).findBy({ meetingId, state: 'open' });
    const answered = await this.returns.answered(motions);
    const recusals = await this.recusals.of(motions.map(({ itemId }) => itemId));
    const owes = ({ voiceId }: Attendance) =>
      motions.some(
        ({ id, itemId }) =>
          !answered.get(id)?.includes(voiceId) &&
          !recusals.some((recusal) => recusal.itemId === itemId && recusal.voiceId === voiceId),
      );
    return (await this.voices.of(meetingId)).filter(owes);
  }

  private remind({ id, title, bodyId, organisationId, deadline }: Meeting, people: readonly Named[]) {
    return this.office.post({
      kind: 'meeting.answer-awaited',
      subject: 'Meeting',
      subjectId: id,
      organisationId,
      bodyId,
      // The last day is part of it: a procedure whose term is extended reminds anew.
      turn: `answer:${deadline}`,
      to: people.map((person) => ({ id: person.id, name: person.name, email: person.email })),
      facts: { title, deadline: longDay(deadline!) },
      link: `/reunions/${id}`,
    });
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
