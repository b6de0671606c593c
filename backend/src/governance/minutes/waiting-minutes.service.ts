import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Clock } from '../../kernel/clock';
import { addDays } from '../../kernel/days';
import { presides } from '../circuits/body-flaws';
import { Meeting } from '../meetings/meeting.entity';
import { Sittings } from '../meetings/sittings.service';
import type { WaitingItem } from '../waiting.service';
import { MinutesRejections } from './minutes-rejections.service';
import { approvalOf } from './minutes-rules';
import { MinutesCorrection, MinutesFile } from './minutes.entity';

/** How long minutes that nobody circulated wait on the start page: older meetings were kept elsewhere. */
const WRITTEN_WITHIN = 60;

/** What minutes wait for from one person: to be written, answered, approved, signed, read again. */
@Injectable()
export class WaitingMinutes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly rejections: MinutesRejections,
  ) {}

  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    const parts = await Promise.all([
      this.toWrite(actor), this.toAnswer(actor), this.toPutAgain(actor), this.toApprove(actor), this.toSign(actor), this.toRead(actor),
    ]); // prettier-ignore
    return parts.flat();
  }

  /** Meetings that ended lately and whose minutes are still a draft, for whoever holds the pen. */
  private async toWrite(actor: Actor): Promise<WaitingItem[]> {
    const since = addDays(this.clock.today(), -WRITTEN_WITHIN);
    const ended = await restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('write', 'Minutes'),
    )
      .andWhere({ state: 'closed', closedAt: MoreThanOrEqual(since) })
      .orderBy('meeting.date', 'ASC')
      .getMany();
    const files = await this.db.of(MinutesFile).findBy({ meetingId: In(ended.map(({ id }) => id)) });
    const left = new Set(files.map(({ meetingId }) => meetingId));
    return ended
      .filter(({ id, bodyId }) => !left.has(id) && holdsPen(actor, bodyId))
      .map((meeting) => owed(meeting, 'Rédiger', 'Procès-verbal à rédiger et à diffuser'));
  }

  /** Corrections that members asked for. */
  private async toAnswer(actor: Actor): Promise<WaitingItem[]> {
    const kept = (await this.circulated(actor, 'write')).filter(({ bodyId }) => holdsPen(actor, bodyId));
    const asked = await this.asked(kept);
    return this.lines(
      kept.filter(({ meetingId }) => asked.has(meetingId)),
      ({ number, correctionsUntil }, meeting) => {
        const some = asked.get(meeting.id)!;
        const what = some.length > 1 ? `${some.length} corrections demandées` : 'Une correction demandée';
        return { ...owed(meeting, 'Répondre', `${what} au ${number}`), due: correctionsUntil, late: this.isPast(correctionsUntil) };
      },
    );
  } // prettier-ignore

  /** Minutes that a meeting did not approve: whoever keeps them corrects them and puts them before another one. */
  private async toPutAgain(actor: Actor): Promise<WaitingItem[]> {
    const kept = (await this.circulated(actor, 'write')).filter(({ bodyId }) => holdsPen(actor, bodyId));
    const rejected = await Promise.all(kept.map((file) => this.rejections.of(file)));
    return this.lines(
      kept.filter((_, index) => rejected[index]),
      ({ number }, meeting) => owed(meeting, 'Revoir', `${number} n’a pas été approuvé\u202f: à corriger et à réinscrire`),
    );
  } // prettier-ignore

  /** Minutes that the rule of their body allows to be approved now: no correction waits, the days or the next meeting are over. */
  private async toApprove(actor: Actor): Promise<WaitingItem[]> {
    const [approves, writes] = [
      await this.circulated(actor, 'approve'),
      await this.circulated(actor, 'write'),
    ];
    const all = [...new Map([...approves, ...writes].map((file) => [file.id, file])).values()];
    const asked = await this.asked(all);
    const meetings = await this.meetings(all);
    const ready = await Promise.all(
      all.map(async (file) => {
        const meeting = meetings.get(file.meetingId);
        if (!meeting || asked.has(meeting.id) || (await this.rejections.of(file))) return false;
        const { approval } = approvalOf(await this.sittings.rules(meeting));
        if (approval === 'chair') return approves.some(({ id }) => id === file.id);
        return approval === 'written-days' ? this.isPast(file.correctionsUntil) : this.isFollowed(meeting);
      }),
    );
    return this.lines(
      all.filter((_, index) => ready[index]),
      ({ number }, meeting) => owed(meeting, 'Approuver', `${number} à approuver`),
    );
  }

  /** Approved minutes that lack the signature of the chair or of the secretary that this person is. */
  private async toSign(actor: Actor): Promise<WaitingItem[]> {
    const seats = actor.mandates.filter(({ role }) => presides(role) || role === 'secretary');
    const bodyIds = seats.flatMap(({ bodyId }) => bodyId ?? []);
    const files = await this.db
      .of(MinutesFile)
      .find({ where: { bodyId: In(bodyIds), state: 'approved' }, order: { number: 'ASC' } });
    const lacks = (file: MinutesFile) =>
      file.returned.length === 0 &&
      actor.may('sign', 'Minutes', { ...file }) &&
      !file.signatures.some(({ personId }) => personId === actor.personId) &&
      seats.some(
        ({ bodyId, role }) =>
          bodyId === file.bodyId &&
          !file.signatures.some(({ as }) => as === (presides(role) ? 'chair' : 'secretary')),
      );
    return this.lines(files.filter(lacks), ({ number }, meeting) =>
      owed(meeting, 'Signer', `${number} à signer`),
    );
  }

  /** Circulated minutes on which this member may still ask for a correction, and has asked for none. */
  private async toRead(actor: Actor): Promise<WaitingItem[]> {
    const running = (await this.circulated(actor, 'correct')).filter(
      ({ bodyId, correctionsUntil, circulatedById }) =>
        !this.isPast(correctionsUntil) && circulatedById !== actor.personId && !isSecretary(actor, bodyId),
    );
    const meetingId = In(running.map((file) => file.meetingId));
    const own = await this.db.of(MinutesCorrection).findBy({ meetingId, personId: actor.personId });
    return this.lines(
      running.filter((file) => !own.some((one) => one.meetingId === file.meetingId)),
      ({ number, correctionsUntil }, meeting) => ({
        ...owed(meeting, 'Relire', `${number} diffusé\u202f: vos corrections éventuelles`),
        due: correctionsUntil,
      }),
    );
  }

  private circulated(actor: Actor, doing: 'write' | 'approve' | 'correct'): Promise<MinutesFile[]> {
    return restrict(
      this.db.of(MinutesFile).createQueryBuilder('file').where('1 = 1'),
      actor.where<MinutesFile>(doing, 'Minutes'),
    )
      .andWhere({ state: In(['circulated', 'corrected']) })
      .orderBy('file.number', 'ASC')
      .getMany();
  }

  /** Corrections without an answer, by meeting. */
  private async asked(files: readonly MinutesFile[]): Promise<Map<string, MinutesCorrection[]>> {
    const meetingId = In(files.map((file) => file.meetingId));
    const open = await this.db.of(MinutesCorrection).findBy({ meetingId, state: 'open' });
    return Map.groupBy(open, (one) => one.meetingId);
  }

  private isFollowed({ bodyId, date }: Meeting): Promise<boolean> {
    const select = this.db.of(Meeting).createQueryBuilder('meeting').where({ bodyId, state: 'closed' });
    return select.andWhere('meeting.date > :date', { date }).getExists();
  }

  private async lines(
    files: readonly MinutesFile[],
    line: (file: MinutesFile, meeting: Meeting) => WaitingItem,
  ): Promise<WaitingItem[]> {
    const meetings = await this.meetings(files);
    return files.flatMap((file) => {
      const meeting = meetings.get(file.meetingId);
      return meeting ? line(file, meeting) : [];
    });
  }

  private async meetings(files: readonly MinutesFile[]): Promise<ReadonlyMap<string, Meeting>> {
    const found = await this.db.of(Meeting).findBy({ id: In(files.map(({ meetingId }) => meetingId)) });
    return new Map(found.map((meeting) => [meeting.id, meeting]));
  }

  private isPast = (day: string): boolean => day < this.clock.today();
}

const isSecretary = (actor: Actor, bodyId: string) =>
  actor.seatsIn(bodyId).some(({ role }) => role === 'secretary');

/** The chair may write too, but the minutes wait for whoever keeps them. */
const holdsPen = (actor: Actor, bodyId: string) =>
  isSecretary(actor, bodyId) || !actor.seatsIn(bodyId).some(({ role }) => presides(role));

const owed = ({ id, title }: Meeting, verb: string, sentence: string): WaitingItem => ({
  id: `minutes-${verb}-${id}`, sentence, detail: title, due: null, late: false, verb, link: `/reunions/${id}/proces-verbal`,
}); // prettier-ignore
