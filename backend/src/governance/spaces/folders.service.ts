import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Body } from '../../directory/body.entity';
import { folded } from '../../kernel/folding';
import { Refusal } from '../../kernel/refusal';
import { Meeting } from '../meetings/meeting.entity';
import { Doors } from './doors.service';
import { FolderInput } from './spaces.dto';
import { SpaceFolder, SpacePaper } from './space.entity';

/** Where a paper lies: in a folder, under a meeting, or at the top of the space. */
export interface Place {
  readonly folderId: string | null;
  readonly meetingId: string | null;
}

/** The folders of a space: made, named and moved by those who keep it; only an empty one is taken away. */
@Injectable()
export class Folders {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly doors: Doors,
    private readonly journal: Journal,
  ) {}

  /** Every folder of a space, by name. */
  of(bodyId: string): Promise<SpaceFolder[]> {
    return this.db.of(SpaceFolder).find({ where: { bodyId }, order: { folded: 'ASC', id: 'ASC' } });
  }

  async add(actor: Actor, bodyId: string, input: FolderInput): Promise<string> {
    const body = await this.doors.require(actor, 'keep', bodyId);
    const row = await this.placed(body.id, newId(), input);
    await this.db.of(SpaceFolder).insert(row);
    await this.note(actor, 'folder-added', body, row.name);
    return body.id;
  }

  /** Names or moves a folder; it cannot be put into itself or into one that lies in it. */
  async change(actor: Actor, id: string, input: FolderInput): Promise<string> {
    const [folder, body] = await this.kept(actor, id);
    const row = await this.placed(body.id, id, input);
    await this.refuseInside(folder, row.parentId);
    await this.db.of(SpaceFolder).update({ id }, row);
    await this.note(actor, 'folder-changed', body, row.name, { before: folder.name });
    return body.id;
  }

  async remove(actor: Actor, id: string): Promise<string> {
    const [folder, body] = await this.kept(actor, id);
    const papers = await this.db.of(SpacePaper).countBy({ folderId: id });
    const folders = await this.db.of(SpaceFolder).countBy({ parentId: id });
    if (papers + folders > 0)
      throw new Refusal('spaces.folder-not-empty', 409, {
        name: folder.name,
        holds: [several(papers, 'pièce'), several(folders, 'dossier')].filter(Boolean).join(' et '),
      });
    await this.db.of(SpaceFolder).delete({ id });
    await this.note(actor, 'folder-removed', body, folder.name);
    return body.id;
  }

  /** A place that exists in this space; refuses any other. */
  async place(bodyId: string, wished: Partial<Place>): Promise<Place> {
    const { folderId = null, meetingId = null } = wished;
    if (folderId && !(await this.db.of(SpaceFolder).existsBy({ id: folderId, bodyId })))
      throw new Refusal('spaces.no-folder', 422);
    if (meetingId && !(await this.db.of(Meeting).existsBy({ id: meetingId, bodyId })))
      throw new Refusal('spaces.no-meeting', 422);
    return folderId ? { folderId, meetingId: null } : { folderId: null, meetingId };
  }

  private async kept(actor: Actor, id: string): Promise<[SpaceFolder, Body]> {
    const folder = await this.db.of(SpaceFolder).findOneBy({ id });
    if (!folder) throw new Refusal('access.denied', 404);
    return [folder, await this.doors.require(actor, 'keep', folder.bodyId)];
  }

  private async placed(bodyId: string, id: string, { name, parentId = null }: FolderInput) {
    const clean = name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!clean) throw new Refusal('spaces.folder-unnamed', 422);
    await this.place(bodyId, { folderId: parentId });
    const key = `${bodyId}/${parentId ?? ''}/${folded(clean)}`;
    const other = await this.db.of(SpaceFolder).findOneBy({ key });
    if (other && other.id !== id) throw new Refusal('spaces.folder-taken', 409, { name: other.name });
    return { id, bodyId, parentId, name: clean, folded: folded(clean), key };
  }

  private async refuseInside(folder: SpaceFolder, parentId: string | null): Promise<void> {
    const above = new Map((await this.of(folder.bodyId)).map((one) => [one.id, one.parentId]));
    for (let at = parentId; at !== null; at = above.get(at) ?? null)
      if (at === folder.id) throw new Refusal('spaces.folder-in-itself', 422, { name: folder.name });
  }

  private note(actor: Actor, what: string, body: Body, name: string, facts = {}) {
    return this.journal.record(actor, {
      action: `spaces.${what}`, subject: 'Space', subjectId: body.id, organisationId: body.organisationId,
      label: `«\u202f${name}\u202f» (${body.name})`, facts: { name, ...facts },
    }); // prettier-ignore
  }
}

const several = (count: number, word: string) =>
  count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
