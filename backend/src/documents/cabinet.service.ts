import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Dossier } from '../governance/dossiers/dossier.entity';
import { dayIn } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { Document } from './document.entity';
import { DocumentContent } from './text/content';
import { Lexicon, lexiconOf } from './text/lexicon';

/** The kind of thing that a document is, for revisions, the book of what is in force, and governance. */
export const DOCUMENT = 'document';

/** The cabinet where the documents lie with their frozen texts. */
@Injectable()
export class Cabinet {
  readonly lexicon: Lexicon;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly revisions: Revisions,
  ) {
    this.lexicon = lexiconOf(book);
  }

  /** A document that the actor may know of: one that was never frozen is for those who read drafts. */
  async open(actor: Actor, id: string): Promise<Document> {
    const document = await this.get(id);
    actor.require('read', 'Document', document);
    if (!actor.may('read-draft', 'Document', document) && !(await this.last(document)))
      throw new Refusal('access.denied', 404);
    return document;
  }

  async get(id: string): Promise<Document> {
    const document = await this.db.of(Document).findOneBy({ id });
    if (!document) throw new Refusal('access.denied', 404);
    return document;
  }

  last({ id, organisationId }: Document): Promise<Revision | null> {
    return this.revisions.last(DOCUMENT, id, organisationId);
  }

  numbered({ id, organisationId }: Document, number: number): Promise<Revision> {
    return this.revisions.numbered(DOCUMENT, id, organisationId, number);
  }

  /** Every revision up to a day, the newest first. */
  async history({ id, organisationId }: Document, day: string): Promise<Revision[]> {
    const all = await this.revisions.history(DOCUMENT, id, organisationId);
    return all.filter(({ at }) => dayIn(new Date(at)) <= day);
  }

  async lastContent(document: Document): Promise<DocumentContent | null> {
    const last = await this.last(document);
    return last && contentOf<DocumentContent>(last);
  }

  /** The revision that the bodies have before them; null when the text is not on its way. */
  async carried(document: Document): Promise<Revision | null> {
    return isOnTheRoad(document) ? this.last(document) : null;
  }

  /** « GT RGPD »: where a dossier stands. */
  stageName({ circuit, stage }: Pick<Dossier, 'circuit' | 'stage'>): string {
    return this.book.circuits.get(circuit)?.stages.find(({ id }) => id === stage)?.name ?? stage;
  }

  async dossier(id: string): Promise<Dossier | null> {
    return this.db.of(Dossier).findOneBy({ id });
  }
}

/** Whether bodies are deciding on a document: its text must not move meanwhile. */
export function isOnTheRoad({ dossierId, draft }: Document): boolean {
  return dossierId !== null && draft === null;
}

/** « D02 Politique de collecte… ». */
export function titleOf({ code, title }: Document): string {
  return `${code} ${title}`;
}
