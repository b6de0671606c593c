import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Accesses } from './accesses.service';
import { Doors } from './doors.service';
import { Folders } from './folders.service';
import { SpaceRow, SpaceView } from './spaces.dto';
import { SpaceAccess, SpacePaper } from './space.entity';

/** The spaces of the bodies, as each reader meets them: as a member, as a guest for a time, or from outside. */
@Injectable()
export class Spaces {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly directory: Directory,
    private readonly doors: Doors,
    private readonly folders: Folders,
    private readonly accesses: Accesses,
  ) {}

  async all(actor: Actor, at?: string): Promise<SpaceRow[]> {
    const bodies = await this.doors.bodies(actor);
    const codes = await this.directory.named(bodies.map(({ organisationId }) => organisationId));
    return Promise.all(
      bodies.map((body) => this.row(actor, body, codes.get(body.organisationId)?.code ?? '', at)),
    );
  }

  /** One space; whoever does not read there sees only that it exists, and their own request. */
  async show(actor: Actor, bodyId: string, at?: string): Promise<SpaceView> {
    const body = await this.directory.bodyById(bodyId);
    const { code } = await this.directory.get(body.organisationId);
    const row = await this.row(actor, body, code, at);
    if (row.standing === 'closed') await this.doors.require(actor, 'read', bodyId);
    if (row.papers === null) return { ...row, folders: [], loose: 0, archived: 0 };
    return { ...row, ...(await this.contents(bodyId)) };
  }

  private async row(actor: Actor, body: Body, organisationCode: string, at?: string): Promise<SpaceRow> {
    const { id: bodyId, code, name } = body;
    const doing = await this.doors.allowed(actor, body);
    const pass = doing.includes('add') ? null : await this.doors.pass(actor, bodyId);
    const asked = doing.includes('add') ? null : await this.accesses.lastOf(actor, bodyId);
    const sees = doing.includes('keep') || doing.includes('oversee');
    return {
      bodyId, code, name, organisationCode,
      standing: standingOf(doing, pass),
      until: pass?.until ?? null,
      asked: asked && this.accesses.view(actor, asked, false),
      ...(doing.includes('read') ? await this.papersOf(bodyId) : { papers: null, lastAt: null }),
      requests: sees ? await this.db.of(SpaceAccess).countBy({ bodyId, state: 'asked' }) : null,
      allowed: at ? doing.filter((one) => one === 'read' || one === 'oversee') : doing,
    }; // prettier-ignore
  }

  private async papersOf(bodyId: string): Promise<{ papers: number; lastAt: string | null }> {
    const [[last], papers] = await this.db.of(SpacePaper).findAndCount({
      where: { bodyId, archivedAt: IsNull() }, order: { changedAt: 'DESC' }, take: 1, select: { id: true, changedAt: true },
    }); // prettier-ignore
    return { papers, lastAt: last?.changedAt ?? null };
  }

  private async contents(bodyId: string) {
    const counts = await this.db
      .of(SpacePaper)
      .createQueryBuilder('paper')
      .select('paper.folderId', 'folderId')
      .addSelect('COUNT(*)', 'papers')
      .where('paper.bodyId = :bodyId AND paper.archivedAt IS NULL AND paper.meetingId IS NULL', { bodyId })
      .groupBy('paper.folderId')
      .getRawMany<{ folderId: string | null; papers: number | string }>();
    const held = new Map(counts.map(({ folderId, papers }) => [folderId, Number(papers)]));
    const folders = await this.folders.of(bodyId);
    return {
      folders: folders.map(({ id, parentId, name }) => ({ id, parentId, name, papers: held.get(id) ?? 0 })),
      loose: held.get(null) ?? 0,
      archived: await this.db.of(SpacePaper).countBy({ bodyId, archivedAt: Not(IsNull()) }),
    };
  }
}

function standingOf(doing: readonly string[], pass: SpaceAccess | null): string {
  if (pass) return 'guest';
  if (doing.includes('read')) return 'member';
  if (doing.includes('oversee')) return 'overseer';
  return doing.includes('ask') ? 'outside' : 'closed';
}
