import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Mandate } from '../../access/mandate.entity';
import { Db } from '../../database/db';
import { longDay, within } from '../../kernel/days';
import { Meeting } from '../meetings/meeting.entity';
import { CalendarClash } from './calendar.dto';
import { hoursOf, overlap } from './overlap';

type Dated = Pick<
  Meeting,
  'id' | 'bodyId' | 'bodyCode' | 'date' | 'start' | 'durationDays' | 'mode' | 'state'
>;
type Pair = readonly [Dated, Dated];

/** The times at which people are called to two bodies at once. */
@Injectable()
export class Clashes {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Pairs of these meetings that overlap and share members, in the order of their days; written procedures take no time. */
  async among(meetings: readonly Dated[]): Promise<CalendarClash[]> {
    const sitting = meetings
      .filter(({ mode, state }) => mode !== 'written' && state !== 'cancelled')
      .toSorted((a, b) => a.date.localeCompare(b.date) || a.bodyCode.localeCompare(b.bodyCode));
    const pairs = sitting.flatMap((a, index) =>
      sitting
        .slice(index + 1)
        .filter((b) => a.bodyId !== b.bodyId && overlap(a, b))
        .map((b): Pair => [a, b]),
    );
    if (pairs.length === 0) return [];
    const bodyIds = [...new Set(pairs.flat().map(({ bodyId }) => bodyId))];
    const mandates = Map.groupBy(
      await this.db.of(Mandate).findBy({ bodyId: In(bodyIds) }),
      ({ bodyId }) => bodyId!,
    );
    return pairs.map((pair) => clash(pair, mandates)).filter(({ people }) => people > 0);
  }
}

/** Two meetings at once, with how many people sit in both bodies on the day on which they meet. */
function clash(pair: Pair, mandates: ReadonlyMap<string, readonly Mandate[]>): CalendarClash {
  const date = pair[1].date;
  const [here, there] = pair.map(
    ({ bodyId }) =>
      new Set(
        (mandates.get(bodyId) ?? []).filter((one) => within(date, one)).map(({ personId }) => personId),
      ),
  );
  const people = [...here!].filter((personId) => there!.has(personId)).length;
  const bodies = pair.map(({ bodyCode }) => bodyCode);
  return { date, bodies, meetingIds: pair.map(({ id }) => id), people, sentence: inWords(pair, people) };
}

/** « 18 mars 2027 : CDD de 9 h à 12 h et GT-RGPD de 10 h à 13 h se chevauchent, 3 personnes siègent aux deux. » */
function inWords(pair: Pair, people: number): string {
  const both = pair.map(whenOf).join(' et ');
  const how = pair.every(hoursOf) ? 'se chevauchent' : 'sont à la même date';
  const shared = people === 1 ? '1 personne siège' : `${people} personnes siègent`;
  return `${longDay(pair[1].date)}\u202f: ${both} ${how}, ${shared} aux deux.`;
}

/** « CDD de 9 h à 12 h », « CDD dès 9 h » where nobody said how long, « CDD (heure à fixer) ». */
function whenOf(meeting: Dated): string {
  const { bodyCode, start } = meeting;
  if (!start) return `${bodyCode} (heure à fixer)`;
  const hours = hoursOf(meeting);
  return hours
    ? `${bodyCode} de ${clock(hours.from)} à ${clock(hours.until)}`
    : `${bodyCode} dès ${clock(Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5)))}`;
}

/** Minutes since midnight as « 9 h 30 »: a number keeps its word. */
function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${hours}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
}
