import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Decision } from '../governance/decisions/decision.entity';
import { Dossier, Piece } from '../governance/dossiers/dossier.entity';
import { Clock, dayIn } from '../kernel/clock';
import { InForce } from '../revisions/in-force.entity';
import { InForceBook } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { Revisions } from '../revisions/revisions.service';
import { Finding } from '../rulebook/finding';
import { Cabinet, DOCUMENT } from './cabinet.service';
import { Comment, Document } from './document.entity';
import { DocumentRow, HolderView, InForceView, RoadView } from './documents.dto';
import { TextChoice } from './text-choice.service';
import { citationFindings } from './text/citations';

/** What a row of the list says of a document besides its name. */
type Facts = Pick<
  DocumentRow,
  'latestNumber' | 'inForce' | 'dossierId' | 'dossierStage' | 'findings' | 'openComments'
>;

/** Gathers what is known of documents on a day: what holds for whom, on which road, what is wrong, what is asked. */
@Injectable()
export class DocumentFacts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly cabinet: Cabinet,
    private readonly choice: TextChoice,
    private readonly revisions: Revisions,
    private readonly inForceBook: InForceBook,
    private readonly directory: Directory,
  ) {}

  /** The facts of several documents, « en vigueur » for one organisation. */
  async of(documents: readonly Document[], whose: string, day: string): Promise<ReadonlyMap<string, Facts>> {
    const ids = documents.map(({ id }) => id);
    const held = (await this.inForceBook.everywhere(DOCUMENT, ids, day)).filter(
      (one) => one.organisationId === whose,
    );
    const views = await this.inForceViews(held);
    const numbers = await this.numbers(ids, day);
    const comments = await this.openComments(ids, day);
    const dossiers = await this.dossiers(documents);
    const facts = new Map<string, Facts>();
    for (const document of documents) {
      const dossier = day === this.clock.today() ? dossiers.get(document.dossierId ?? '') : undefined;
      facts.set(document.id, {
        latestNumber: numbers.get(document.id) ?? 0,
        inForce: views.get(document.id) ?? null,
        dossierId: dossier?.id ?? null,
        dossierStage: dossier ? this.cabinet.stageName(dossier) : null,
        findings: (await this.findings(document, whose, day)).length,
        openComments: comments.get(document.id) ?? 0,
      });
    }
    return facts;
  }

  /** For whom a version holds that day, the umbrella first. */
  async holders(document: Document, day: string): Promise<HolderView[]> {
    const held = await this.inForceBook.everywhere(DOCUMENT, [document.id], day);
    const organisations = await this.directory.named(held.map((one) => one.organisationId));
    const rows = await Promise.all(
      held.map(async (one) => {
        const { revisionId: _, until: __, ...view } = (await this.inForceViews([one])).get(document.id)!;
        const organisationCode = organisations.get(one.organisationId)?.code ?? '—';
        return { organisationId: one.organisationId, organisationCode, ...view };
      }),
    );
    const first = ({ organisationId }: HolderView) => Number(organisationId !== document.organisationId);
    return rows.sort((a, b) => first(a) - first(b) || a.organisationCode.localeCompare(b.organisationCode));
  }

  /** The dossiers that carry it or carried it, the newest first. */
  async roads(actor: Actor, document: Document, day: string): Promise<RoadView[]> {
    const pieces = await this.db.of(Piece).findBy({ type: DOCUMENT, subjectId: document.id });
    const ids = pieces.map(({ dossierId }) => dossierId);
    const dossiers = ids.length ? await this.db.of(Dossier).findBy({ id: In(ids) }) : [];
    return dossiers
      .filter((dossier) => actor.may('read', 'Dossier', dossier) && dossier.openedOn <= day)
      .sort((a, b) => b.openedOn.localeCompare(a.openedOn) || b.number.localeCompare(a.number))
      .map((dossier) => {
        const { id, number, title, state, openedOn, closedOn } = dossier;
        return { id, number, title, state, openedOn, closedOn, stageName: this.cabinet.stageName(dossier) };
      });
  }

  /** What is wrong in the text that an organisation has in force; nothing when it has none. */
  async findings(document: Document, organisationId: string, day: string): Promise<Finding[]> {
    const held = await this.inForceBook.of(DOCUMENT, document.id, organisationId, day);
    if (!held) return [];
    const { content, local } = await this.choice.held(held, await this.directory.get(organisationId), day);
    const { id, code } = document;
    return citationFindings(
      { documentId: id, code, organisationId, content, local, day },
      this.cabinet.lexicon,
    );
  }

  private async inForceViews(held: readonly InForce[]): Promise<ReadonlyMap<string, InForceView>> {
    const revisions = await this.revisions.many(held.map(({ revisionId }) => revisionId));
    const ids = held.map(({ decisionId }) => decisionId);
    const decisions = ids.length ? await this.db.of(Decision).findBy({ id: In(ids) }) : [];
    const numberOf = new Map(decisions.map(({ id, number }) => [id, number]));
    return new Map(
      held.map(({ subjectId, revisionId, localRevisionId, from, until, decisionId }) => [
        subjectId,
        {
          number: revisions.get(revisionId)?.number ?? 0,
          revisionId, from, until, decisionId,
          decisionNumber: numberOf.get(decisionId) ?? '',
          variant: localRevisionId !== null,
        },
      ]),
    ); // prettier-ignore
  }

  private async numbers(ids: readonly string[], day: string): Promise<ReadonlyMap<string, number>> {
    const rows = ids.length
      ? await this.db.of(Revision).find({
          select: { id: true, subjectId: true, number: true, at: true, organisationId: true },
          where: {
            type: DOCUMENT,
            subjectId: In([...ids]),
            organisationId: (await this.directory.umbrella()).id,
          },
          order: { number: 'ASC' },
        })
      : [];
    return new Map(
      rows.filter(({ at }) => dayIn(new Date(at)) <= day).map((row) => [row.subjectId, row.number]),
    );
  }

  /** Threads nobody has closed yet, by document. */
  private async openComments(ids: readonly string[], day: string): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db
      .of(Comment)
      .createQueryBuilder('comment')
      .select('comment.documentId', 'document')
      .addSelect('COUNT(*)', 'count')
      .where('comment.documentId IN (:...ids) AND comment.parentId IS NULL', { ids })
      .andWhere('comment.at <= :end AND (comment.closedAt IS NULL OR comment.closedAt > :end)', {
        end: `${day}T23:59:59.999Z`,
      })
      .groupBy('comment.documentId')
      .getRawMany<{ document: string; count: string | number }>();
    return new Map(rows.map(({ document, count }) => [document, Number(count)]));
  }

  private async dossiers(documents: readonly Document[]): Promise<ReadonlyMap<string, Dossier>> {
    const ids = documents.map(({ dossierId }) => dossierId).filter((id) => id !== null);
    const found = ids.length ? await this.db.of(Dossier).findBy({ id: In(ids) }) : [];
    return new Map(found.map((dossier) => [dossier.id, dossier]));
  }
}
