import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { Rulebook } from '../rulebook/rulebook';
import { Directory } from '../directory/directory.service';
import { Cabinet, isOnTheRoad } from './cabinet.service';
import { Document } from './document.entity';
import { DocumentFacts } from './document-facts.service';
import { DocumentSearch } from './document-search.service';
import { DocumentPage, DocumentQuery, DocumentRow, DocumentView, RevisionRow } from './documents.dto';
import { citationFinding, draftMoves } from './text-view';

/** Shows the harmonised documents: the list, and one with its versions. */
@Injectable()
export class DocumentPages {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly cabinet: Cabinet,
    private readonly directory: Directory,
    private readonly search: DocumentSearch,
    private readonly facts: DocumentFacts,
  ) {}

  async list(actor: Actor, query: DocumentQuery): Promise<DocumentPage> {
    const { page, size } = cut(query);
    const umbrella = await this.directory.umbrella();
    const whose = query.organisation ?? umbrella.id;
    const day = this.day(query);
    const creates =
      day === this.clock.today() && actor.may('revise', 'Document', { organisationId: umbrella.id });
    const [documents, total] = await this.search.find(actor, query, whose, day);
    const rows = await this.rows(actor, documents, whose, day);
    return { rows, total, page, size, allowed: creates ? ['create'] : [] };
  }

  async show(actor: Actor, id: string, query: DocumentQuery): Promise<DocumentView> {
    const document = await this.cabinet.open(actor, id);
    const whose = query.organisation ?? document.organisationId;
    const day = this.day(query);
    const [row] = await this.rows(actor, [document], whose, day);
    const reads = this.readsDraft(actor, document, day);
    const past = day !== this.clock.today();
    const circuit = this.book.circuits.get(document.circuit);
    return {
      ...row!,
      circuitName: circuit?.name ?? document.circuit,
      proposeVerb: circuit?.stages[0]?.verb ?? '',
      carriedId: past ? null : ((await this.cabinet.carried(document))?.id ?? null),
      holders: await this.facts.holders(document, day),
      roads: await this.facts.roads(actor, document, day),
      draftVersion: reads ? document.draftVersion : 0,
      draftBase: reads ? document.draftBase : 0,
      draftBy: reads ? document.draftBy : null,
      draftAt: reads ? document.draftAt : null,
      revisions: await this.revisions(document, day),
      findingsList: (await this.facts.findings(document, whose, day)).map((one) =>
        citationFinding(one, this.book),
      ),
      allowed: past ? [] : this.allowed(actor, document, row!),
    };
  }

  private async rows(
    actor: Actor,
    documents: readonly Document[],
    whose: string,
    day: string,
  ): Promise<DocumentRow[]> {
    const facts = await this.facts.of(documents, whose, day);
    return documents.map((document) => {
      const { id, code, title, circuit } = document;
      const known = facts.get(id)!;
      const comments = actor.may('comment', 'Document', document) ? known.openComments : 0;
      const drafting = this.readsDraft(actor, document, day) && document.draft !== null;
      return { id, code, title, circuit, drafting, ...known, openComments: comments };
    });
  }

  private async revisions(document: Document, day: string): Promise<RevisionRow[]> {
    return (await this.cabinet.history(document, day)).map(({ id, number, digest, at, authorName, summary }) => ({
      id, number, digest, at, authorName, summary,
    })); // prettier-ignore
  }

  /** What this actor may do with it now: abilities ∩ where the text stands. */
  private allowed(actor: Actor, document: Document, row: DocumentRow): string[] {
    const may = (action: 'read-draft' | 'comment' | 'amend') => actor.may(action, 'Document', document);
    const proposes =
      document.draft !== null &&
      actor.may('propose', 'Dossier', { organisationId: document.organisationId }) &&
      document.draft.passages.length > 0;
    return [
      ...(may('read-draft') ? ['read-draft'] : []),
      ...draftMoves(actor, document),
      ...(may('comment') ? ['comment'] : []),
      ...(may('amend') && isOnTheRoad(document) ? ['amend'] : []),
      ...(proposes ? [document.dossierId ? 'propose-again' : 'propose'] : []),
      ...(row.latestNumber > 0 &&
      (actor.may('read', 'LocalText') || actor.may('revise', 'Document', document))
        ? ['read-local']
        : []),
      ...(row.latestNumber > 0 && actor.may('write', 'LocalText') ? ['write-local'] : []),
    ];
  }

  private readsDraft(actor: Actor, document: Document, day: string): boolean {
    return day === this.clock.today() && actor.may('read-draft', 'Document', document);
  }

  private day({ at }: DocumentQuery): string {
    const today = this.clock.today();
    return at && at < today ? at : today;
  }
}
