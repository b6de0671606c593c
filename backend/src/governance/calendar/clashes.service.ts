import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Mandate } from '../../access/mandate.entity';
import { Db } from '../../database/db';
import { longDay, within } from '../../kernel/days';
import { Meeting } from '../meetings/meeting.entity';
import { CalendarClash } from './calendar.dto';

type Dated = Pick<Meeting, 'id' | 'bodyId' | 'bodyCode' | 'date' | 'mode' | 'state'>;

/** The days on which people are called to two bodies at once. */
@Injectable()
export class Clashes {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Days on which several bodies of these meetings sit together and share members; written procedures take no day. */
  async among(meetings: readonly Dated[]): Promise<CalendarClash[]> {
    const sitting = meetings.filter(({ mode, state }) => mode !== 'written' && state !== 'cancelled');
    const days = [...Map.groupBy(sitting, ({ date }) => date)].filter(
      ([, some]) => new Set(some.map(({ bodyId }) => bodyId)).size > 1,
    );
    if (days.length === 0) return [];
    const bodyIds = [...new Set(days.flatMap(([, some]) => some.map(({ bodyId }) => bodyId)))];
    const mandates = await this.db.of(Mandate).findBy({ bodyId: In(bodyIds) });
    return days
      .map(([date, some]) => clash(date, some, mandates))
      .filter(({ people }) => people > 0)
      .toSorted((a, b) => a.date.localeCompare(b.date));
  }
}

function clash(date: string, meetings: readonly Dated[], mandates: readonly Mandate[]): CalendarClash {
  const codes = [...new Set(meetings.map(({ bodyCode }) => bodyCode))].toSorted();
  const here = new Set(meetings.map(({ bodyId }) => bodyId));
  const seats = mandates.filter((mandate) => here.has(mandate.bodyId ?? '') && within(date, mandate));
  const byPerson = Map.groupBy(seats, ({ personId }) => personId);
  const people = [...byPerson.values()].filter(
    (some) => new Set(some.map(({ bodyId }) => bodyId)).size > 1,
  ).length;
  const shared = people === 1 ? '1 personne siège à plusieurs' : `${people} personnes siègent à plusieurs`;
  return {
    date, bodies: codes, meetingIds: meetings.map(({ id }) => id), people,
    sentence: `${longDay(date)}\u202f: ${codes.join(', ')} le même jour, ${shared} de ces instances.`,
  }; // prettier-ignore
}
