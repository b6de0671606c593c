import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { ListQuery, cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Meeting } from '../meetings/meeting.entity';
import { Doors } from './doors.service';
import { extensionOf } from '../file-kinds';
import { Leaving } from './paper-pages.service';
import { ShelfMeetingView, ShelfPage, ShelvedView } from './spaces.dto';
import { SpacePaper } from './space.entity';

/** Something another part keeps about a meeting, shown in the space without being copied. */
export interface Shelved {
  readonly id: string;
  readonly meetingId: string;
  readonly name: string;
  readonly note: string;
  readonly size: number | null;
  readonly number: number | null;
  readonly byName: string | null;
  readonly at: string | null;
  /** Page of the room that keeps it: « /reunions/… ». */
  readonly link: string;
  /** Whether there is a file of it to be had. */
  readonly hasFile: boolean;
}
/** A shelf of another part: what lies there for some meetings, and the bytes of one thing. */
export interface Shelf {
  /** Its name in addresses: « papers », « minutes ». */
  readonly name: string;
  of(meetings: readonly Meeting[]): Promise<readonly Shelved[]>;
  /** The file of one thing of one meeting; undefined when there is none of that name. */
  file(meetingId: string, id: string): Promise<Leaving | undefined>;
}

/** The meetings of a body as its space shows them, each with its papers: those laid down here and those kept elsewhere. */
@Injectable()
export class Shelves {
  private readonly heard = new Map<string, Shelf>();

  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly doors: Doors,
    private readonly journal: Journal,
  ) {}

  /** Another part has papers of meetings to show in the spaces. */
  hear(shelf: Shelf): void {
    this.heard.set(shelf.name, shelf);
  }

  async page(actor: Actor, bodyId: string, query: ListQuery): Promise<ShelfPage> {
    const body = await this.doors.require(actor, 'read', bodyId);
    const { skip, take, page, size } = cut(query);
    const [meetings, total] = await this.db.of(Meeting).findAndCount({
      where: { bodyId, ...(query.at && { date: LessThanOrEqual(query.at) }) },
      order: { date: 'DESC', start: 'DESC', id: 'DESC' }, skip, take,
    }); // prettier-ignore
    const attends = (meeting: Meeting) => actor.may('read', 'Meeting', meeting);
    const papers = await this.papersOf(body.id, meetings, attends);
    return { rows: meetings.map((meeting) => view(meeting, papers, attends(meeting))), total, page, size };
  }

  /** The file of something that another part keeps; read by the rights of the space, and noted. */
  async file(actor: Actor, bodyId: string, meetingId: string, shelf: string, id: string): Promise<Leaving> {
    const body = await this.doors.require(actor, 'read', bodyId);
    const meeting = await this.db.of(Meeting).findOneBy({ id: meetingId, bodyId });
    const leaving = meeting && (await this.heard.get(shelf)?.file(meetingId, id));
    if (!leaving) throw new Refusal('access.denied', 404);
    await this.journal.record(actor, {
      action: 'spaces.downloaded', subject: 'Meeting', subjectId: meetingId, organisationId: body.organisationId,
      label: `«\u202f${leaving.name}\u202f» (${meeting.title})`, facts: { bodyId, shelf, id },
    }); // prettier-ignore
    return leaving;
  }

  private async papersOf(
    bodyId: string,
    meetings: readonly Meeting[],
    attends: (meeting: Meeting) => boolean,
  ) {
    const own = await this.db.of(SpacePaper).find({
      where: { bodyId, meetingId: In(meetings.map(({ id }) => id)), archivedAt: IsNull() },
      order: { folded: 'ASC' },
    }); // prettier-ignore
    const others = await Promise.all(
      [...this.heard.values()].map(async (shelf) =>
        (await shelf.of(meetings)).map((one) => {
          const meeting = meetings.find(({ id }) => id === one.meetingId)!;
          const link = attends(meeting) ? one.link : null;
          return [one.meetingId, elsewhere(bodyId, shelf.name, one, link)] as const;
        }),
      ),
    );
    const all = [...others.flat(), ...own.map((paper) => [paper.meetingId!, laidHere(paper)] as const)];
    return Map.groupBy(all, ([meetingId]) => meetingId);
  }
}

type Found = ReadonlyMap<string, readonly (readonly [string, ShelvedView])[]>;

function view({ id, title, date, state }: Meeting, papers: Found, attends: boolean): ShelfMeetingView {
  const link = attends ? `/reunions/${id}` : null;
  return { id, title, date, state, link, papers: (papers.get(id) ?? []).map(([, paper]) => paper) };
}

const laidHere = ({ id, bodyId, name, note, size, number, changedByName, changedAt }: SpacePaper): ShelvedView => ({
  id, shelf: 'space', name, note, kind: extensionOf(name), size, number, byName: changedByName, at: changedAt,
  file: `/api/spaces/papers/${id}/file`, link: `/espaces/${bodyId}/pieces/${id}`,
}); // prettier-ignore

const elsewhere = (bodyId: string, shelf: string, one: Shelved, link: string | null): ShelvedView => {
  const { id, meetingId, name, note, size, number, byName, at } = one;
  const file = one.hasFile ? `/api/spaces/${bodyId}/meetings/${meetingId}/${shelf}/${id}` : null;
  return { id, shelf, name, note, kind: extensionOf(name), size, number, byName, at, file, link };
};
