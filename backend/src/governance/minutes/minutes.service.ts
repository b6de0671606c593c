import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { PrintShop } from '../../printing/print-shop';
import { fill } from '../../rulebook/rulebook';
import { Wording } from '../decisions/wording.service';
import { Meeting } from '../meetings/meeting.entity';
import { MinutesView } from '../meetings/meetings.dto';
import { Sittings } from '../meetings/sittings.service';
import { Recusals } from '../meetings/recusals.service';
import { Voices } from '../meetings/voices.service';
import { MeetingPapers } from '../pages/meeting-papers.service';
import { recusalViews } from '../pages/meeting-views';
import { minutesPaper } from './minutes-paper';
import { Held, Part } from './minutes-held';
import { minutesParts } from './minutes-parts';
import { quorumView } from '../pages/quorum';

/** Minutes, drafted from what happened in the meeting. */
@Injectable()
export class Minutes {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly papers: MeetingPapers,
    private readonly wording: Wording,
    private readonly shop: PrintShop,
    private readonly journal: Journal,
  ) {}

  /** The minutes of a meeting for someone who may read it; for a pack, which has no reader, nobody is asked. */
  async of(actor: Actor | null, meetingId: string): Promise<MinutesView> {
    const { held, title } = await this.held(actor, meetingId);
    return {
      title,
      meetingId,
      complete: isOver(held.meeting),
      sections: minutesParts(held).map((part) => ({ heading: part.heading, lines: flat(part) })),
    };
  }

  async pdf(actor: Actor, meetingId: string): Promise<Buffer> {
    const { held, title, body } = await this.held(actor, meetingId);
    const { meeting, words } = held;
    const { name: organisation } = await this.directory.get(meeting.organisationId);
    const chair = held.voices.find((voice) => voice.chair)?.voiceName ?? '';
    const { pdf } = await this.shop.print(
      minutesPaper({
        title, body, organisation, date: dayOf(meeting), parts: minutesParts(held), notice: words.notice,
        signatures: [
          { name: chair, quality: words.signature['chair']! },
          { name: held.secretaries.join(', '), quality: words.signature['secretary']! },
        ],
        draft: isOver(meeting) ? '' : 'Projet\u202f: la séance n’est pas close, ce procès-verbal n’est pas complet.',
      }),
    ); // prettier-ignore
    await this.journal.record(actor, {
      action: 'governance.minutes-downloaded', subject: 'Meeting', subjectId: meetingId,
      organisationId: meeting.organisationId, label: title,
    }); // prettier-ignore
    return pdf;
  }

  private async held(actor: Actor | null, id: string): Promise<{ held: Held; title: string; body: string }> {
    const meeting = actor ? await this.sittings.require(actor, 'read', id) : await this.sittings.get(id);
    const { name: body } = await this.directory.bodyById(meeting.bodyId);
    const rules = await this.sittings.rules(meeting);
    const voices = await this.voices.of(id);
    const items = await this.papers.agenda(id);
    const papers = await this.papers.of(items);
    const words = this.wording.of(meeting);
    const seats = await this.mandates.seated(meeting.bodyId, dayOf(meeting));
    const pieces = items.map((item) => {
      const labels = papers.get(item.id)?.pieces.map(({ label, number }) => `${label}, version ${number}`);
      return [item.id, labels ?? []] as const;
    });
    const recusals = Map.groupBy(
      await this.recusals.of(items.map((item) => item.id)),
      ({ itemId }) => itemId,
    );
    const held = {
      words, meeting, rules, voices, items,
      ...(await this.papers.ballots(id)),
      quorum: quorumView(rules, meeting, voices),
      pieces: new Map(pieces),
      recusals: new Map([...recusals].map(([itemId, some]) => [itemId, recusalViews(some, voices)] as const)),
      secretaries: seats.filter(({ role }) => role === 'secretary').map(({ person }) => person.name),
      organisationCode: (await this.directory.get(meeting.organisationId)).code,
      next: await this.next(meeting),
    }; // prettier-ignore
    return { held, body, title: fill(words.title, { body, date: longDay(dayOf(meeting)) }) };
  }

  /** The next meeting of the body, if it was convened before this one ended: minutes never learn of what came later. */
  private async next({ bodyId, date, closedAt }: Meeting): Promise<Meeting | null> {
    if (!closedAt) return null;
    return this.db.of(Meeting).findOne({
      where: { bodyId, date: MoreThan(date), convenedAt: LessThanOrEqual(closedAt) },
      order: { date: 'ASC' },
    });
  }
}

const isOver = ({ state }: Meeting) => state === 'closed' || state === 'stopped';

/** The day that minutes bear: that of the meeting, or the one on which a written procedure ended. */
function dayOf({ mode, date, closedAt }: Meeting): string {
  return mode === 'written' && closedAt ? dayIn(new Date(closedAt)) : date;
}

function flat({ facts = [], items = [], ordered, lines = [] }: Part): string[] {
  const listed = items.map((item, index) => (ordered ? `${index + 1}. ${item}` : item));
  return [...facts.map(([label, value]) => `${label}\u202f: ${value}`), ...listed, ...lines];
}
