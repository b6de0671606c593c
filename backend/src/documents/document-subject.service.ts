import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Change } from '../governance/circuits/again';
import { Frozen, PieceWords, Proposable, Proposal, Subject, Subjects, Variant } from '../governance/subjects';
import { InForceBook } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Amendments } from './amendments.service';
import { Cabinet, DOCUMENT, isOnTheRoad, titleOf } from './cabinet.service';
import { Document } from './document.entity';
import { DraftFreezing } from './draft-freezing.service';
import { LocalTexts } from './local-texts.service';
import { counted } from './since';
import { Texts } from './texts.service';
import { DocumentContent } from './text/content';
import { weighed } from './text/weight';

/** A document as governance knows it: something that can be frozen, amended, adopted with local values, released. */
@Injectable()
export class DocumentSubject implements Subject, OnModuleInit {
  readonly type = DOCUMENT;

  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly subjects: Subjects,
    private readonly cabinet: Cabinet,
    private readonly freezing: DraftFreezing,
    private readonly revisions: Revisions,
    private readonly inForce: InForceBook,
    private readonly amendmentsBook: Amendments,
    private readonly locals: LocalTexts,
    private readonly directory: Directory,
    private readonly texts: Texts,
  ) {}

  onModuleInit(): void {
    this.subjects.add(this);
  }

  async freeze(actor: Actor, subjectId: string, dossierId: string): Promise<Frozen> {
    return frozen(await this.freezing.freeze(actor, subjectId, dossierId));
  }

  async words(subjectId: string, revisionId: string): Promise<PieceWords> {
    const document = await this.cabinet.get(subjectId);
    const { number } = await this.revisions.get(revisionId);
    const previousNumber = await this.previous(document, number);
    const changes = await this.texts.changes(document, previousNumber, number);
    const page = `/documents/${subjectId}`;
    const link =
      previousNumber === null
        ? `${page}?version=${number}`
        : `${page}/comparaison?de=${previousNumber}&a=${number}`;
    return { label: titleOf(document), number, previousNumber, changes, link };
  }

  async amendments(subjectId: string, revisionId: string): Promise<Proposal[]> {
    const waiting = await this.amendmentsBook.waiting(subjectId, revisionId);
    const { passages } = contentOf<DocumentContent>(await this.revisions.get(revisionId));
    const place = (passageId: string) => passages.findIndex(({ id }) => id === passageId);
    return waiting
      .toSorted((a, b) => place(a.passageId) - place(b.passageId))
      .map(({ id, heading, authorName, reason, onId: on }) => ({
        id,
        label: heading,
        author: authorName,
        reason,
        on,
      }));
  }

  async amend(actor: Actor, amendmentId: string): Promise<Frozen> {
    return frozen(await this.amendmentsBook.adopt(actor, amendmentId));
  }

  /** Passage by passage, from one of its revisions to another or to the draft. */
  async changes(subjectId: string, since: string, until: string | null): Promise<Change[]> {
    const document = await this.cabinet.get(subjectId);
    const before = contentOf<DocumentContent>(await this.revisions.get(since));
    const after = until
      ? contentOf<DocumentContent>(await this.revisions.get(until))
      : (document.draft ?? (await this.cabinet.lastContent(document)));
    return after ? weighed(before, after, this.cabinet.lexicon) : [];
  }

  async proposable(actor: Actor): Promise<Proposable[]> {
    const documents = await this.db.of(Document).find({
      where: { dossierId: IsNull(), draft: Not(IsNull()) },
      order: { code: 'ASC' },
    });
    return documents
      .filter(
        (one) =>
          actor.may('revise', 'Document', one) ||
          actor.may('propose', 'Dossier', { organisationId: one.organisationId }),
      )
      .map((one) => ({ subjectId: one.id, label: titleOf(one), circuit: one.circuit }));
  }

  async variant(actor: Actor, subjectId: string, organisationId: string): Promise<Variant | null> {
    const document = await this.cabinet.get(subjectId);
    const last = await this.cabinet.last(document);
    const passages = last ? contentOf<DocumentContent>(last).passages : [];
    const content = await this.locals.deviations(subjectId, organisationId, passages);
    if (!content) return null;
    const { code } = await this.directory.get(organisationId);
    const own = counted(Object.keys(content.values).length, 'passage');
    const revision = await this.revisions.freeze(actor, {
      type: DOCUMENT, subjectId, organisationId, content, summary: `${own} propres à ${code}`,
    }); // prettier-ignore
    await this.freezing.note(actor, document, 'documents.variant-frozen', organisationId, revision);
    return {
      revisionId: revision.id,
      digest: revision.digest,
      label: `${document.code} v${last!.number}, texte de ${code}`,
    };
  }

  /** A returned text is a draft again, under the same dossier; in any other end the dossier lets go of it. */
  async goOn(subjectId: string, dossierId: string): Promise<void> {
    await this.db.of(Document).update({ id: subjectId }, { dossierId });
  }

  async release(
    subjectId: string,
    reason: 'returned' | 'refused' | 'withdrawn' | 'completed',
  ): Promise<void> {
    const document = await this.cabinet.get(subjectId);
    if (reason !== 'returned') {
      await this.db.of(Document).update({ id: subjectId }, { dossierId: null });
      return;
    }
    const last = await this.cabinet.last(document);
    if (!last || !isOnTheRoad(document)) return;
    await this.db.of(Document).update({ id: subjectId }, {
      draft: contentOf<DocumentContent>(last), draftBase: last.number, draftVersion: document.draftVersion + 1, draftTrail: {},
    } as never); // prettier-ignore
  }

  /** The last number that was in force for the umbrella before this one. */
  private async previous({ id, organisationId }: Document, number: number): Promise<number | null> {
    const held = await this.inForce.history(DOCUMENT, id, organisationId);
    const revisions = await this.revisions.many(held.map(({ revisionId }) => revisionId));
    const numbers = [...revisions.values()].map((one) => one.number).filter((one) => one < number);
    return numbers.length ? Math.max(...numbers) : null;
  }
}

const frozen = ({ subjectId, id, digest }: Revision): Frozen => ({ subjectId, revisionId: id, digest });
