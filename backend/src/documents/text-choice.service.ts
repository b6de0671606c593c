import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { Clock, dayIn } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { InForce } from '../revisions/in-force.entity';
import { InForceBook } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Cabinet, DOCUMENT } from './cabinet.service';
import { Document, LocalText } from './document.entity';
import { TextQuery } from './documents.dto';
import { DocumentContent, LocalContent } from './text/content';

/** A text that was asked for: which words, whose values, and the day it is read on. */
export interface Chosen {
  readonly document: Document;
  readonly content: DocumentContent;
  /** null: the draft. */
  readonly revision: Revision | null;
  readonly organisation: Organisation | null;
  readonly local: LocalContent | null;
  readonly localDigest: string | null;
  /** What put it in force, when the text in force was asked for. */
  readonly inForce: InForce | null;
  readonly day: string;
  /** The day on which its legal bases are cited. */
  readonly base: string;
}
type Text = Pick<Chosen, 'content' | 'revision' | 'inForce' | 'base'>;
type Values = Pick<Chosen, 'local' | 'localDigest'>;

const NO_VALUES: Values = { local: null, localDigest: null };

/** Fetches the text that is asked for: in force, a frozen revision or the draft; the sector's, or as one organisation sees it. */
@Injectable()
export class TextChoice {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly cabinet: Cabinet,
    private readonly revisions: Revisions,
    private readonly inForce: InForceBook,
    private readonly directory: Directory,
  ) {}

  async choose(actor: Actor, id: string, query: TextQuery): Promise<Chosen> {
    const document = await this.cabinet.open(actor, id);
    const today = this.clock.today();
    const day = query.at && query.at < today ? query.at : today;
    const organisation = query.organisation ? await this.directory.get(query.organisation) : null;
    if (organisation) actor.require('read', 'Organisation', organisation);
    const asked = query.revision ?? 'in-force';
    const text =
      asked === 'draft'
        ? this.draft(actor, document, day)
        : asked === 'in-force'
          ? await this.holding(document, organisation, day)
          : await this.frozen(document, Number(asked), day);
    const values = organisation ? await this.values(actor, document, organisation, text, day) : NO_VALUES;
    return { document, organisation, day, ...text, ...values };
  }

  /** What holds for an organisation, from the book; for packs and findings, which ask for nobody. */
  async held(held: InForce, organisation: Organisation, day: string): Promise<Chosen> {
    const document = await this.cabinet.get(held.subjectId);
    const text = await this.holding(document, organisation, day);
    return { document, organisation, day, ...text, ...(await this.adopted(held)) };
  }

  private draft(actor: Actor, document: Document, day: string): Text {
    actor.require('read-draft', 'Document', document);
    // A draft has no past: on another day there is none to show.
    if (!document.draft || day !== this.clock.today()) throw new Refusal('documents.no-draft', 404);
    return { content: document.draft, revision: null, inForce: null, base: day };
  }

  private async frozen(document: Document, number: number, day: string): Promise<Text> {
    const revision = await this.cabinet.numbered(document, number);
    const base = dayIn(new Date(revision.at));
    if (base > day) throw new Refusal('access.denied', 404);
    return { content: contentOf(revision), revision, inForce: null, base };
  }

  private async holding(document: Document, organisation: Organisation | null, day: string): Promise<Text> {
    const whose = organisation?.id ?? document.organisationId;
    const inForce = await this.inForce.of(DOCUMENT, document.id, whose, day);
    if (!inForce) throw new Refusal('documents.not-in-force', 404, { document: document.code });
    const revision = await this.revisions.get(inForce.revisionId);
    return { content: contentOf(revision), revision, inForce, base: inForce.from };
  }

  private async values(
    actor: Actor,
    document: Document,
    organisation: Organisation,
    text: Text,
    day: string,
  ) {
    const held = text.inForce ?? (await this.inForce.of(DOCUMENT, document.id, organisation.id, day));
    const past = day !== this.clock.today();
    if (text.inForce || past || !mayPreview(actor, document, organisation)) return this.adopted(held);
    const prepared = await this.db
      .of(LocalText)
      .findOneBy({ documentId: document.id, organisationId: organisation.id });
    return prepared ? { local: prepared.content, localDigest: null } : this.adopted(held);
  }

  private async adopted(held: InForce | null): Promise<Values> {
    if (!held?.localRevisionId) return NO_VALUES;
    const revision = await this.revisions.get(held.localRevisionId);
    return { local: contentOf<LocalContent>(revision), localDigest: revision.digest };
  }
}

/** What a Mire is still preparing is shown to those who answer for it, and to those who write the sector's text. */
function mayPreview(actor: Actor, document: Document, organisation: Organisation): boolean {
  return (
    actor.may('read', 'LocalText', { organisationId: organisation.id }) ||
    actor.may('revise', 'Document', document)
  );
}
