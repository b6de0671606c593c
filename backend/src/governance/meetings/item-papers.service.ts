import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { Agendas } from './agendas.service';
import { recognise } from '../file-kinds';
import { MEETING_PAPERS } from '../intakes';
import { AgendaItem, Meeting } from './meeting.entity';
import { ItemPaper, Preparation } from './paper.entity';
import { ItemPaperQuery, ItemPaperView, PreparationInput, PreparationView } from './papers.dto';
import { refuseOver, Sittings } from './sittings.service';

/** What members read before a meeting: the preparatory note of each point, and the papers that go with it. */
@Injectable()
export class ItemPapers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Blobs) private readonly blobs: Blobs,
    private readonly sittings: Sittings,
    private readonly agendas: Agendas,
    private readonly journal: Journal,
  ) {
    blobs.namedBy((name) => this.db.of(ItemPaper).existsBy({ sha256: name }));
  }

  /** The last note of each of some points. */
  async notes(itemIds: readonly string[]): Promise<ReadonlyMap<string, PreparationView>> {
    const all = await this.db
      .of(Preparation)
      .find({ where: { itemId: In([...itemIds]) }, order: { version: 'ASC' } });
    return new Map(
      all.map(({ itemId, version, object, context, question, proposal, by, at }) => [
        itemId,
        { version, object, context, question, proposal, by, at },
      ]),
    );
  }

  /** The papers under some points, each in its last version with those before it. */
  async papers(itemIds: readonly string[]): Promise<ReadonlyMap<string, ItemPaperView[]>> {
    const rows = await this.db
      .of(ItemPaper)
      .find({ where: { itemId: In([...itemIds]) }, order: { at: 'ASC', id: 'ASC' } });
    const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
    return new Map(
      [...byItem].map(([itemId, some]) => [
        itemId,
        [...Map.groupBy(some, ({ paperId }) => paperId).values()].flatMap((versions) => paperView(versions)),
      ]),
    );
  }

  /** Writes the note of a point; two who write at once both see what the other wrote. */
  async prepare(actor: Actor, itemId: string, { version, ...words }: PreparationInput): Promise<string> {
    const { item, meeting } = await this.place(actor, itemId);
    const [last] = await this.db.of(Preparation).find({ where: { itemId }, order: { version: 'DESC' }, take: 1 });
    if ((last?.version ?? 0) !== version)
      throw new Refusal('governance.preparation-changed', 409, {
        by: last?.by ?? '', at: last ? momentOf(last.at) : '', now: last ? { ...last } : null,
      });
    await this.db.of(Preparation).insert({
      ...words, id: newId(), meetingId: meeting.id, itemId, version: version + 1, by: actor.name, at: this.clock.stamp(),
    });
    await this.tell(actor, 'governance.point-prepared', meeting, item.title);
    return meeting.id;
  } // prettier-ignore

  /** Puts a paper under a point, or a new version of one that lies there. */
  async attach(actor: Actor, itemId: string, { name, paper }: ItemPaperQuery, bytes: Buffer): Promise<string> {
    const { item, meeting } = await this.place(actor, itemId);
    const { mime } = recognise(name, bytes, MEETING_PAPERS);
    const before = paper ? await this.db.of(ItemPaper).findBy({ paperId: paper, itemId }) : [];
    if (paper && before.length === 0) throw new Refusal('access.denied', 404);
    const sha256 = await this.blobs.keep(bytes, mime);
    await this.db.of(ItemPaper).insert({
      id: newId(), meetingId: meeting.id, itemId, paperId: paper ?? newId(), version: before.length + 1, name: name.trim(),
      mime, size: bytes.length, sha256, by: actor.name, at: this.clock.stamp(), removedAt: null,
    });
    await this.tell(actor, 'governance.paper-attached', meeting, `${name} — ${item.title}`, { sha256 });
    return meeting.id;
  } // prettier-ignore

  /** Takes a paper off the agenda; who downloaded it, and what it was, stays in the journal. */
  async remove(actor: Actor, paperId: string): Promise<string> {
    const rows = await this.db.of(ItemPaper).findBy({ paperId });
    const row = rows.at(-1);
    if (!row) throw new Refusal('access.denied', 404);
    const { meeting } = await this.place(actor, row.itemId);
    await this.db.of(ItemPaper).update({ paperId }, { removedAt: this.clock.stamp() });
    await this.tell(actor, 'governance.paper-removed', meeting, row.name);
    return meeting.id;
  }

  /** The bytes of one version of a paper, for whoever may read the meeting; each download is in the journal. */
  async file(actor: Actor, id: string): Promise<{ paper: ItemPaper; bytes: Buffer }> {
    const paper = await this.db.of(ItemPaper).findOneBy({ id });
    if (!paper) throw new Refusal('access.denied', 404);
    const meeting = await this.sittings.require(actor, 'read', paper.meetingId);
    const bytes = await this.blobs.bytes(paper.sha256);
    await this.tell(actor, 'governance.paper-downloaded', meeting, `${paper.name}, version ${paper.version}`);
    return { paper, bytes };
  }

  private async place(actor: Actor, itemId: string): Promise<{ item: AgendaItem; meeting: Meeting }> {
    const item = await this.agendas.item(itemId);
    const meeting = await this.sittings.require(actor, 'plan', item.meetingId);
    refuseOver(meeting);
    return { item, meeting };
  }

  private tell(
    actor: Actor,
    action: string,
    { id, title, organisationId }: Meeting,
    what: string,
    facts = {},
  ) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: `${what} — ${title}`, facts,
    }); // prettier-ignore
  }
}

function paperView(versions: readonly ItemPaper[]): ItemPaperView[] {
  const sorted = versions.toSorted((a, b) => b.version - a.version);
  const [last, ...before] = sorted;
  if (!last || last.removedAt) return [];
  const { id, paperId, version, name, mime, size, by, at } = last;
  const earlier = before.map((one) => ({ id: one.id, version: one.version, name: one.name, at: one.at }));
  return [{ id, paperId, version, name, mime, size, by, at, earlier }];
}
