import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { folded } from '../../kernel/folding';
import { cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Meeting } from '../meetings/meeting.entity';
import { Doors } from './doors.service';
import { extensionOf } from '../file-kinds';
import { PaperHands } from './paper-hands.service';
import { isInHand } from './paper-terms';
import { PaperPage, PaperQuery, PaperRow, PaperView, VersionFileQuery } from './papers.dto';
import { SpaceFolder, SpacePaper, SpacePaperVersion } from './space.entity';

/** A file as it leaves a space. */
export interface Leaving {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}
const SORTS: Readonly<Record<string, string>> = {
  name: 'paper.folded',
  changedAt: 'paper.changedAt',
  size: 'paper.size',
};
const PREVIEWS: Readonly<Record<string, string>> = { pdf: 'pdf', png: 'image', jpg: 'image', txt: 'text', md: 'text', csv: 'text' }; // prettier-ignore

/** The papers of a space, as lists, as pages and as files; whoever takes one away is noted in the journal. */
@Injectable()
export class PaperPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Blobs) private readonly blobs: Blobs,
    private readonly doors: Doors,
    private readonly hands: PaperHands,
  ) {}

  /** Papers of a space: of one folder, of one meeting, or all in whose words the search is found. */
  async list(actor: Actor, bodyId: string, query: PaperQuery): Promise<PaperPage> {
    await this.doors.require(actor, 'read', bodyId);
    const { skip, take, page, size } = cut(query);
    const found = this.db
      .of(SpacePaper)
      .createQueryBuilder('paper')
      .leftJoin(SpaceFolder, 'folder', 'folder.id = paper.folderId')
      .where('paper.bodyId = :bodyId', { bodyId })
      .andWhere(`paper.archivedAt IS ${query.state === 'archived' ? 'NOT NULL' : 'NULL'}`);
    if (query.folder === 'racine') found.andWhere('paper.folderId IS NULL AND paper.meetingId IS NULL');
    else if (query.folder) found.andWhere('paper.folderId = :folder', { folder: query.folder });
    if (query.meeting) found.andWhere('paper.meetingId = :meeting', { meeting: query.meeting });
    if (query.at) found.andWhere('paper.addedAt <= :end', { end: `${query.at}T23:59:59.999Z` });
    wordsOf(query.q).forEach((word, index) =>
      found.andWhere(
        `(paper.folded LIKE :word${index} ESCAPE '!' OR folder.folded LIKE :word${index} ESCAPE '!')`,
        { [`word${index}`]: `%${word}%` },
      ),
    );
    const sort = query.sort ?? 'name';
    const column = SORTS[sort.replace(/^-/, '')] ?? 'paper.folded';
    const [rows, total] = await found
      .orderBy(column, sort.startsWith('-') ? 'DESC' : 'ASC')
      .addOrderBy('paper.id', 'ASC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
    return { rows: await this.rows(rows), total, page, size };
  }

  /** One paper with all its versions, the newest first; on a past day, those that there were. */
  async show(actor: Actor, id: string, at?: string): Promise<PaperView> {
    const paper = await this.hands.paper(id);
    const body = await this.doors.require(actor, 'read', paper.bodyId);
    const [row] = await this.rows([paper]);
    const versions = await this.db
      .of(SpacePaperVersion)
      .find({ where: { paperId: id }, order: { number: 'DESC' } });
    const doing = at ? [] : await this.doors.allowed(actor, body);
    return {
      ...row!,
      bodyId: body.id,
      bodyName: body.name,
      edition: paper.edition,
      preview: PREVIEWS[row!.kind] ?? 'none',
      versions: versions
        .filter((version) => !at || version.at <= `${at}T23:59:59.999Z`)
        .map(({ number, fileName, size, sha256, note, at: since, byName, quality }) => ({
          number, fileName, size, sha256, note, at: since, byName, quality,
        })), // prettier-ignore
      allowed: moves(paper, isInHand(actor, paper, doing), doing.includes('add')),
    };
  }

  /** The file of a version; every reading of it is noted. */
  async file(actor: Actor, id: string, query: VersionFileQuery): Promise<Leaving> {
    const paper = await this.hands.paper(id);
    const body = await this.doors.require(actor, 'read', paper.bodyId);
    const version = await this.hands.version(id, query.version ?? paper.number);
    const bytes = await this.blobs.bytes(version.sha256);
    const how = query.look ? 'opened' : 'downloaded';
    await this.hands.record(actor, how, body, { ...paper, number: version.number });
    return { name: nameOf(paper, version.number), mime: version.mime, bytes };
  }

  async rows(papers: readonly SpacePaper[]): Promise<PaperRow[]> {
    const folders = await this.db
      .of(SpaceFolder)
      .findBy({ id: In(papers.flatMap(({ folderId }) => folderId ?? [])) });
    const meetings = await this.db
      .of(Meeting)
      .findBy({ id: In(papers.flatMap(({ meetingId }) => meetingId ?? [])) });
    return papers.map((paper) => {
      const { id, name, note, size, number, folderId, meetingId } = paper;
      const { changedByName, changedAt, archivedAt, archivedByName } = paper;
      return {
        id, name, note, kind: extensionOf(name), size, number, folderId, meetingId,
        folderName: folders.find((one) => one.id === folderId)?.name ?? null,
        meetingTitle: meetings.find((one) => one.id === meetingId)?.title ?? null,
        changedByName, changedAt, archivedAt, archivedByName,
      };
    }); // prettier-ignore
  }
}

/** An older version says so in its name, so that two of them can lie side by side. */
function nameOf({ name, number }: SpacePaper, wanted: number): string {
  if (wanted === number) return name;
  const end = name.lastIndexOf('.');
  return `${name.slice(0, end)} (version ${wanted})${name.slice(end)}`;
}

function moves({ archivedAt }: SpacePaper, inHand: boolean, mayAdd: boolean): string[] {
  if (archivedAt) return inHand ? ['restore'] : [];
  return [...(mayAdd ? ['version'] : []), ...(inHand ? ['change', 'archive'] : [])];
}

/** The words of a search without accents; the signs that LIKE would read are made plain. */
function wordsOf(q = ''): string[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  if (words.length > 12) throw new Refusal('kernel.invalid-input', 400, { fields: 'q' });
  return words.map((word) => word.replace(/[!%_]/g, '!$&'));
}
