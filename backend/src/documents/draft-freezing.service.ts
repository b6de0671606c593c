import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Refusal } from '../kernel/refusal';
import { InForceBook } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Cabinet, DOCUMENT, titleOf } from './cabinet.service';
import { Document } from './document.entity';
import { counted } from './since';
import { compare } from './text/compare';
import { DocumentContent } from './text/content';
import { folded } from './text/passages';

/** The moment when a draft becomes a revision that bodies decide on: what may be frozen, and how its changes are told. */
@Injectable()
export class DraftFreezing {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly cabinet: Cabinet,
    private readonly revisions: Revisions,
    private readonly inForce: InForceBook,
    private readonly journal: Journal,
  ) {}

  /** Freezes the draft into a revision of the dossier; whoever revises the document may, and whoever proposes dossiers. */
  async freeze(actor: Actor, subjectId: string, dossierId: string): Promise<Revision> {
    const document = await this.cabinet.get(subjectId);
    const { organisationId } = document;
    if (!actor.may('revise', 'Document', document)) actor.require('propose', 'Dossier', { organisationId });
    const draft = await this.draftToFreeze(document, dossierId);
    const before = await this.cabinet.lastContent(document);
    const revision = await this.revisions.freeze(actor, {
      type: DOCUMENT, subjectId, organisationId, content: draft, summary: document.draftSummary ?? this.summary(before, draft),
    }); // prettier-ignore
    await this.db.of(Document).update({ id: subjectId }, {
      title: draft.title, folded: folded(`${document.code} ${draft.title}`), dossierId, draft: null, draftSummary: null, draftTrail: null,
    }); // prettier-ignore
    await this.note(actor, document, 'documents.frozen', organisationId, revision);
    return revision;
  }

  /** Writes down that a text of the document was frozen, for whom. */
  note(
    actor: Actor,
    document: Document,
    action: string,
    organisationId: string,
    { number, digest }: Revision,
  ) {
    return this.journal.record(actor, {
      action, subject: 'Document', subjectId: document.id, organisationId,
      label: `${titleOf(document)} — v${number}`, facts: { number, digest },
    }); // prettier-ignore
  }

  private async draftToFreeze(document: Document, dossierId: string): Promise<DocumentContent> {
    const { draft, code } = document;
    if (document.dossierId !== null && document.dossierId !== dossierId)
      throw new Refusal('governance.piece-in-other-dossier', 409, {
        piece: code,
        dossier: await this.dossierNumber(document),
      });
    if (!draft) throw new Refusal('documents.no-draft', 409, { document: code });
    if (draft.passages.length === 0) throw new Refusal('documents.empty', 422, { document: code });
    const held = await this.inForce.history(DOCUMENT, document.id, document.organisationId);
    const last = await this.cabinet.last(document);
    const unchanged =
      last && compare(contentOf(last), draft, this.cabinet.lexicon).every(({ state }) => state === 'same');
    if (unchanged && held.some(({ revisionId }) => revisionId === last.id))
      throw new Refusal('revisions.nothing-changed', 422, { number: last.number });
    return draft;
  }

  private async dossierNumber({ dossierId }: Document): Promise<string> {
    return (await this.cabinet.dossier(dossierId!))?.number ?? '—';
  }

  private summary(before: DocumentContent | null, draft: DocumentContent): string {
    if (!before) return 'Première version';
    const changes = compare(before, draft, this.cabinet.lexicon);
    const said = (['changed', 'added', 'removed'] as const).flatMap((state) => {
      const count = changes.filter((one) => one.state === state).length;
      const s = count > 1 ? 's' : '';
      return count
        ? [
            `${counted(count, 'passage')} ${{ changed: 'modifié', added: 'ajouté', removed: 'retiré' }[state]}${s}`,
          ]
        : [];
    });
    return said.join(', ') || 'Ordre des passages ou titre';
  }
}
