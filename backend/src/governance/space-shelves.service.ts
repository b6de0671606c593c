import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Blobs } from '../database/blobs';
import { Db } from '../database/db';
import { longDay } from '../kernel/days';
import { dayIn } from '../kernel/clock';
import { ItemPaper } from './meetings/paper.entity';
import { Meeting } from './meetings/meeting.entity';
import { MinutesFile } from './minutes/minutes.entity';
import { Shelved, Shelves } from './spaces/shelves.service';

/** What the spaces show of other parts without copying it: the papers of an agenda, and the minutes. */
@Injectable()
export class SpaceShelves {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Blobs) private readonly blobs: Blobs,
    shelves: Shelves,
  ) {
    shelves.hear({ name: 'minutes', of: (meetings) => this.minutes(meetings), file: async () => undefined });
    shelves.hear({
      name: 'papers',
      of: (meetings) => this.papers(meetings),
      file: (meetingId, id) => this.paper(meetingId, id),
    });
  }

  private async minutes(meetings: readonly Meeting[]): Promise<Shelved[]> {
    const held = meetings.filter(({ state }) => state === 'closed');
    const written = await this.db.of(MinutesFile).findBy({ meetingId: In(held.map(({ id }) => id)) });
    const files = new Map(written.map((file) => [file.meetingId, file]));
    return held.map(({ id }) => {
      const file = files.get(id);
      return {
        id: 'pv', meetingId: id, name: file ? `Procès-verbal ${file.number}` : 'Procès-verbal', note: standing(file),
        size: null, number: null, byName: null, at: file?.approval?.at ?? file?.circulatedAt ?? null,
        link: `/reunions/${id}/proces-verbal`, hasFile: false,
      };
    }); // prettier-ignore
  }

  /** The newest version of each paper that still lies under its point. */
  private async papers(meetings: readonly Meeting[]): Promise<Shelved[]> {
    const all = await this.db.of(ItemPaper).find({
      where: { meetingId: In(meetings.map(({ id }) => id)), removedAt: IsNull() }, order: { version: 'DESC' },
    }); // prettier-ignore
    const newest = [...Map.groupBy(all, ({ paperId }) => paperId).values()].map(([first]) => first!);
    return newest.map(({ paperId, meetingId, name, size, version, by, at }) => ({
      id: paperId, meetingId, name, note: 'Pièce de l’ordre du jour', size, number: version, byName: by, at,
      link: `/reunions/${meetingId}`, hasFile: true,
    })); // prettier-ignore
  }

  private async paper(meetingId: string, paperId: string) {
    const [newest] = await this.db
      .of(ItemPaper)
      .find({ where: { meetingId, paperId, removedAt: IsNull() }, order: { version: 'DESC' }, take: 1 });
    return newest && { name: newest.name, mime: newest.mime, bytes: await this.blobs.bytes(newest.sha256) };
  }
}

/** Where minutes stand, in a few words. */
function standing(file: MinutesFile | undefined): string {
  if (!file) return 'Projet';
  if (!file.approval) return 'Diffusé, à approuver';
  return `Approuvé le ${longDay(dayIn(new Date(file.approval.at)))}`;
}
