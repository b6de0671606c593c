import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { Doors } from './doors.service';
import { isInHand } from './paper-terms';
import { SpacePaper, SpacePaperVersion } from './space.entity';

/** A paper that somebody takes from the shelf: found, still in use, in their hand; what they did with it is written down. */
@Injectable()
export class PaperHands {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly doors: Doors,
    private readonly journal: Journal,
  ) {}

  async paper(id: string): Promise<SpacePaper> {
    const paper = await this.db.of(SpacePaper).findOneBy({ id });
    if (!paper) throw new Refusal('access.denied', 404);
    return paper;
  }

  async version(paperId: string, number: number): Promise<SpacePaperVersion> {
    const version = await this.db.of(SpacePaperVersion).findOneBy({ paperId, number });
    if (!version) throw new Refusal('access.denied', 404);
    return version;
  }

  /** A paper that its reader may meet and that still serves, with the body whose space it lies in. */
  async open(actor: Actor, id: string): Promise<[SpacePaper, Body]> {
    const paper = await this.paper(id);
    const body = await this.doors.require(actor, 'read', paper.bodyId);
    if (paper.archivedAt)
      throw new Refusal('spaces.archived', 409, {
        name: paper.name, by: paper.archivedByName, at: momentOf(paper.archivedAt),
      }); // prettier-ignore
    return [paper, body];
  }

  /** Only those who keep the space, and whoever laid the paper down, may change it. */
  async requireHand(actor: Actor, paper: SpacePaper): Promise<void> {
    const body = await this.doors.require(actor, 'add', paper.bodyId);
    if (!isInHand(actor, paper, await this.doors.allowed(actor, body)))
      throw new Refusal('access.denied', 404);
  }

  /** Writes down what became of a paper, a reading of it included. */
  record(
    actor: Actor,
    what: string,
    body: Body,
    paper: Pick<SpacePaper, 'id' | 'name' | 'number'>,
    facts: object = {},
  ) {
    return this.journal.record(actor, {
      action: `spaces.${what}`, subject: 'SpacePaper', subjectId: paper.id, organisationId: body.organisationId,
      label: `«\u202f${paper.name}\u202f» (${body.name})`,
      facts: { bodyId: body.id, version: paper.number, ...facts },
    }); // prettier-ignore
  }
}
