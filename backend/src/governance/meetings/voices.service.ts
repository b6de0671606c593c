import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { AttendanceEvent } from './attendance-event.entity';
import { AWAY, Standing, voicesAt } from './attendance-log';
import { Attendance, Meeting } from './meeting.entity';
import { onItem, Voice, voicesOf } from './seats';
import { Sittings } from './sittings.service';

/** One collator for all: making one for each comparison is what costs. */
const BY_NAME = new Intl.Collator('fr');

/** The attendance list: the voices of a body at one meeting, who is there now, who was at any instant. */
@Injectable()
export class Voices {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly mandates: Mandates,
  ) {}

  /** The voices of a meeting in the order of their names, as they stand now; given a point, as they stand on it. */
  async of(meetingId: string, itemId?: string): Promise<Attendance[]> {
    const all = await this.db.of(Attendance).findBy({ meetingId });
    return onItem(
      all.sort((a, b) => BY_NAME.compare(a.voiceName, b.voiceName)),
      itemId,
    );
  }

  /** The voices as they stood at an instant (ISO 8601), from the comings and goings until then. */
  async at(meetingId: string, instant: string, itemId?: string): Promise<Attendance[]> {
    return onItem(voicesAt(await this.of(meetingId), await this.log(meetingId), instant), itemId);
  }

  /** Every line of the attendance list, in the order in which things happened. */
  async log(meetingId: string): Promise<AttendanceEvent[]> {
    return this.db.of(AttendanceEvent).find({ where: { meetingId }, order: { at: 'ASC', position: 'ASC' } });
  }

  /** The voices that a meeting will have, from the mandates in force on its day: before it is convened there is no list. */
  async expected(meeting: Pick<Meeting, 'bodyId' | 'date' | 'rules'>): Promise<Voice[]> {
    const { bodyId, date } = meeting;
    const all = voicesOf(await this.sittings.rules(meeting), await this.mandates.seated(bodyId, date));
    return all.sort((a, b) => BY_NAME.compare(a.voiceName, b.voiceName));
  }

  /** Writes the list from the mandates in force on a day; voices that stay keep their presence. */
  async seat(meeting: Meeting, day: string): Promise<void> {
    const now = await this.expected({ ...meeting, date: day });
    if (now.length === 0)
      throw new Refusal('governance.no-voices', 409, { body: meeting.bodyCode, date: day });
    const meetingId = meeting.id;
    const before = await this.of(meetingId);
    const known = new Map(before.map((one) => [one.voiceId, one]));
    const ids = now.map(({ voiceId }) => voiceId);
    await this.db.of(Attendance).delete({ meetingId, voiceId: Not(In(ids)) });
    for (const one of before)
      if (one.presence === 'represented' && ids.includes(one.voiceId) && !ids.includes(one.holderVoiceId ?? ''))
        await this.write(meeting, one, AWAY, { at: this.clock.stamp(), by: 'Installation' });
    for (const voice of now.filter((one) => isAnother(one, known.get(one.voiceId))))
      await this.db.of(Attendance).update({ meetingId, voiceId: voice.voiceId }, voice);
    const fresh = now.filter(({ voiceId }) => !known.has(voiceId));
    if (fresh.length)
      await this.db
        .of(Attendance)
        .insert(fresh.map((voice) => ({ ...AWAY, ...voice, id: newId(), meetingId })));
  } // prettier-ignore

  /** Writes one line of the list: what a voice is from an instant on. */
  async write(
    { id: meetingId }: Pick<Meeting, 'id'>,
    { id, voiceId }: Attendance,
    standing: Standing,
    { at, by }: { readonly at: string; readonly by: string },
  ): Promise<void> {
    const position = await this.db.of(AttendanceEvent).countBy({ meetingId });
    await this.db
      .of(AttendanceEvent)
      .insert({ ...standing, id: newId(), meetingId, voiceId, at, position, notedBy: by, notedAt: this.clock.stamp() });
    await this.db.of(Attendance).update({ id }, standing);
  } // prettier-ignore
}

/** Whether a voice is on the list already, and not as it is now. */
const isAnother = (now: Voice, before: Attendance | undefined) =>
  before !== undefined && (Object.keys(now) as (keyof Voice)[]).some((key) => now[key] !== before[key]);
