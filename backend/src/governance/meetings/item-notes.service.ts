import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { Agendas } from './agendas.service';
import { AgendaItem } from './meeting.entity';
import { ItemNoteInput } from './meeting-inputs.dto';
import { refuseOver, Sittings } from './sittings.service';

/** What the secretary notes of each point while it is treated. */
@Injectable()
export class ItemNotes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly agendas: Agendas,
    private readonly journal: Journal,
  ) {}

  /** Writes the note of a point; two who write at once both see what the other wrote. */
  async write(actor: Actor, itemId: string, { note, version }: ItemNoteInput): Promise<string> {
    const item = await this.agendas.item(itemId);
    const meeting = await this.sittings.require(actor, 'minute', item.meetingId);
    refuseOver(meeting);
    const written = { note, version: version + 1, notedBy: actor.name, notedAt: this.clock.stamp() };
    const done = await this.db.of(AgendaItem).update({ id: itemId, version }, written);
    if (done.affected !== 1) {
      const now = await this.agendas.item(itemId);
      const at = now.notedAt ? momentOf(now.notedAt) : '';
      throw new Refusal('governance.note-changed', 409, {
        by: now.notedBy ?? '',
        at,
        now: now.note,
        version: now.version,
      });
    }
    const { id, title, organisationId } = meeting;
    await this.journal.record(actor, {
      action: 'governance.noted', subject: 'Meeting', subjectId: id, organisationId, label: `${item.title} — ${title}`,
    });
    return meeting.id;
  } // prettier-ignore
}
