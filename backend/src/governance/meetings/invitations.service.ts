import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { longDay } from '../../kernel/days';
import { Settings } from '../../kernel/settings';
import { Notice, PostOffice } from '../../post/post-office.service';
import { lastDayOf, minutesOnLastDay } from './durations';
import { ItemPapers } from './item-papers.service';
import { AgendaItem, Meeting, Mode } from './meeting.entity';
import { Meetings } from './meetings.service';
import { Sittings } from './sittings.service';

/** How long a meeting is said to last in calendars where nobody said: a morning. */
const LASTS = 180;
const WHERE: Readonly<Record<Mode, string>> = {
  'on-site': 'Sur place',
  online: 'En ligne',
  mixed: 'Sur place et en ligne',
  written: 'Par écrit',
};
type Told = 'agenda' | 'convened' | 'moved' | 'cancelled' | 'asked-in-writing' | 'stopped' | 'closed';

/** A new version of the agenda, and what changed since the one before. */
interface AgendaNews {
  readonly version: number;
  readonly changes: readonly string[];
}

/** The invitations: whoever sits in the body is told what becomes of its meetings, and so is their calendar. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly mandates: Mandates,
    private readonly sittings: Sittings,
    private readonly office: PostOffice,
    private readonly papers: ItemPapers,
    @Inject(Settings) private readonly settings: Settings,
    meetings: Meetings,
  ) {
    meetings.on('convened', (_, meeting) => this.send('convened', meeting));
    meetings.on('opened-in-writing', (_, meeting) => this.send('asked-in-writing', meeting));
    meetings.on('stopped', (_, meeting) => this.send('stopped', meeting));
    meetings.on('closed', (_, meeting) => this.send('closed', meeting));
  }

  /** Writes to everyone who sits in the body on the day of the meeting. */
  async send(what: Told, meeting: Meeting, news?: AgendaNews): Promise<void> {
    const now = await this.sittings.get(meeting.id);
    const seats = await this.mandates.seated(now.bodyId, now.date);
    const notice = await this.notice(what, now);
    const { turn, facts } = notice;
    await this.office.post({
      ...notice,
      ...(news && {
        turn: `${turn}-${news.version}`,
        facts: { ...facts, version: String(news.version), changes: news.changes.map((one) => `- ${one}`).join('\n') },
      }),
      to: seats.map(({ person: { id, name, email } }) => ({ id, name, email })),
    });
  } // prettier-ignore

  /** The meeting as a file for one's own calendar. */
  async calendar(actor: Actor, id: string): Promise<Buffer> {
    const meeting = await this.sittings.require(actor, 'read', id);
    return Buffer.from(this.office.calendarOf(await this.notice('convened', meeting, true), 'PUBLISH'));
  }

  private async notice(what: Told, meeting: Meeting, isFile = false): Promise<Omit<Notice, 'to'>> {
    const { id, organisationId, bodyId, title, date, start, place, sequence, deadline } = meeting;
    const isDated = isFile || what === 'convened' || what === 'moved' || what === 'cancelled';
    return {
      kind: `meeting.${what}`,
      subject: 'Meeting',
      subjectId: id,
      organisationId,
      bodyId,
      turn: String(sequence),
      link: `/reunions/${id}`,
      facts: {
        title,
        when: `Date\u202f: ${longDay(date)}${start ? `, ${start.replace(':', ' h ')}` : ''}`,
        where: `Lieu\u202f: ${[WHERE[meeting.mode], place, meeting.link].filter(Boolean).join(', ')}`,
        agenda: await this.agenda(id),
        statement: meeting.statement ? `${meeting.statement}\n\n` : '',
        reason: meeting.stopReason ?? '',
        by: meeting.stoppedBy ?? '',
        deadline: deadline ? longDay(deadline) : '',
      },
      ...(isDated && {
        appointment: {
          sequence, day: date, lastDay: lastDayOf(meeting), start, title, cancelled: meeting.state === 'cancelled',
          minutes: meeting.durationDays ? minutesOnLastDay(meeting.durationDays) : LASTS,
          place: [place, meeting.link].filter(Boolean).join(', ') || null,
        },
      }),
    }; // prettier-ignore
  }

  private async agenda(meetingId: string): Promise<string> {
    const items = await this.db.of(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
    const ids = items.map(({ id }) => id);
    const notes = await this.papers.notes(ids);
    const papers = await this.papers.papers(ids);
    const { base } = this.settings.post;
    const lines = items.flatMap(({ id, title, minutes, dossierId, lateReason }, index) => [
      `${index + 1}. ${title}${minutes ? ` (${minutes} min)` : ''}${lateReason ? ' — ajouté après l’envoi' : ''}`,
      ...(dossierId ? [`   Texte soumis\u202f: ${base}/dossiers/${dossierId}`] : []),
      ...(notes.has(id) ? [`   Note préparatoire\u202f: ${base}/reunions/${meetingId}?point=${id}`] : []),
      ...(papers.get(id) ?? []).map((paper) => `   ${paper.name}\u202f: ${base}/api/papers/${paper.id}/file`),
    ]);
    return lines.join('\n') || 'Aucun point inscrit.';
  }
}
