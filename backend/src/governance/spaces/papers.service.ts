import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { sha256 } from '../../kernel/digest';
import { folded } from '../../kernel/folding';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { Doors } from './doors.service';
import { extensionOf, FileKind, recognise, tidyName } from '../file-kinds';
import { SPACE_PAPERS } from '../intakes';
import { Folders, Place } from './folders.service';
import { PaperHands } from './paper-hands.service';
import { changed, taken, withExtension } from './paper-terms';
import { PaperChange, PaperPlaceQuery, VersionQuery } from './papers.dto';
import { SpacePaper, SpacePaperVersion } from './space.entity';

/** The papers of a space: laid down by its members, never written over, never thrown away. */
@Injectable()
export class SpacePapers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Blobs) private readonly blobs: Blobs,
    private readonly doors: Doors,
    private readonly folders: Folders,
    private readonly hands: PaperHands,
  ) {
    blobs.namedBy((sha256) => db.of(SpacePaperVersion).existsBy({ sha256 }));
  }

  /** Lays a new paper down; where one of that name lies already, it is refused and says whose that one is. */
  async add(actor: Actor, bodyId: string, query: PaperPlaceQuery, bytes: Buffer): Promise<string> {
    const body = await this.doors.require(actor, 'add', bodyId);
    const kind = recognise(query.name, bytes, SPACE_PAPERS);
    const place = await this.folders.place(bodyId, query);
    const row = {
      ...(await this.named(bodyId, newId(), place, tidyName(query.name), query.note ?? '')),
      number: 1, mime: kind.mime, size: bytes.length, edition: 1,
      addedById: actor.personId, addedAt: this.clock.stamp(), ...this.touched(actor),
      archivedAt: null, archivedByName: null,
    }; // prettier-ignore
    await this.db.of(SpacePaper).createQueryBuilder().insert().values(row).orIgnore().execute();
    // Two hands at once: the second finds the first one's paper under the name.
    const kept = await this.db.of(SpacePaper).findOneByOrFail({ key: row.key });
    if (kept.id !== row.id) throw taken(kept);
    await this.keep(actor, row, kind, bytes, query.note ?? '');
    await this.hands.record(actor, 'paper-added', body, row);
    return row.id;
  }

  /** Lays a newer version over the one that was seen; the older ones stay. */
  async addVersion(actor: Actor, id: string, query: VersionQuery, bytes: Buffer): Promise<string> {
    const [paper, body] = await this.hands.open(actor, id);
    await this.doors.require(actor, 'add', paper.bodyId);
    const kind = recognise(query.name, bytes, SPACE_PAPERS);
    if (kind.extension !== extensionOf(paper.name))
      throw new Refusal('spaces.other-kind', 422, { name: paper.name, file: query.name, kind: kind.word });
    const last = await this.hands.version(id, paper.number);
    if (query.seen !== paper.number)
      throw new Refusal('spaces.version-newer', 409, {
        name: paper.name, number: paper.number, by: last.byName, at: momentOf(last.at),
      }); // prettier-ignore
    if (sha256(bytes) === last.sha256)
      throw new Refusal('spaces.same-bytes', 409, { name: paper.name, number: paper.number });
    const number = paper.number + 1;
    const done = await this.db.of(SpacePaper).update(
      { id, number: paper.number },
      {
        number,
        mime: kind.mime,
        size: bytes.length,
        edition: () => 'edition + 1',
        ...this.touched(actor),
      },
    );
    if (done.affected !== 1) throw changed(await this.hands.paper(id));
    await this.keep(actor, { ...paper, number }, kind, bytes, query.note ?? '');
    await this.hands.record(actor, 'version-added', body, { ...paper, number });
    return id;
  }

  /** Names, explains or moves a paper; those who keep the space, and whoever laid it down. */
  async change(actor: Actor, id: string, input: PaperChange): Promise<string> {
    const [paper, body] = await this.hands.open(actor, id);
    await this.hands.requireHand(actor, paper);
    const place = await this.folders.place(paper.bodyId, input);
    const name = withExtension(tidyName(input.name), extensionOf(paper.name));
    const row = await this.named(paper.bodyId, id, place, name, input.note);
    await this.update(actor, paper, input.edition, row);
    await this.hands.record(
      actor,
      'paper-changed',
      body,
      { ...paper, name },
      { before: paper.name, ...place },
    );
    return id;
  }

  /** Puts a paper among those that no longer serve; everything of it stays readable there. */
  async archive(actor: Actor, id: string): Promise<string> {
    const [paper, body] = await this.hands.open(actor, id);
    await this.hands.requireHand(actor, paper);
    const now = { archivedAt: this.clock.stamp(), archivedByName: actor.name, key: `archives/${id}` };
    await this.update(actor, paper, paper.edition, now);
    await this.hands.record(actor, 'archived', body, paper);
    return id;
  }

  async restore(actor: Actor, id: string): Promise<string> {
    const paper = await this.hands.paper(id);
    const body = await this.doors.require(actor, 'read', paper.bodyId);
    await this.hands.requireHand(actor, paper);
    if (!paper.archivedAt) throw new Refusal('spaces.not-archived', 409, { name: paper.name });
    const row = await this.named(paper.bodyId, id, paper, paper.name, paper.note);
    await this.update(actor, paper, paper.edition, { ...row, archivedAt: null, archivedByName: null });
    await this.hands.record(actor, 'restored', body, paper);
    return id;
  }

  private async update(actor: Actor, { id }: SpacePaper, edition: number, row: Partial<SpacePaper>) {
    const done = await this.db
      .of(SpacePaper)
      .update({ id, edition }, { ...row, ...this.touched(actor), edition: edition + 1 });
    if (done.affected !== 1) throw changed(await this.hands.paper(id));
  }

  private async named(
    bodyId: string,
    id: string,
    { folderId, meetingId }: Place,
    name: string,
    note: string,
  ) {
    const key = `${bodyId}/${folderId ?? meetingId ?? ''}/${folded(name)}`;
    const other = await this.db.of(SpacePaper).findOneBy({ key });
    if (other && other.id !== id) throw taken(other);
    return { id, bodyId, folderId, meetingId, name, note, folded: folded(`${name} ${note}`), key };
  }

  private async keep(
    actor: Actor,
    paper: Pick<SpacePaper, 'id' | 'number' | 'name'>,
    { mime }: FileKind,
    bytes: Buffer,
    note: string,
  ): Promise<void> {
    await this.db.of(SpacePaperVersion).insert({
      id: newId(), paperId: paper.id, number: paper.number, sha256: await this.blobs.keep(bytes, mime), mime, size: bytes.length, fileName: paper.name, note,
      at: this.clock.stamp(), byId: actor.personId, byName: actor.name, quality: actor.quality,
    }); // prettier-ignore
  }

  private touched = (actor: Actor) => ({ changedByName: actor.name, changedAt: this.clock.stamp() });
}
