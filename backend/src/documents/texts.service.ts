import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { PrintShop } from '../printing/print-shop';
import { InForceBook } from '../revisions/in-force.service';
import { contentOf } from '../revisions/revisions.service';
import { Finding } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Cabinet, DOCUMENT, titleOf } from './cabinet.service';
import { Document } from './document.entity';
import { CompareQuery, ComparisonView } from './comparison.dto';
import { InsertsView } from './inserts.dto';
import { TextQuery, TextView } from './documents.dto';
import { Chosen, TextChoice } from './text-choice.service';
import { textPaper } from './text-paper';
import { textView } from './text-view';
import { citationFindings } from './text/citations';
import { compare, countChanges } from './text/compare';
import { DocumentContent } from './text/content';
import { isRepealed } from './text/lexicon';

/** A text in force for an organisation, as packs carry it. */
export interface TextInForce {
  readonly documentId: string;
  readonly code: string;
  readonly title: string;
  readonly number: number;
  readonly digest: string;
  readonly localDigest: string | null;
  readonly from: string;
  readonly decisionId: string;
  readonly text: TextView;
}

/** Reads a text: as the sector wrote it, as one organisation sees it, against another revision. */
@Injectable()
export class Texts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly cabinet: Cabinet,
    private readonly choice: TextChoice,
    private readonly inForceBook: InForceBook,
    private readonly directory: Directory,
    private readonly shop: PrintShop,
    private readonly journal: Journal,
  ) {}

  inserts(): InsertsView {
    const { fields, laws } = this.cabinet.lexicon;
    const today = this.clock.today();
    return {
      circuits: [...this.book.circuits.values()].map(({ id, name, purpose }) => ({ id, name, purpose })),
      fields: fields.map(({ code, label }) => ({ code, label })),
      legalTexts: laws.map(({ id, short, title, from, until, status, articles, replacedBy, note, fixes }) => ({
        id, short, title, from, until, status, repealed: isRepealed(this.cabinet.lexicon.law(id), today),
        replacedBy: replacedBy && (this.book.legalText(replacedBy)?.short ?? replacedBy),
        note: note ?? null,
        fixes: fixes ?? null,
        articles: articles.map((article) => ({ ...article })),
      })), // prettier-ignore
    };
  }

  async show(actor: Actor, id: string, query: TextQuery): Promise<TextView> {
    return this.view(await this.choice.choose(actor, id, query), actor);
  }

  /** The text on paper; the journal keeps who took it away. */
  async pdf(actor: Actor, id: string, query: TextQuery): Promise<Buffer> {
    const chosen = await this.choice.choose(actor, id, query);
    const { document, organisation, revision } = chosen;
    const { pdf } = await this.shop.print(textPaper(this.view(chosen), chosen, this.book));
    await this.db.atomic(() =>
      this.journal.record(actor, {
        action: 'documents.downloaded', subject: 'Document', subjectId: document.id, label: titleOf(document),
        organisationId: organisation?.id ?? document.organisationId,
        facts: { number: revision?.number ?? null, digest: revision?.digest ?? null },
      }),
    ); // prettier-ignore
    return pdf;
  }

  async compare(actor: Actor, id: string, { from, to, at }: CompareQuery): Promise<ComparisonView> {
    const document = await this.cabinet.open(actor, id);
    const [before, after] = [
      await this.choice.choose(actor, id, { revision: from, at }),
      await this.choice.choose(actor, id, { revision: to, at }),
    ];
    const passages = compare(before.content, after.content, this.cabinet.lexicon);
    const { code, title } = document;
    return { documentId: id, code, title, from, to, changed: countChanges(passages), passages };
  }

  /** Every document in force for an organisation on a day, filled in with its values, in order of code. */
  async inForce(organisationId: string, day: string): Promise<TextInForce[]> {
    const held = await this.heldBy(organisationId, day);
    return held.map((chosen) => ({
      documentId: chosen.document.id,
      code: chosen.document.code,
      title: chosen.document.title,
      number: chosen.revision!.number,
      digest: chosen.revision!.digest,
      localDigest: chosen.localDigest,
      from: chosen.inForce!.from,
      decisionId: chosen.inForce!.decisionId,
      text: this.view(chosen),
    }));
  }

  /** The repealed texts of law that an organisation's documents in force cite on a day. */
  async findings(organisationId: string, day: string): Promise<Finding[]> {
    return (await this.heldBy(organisationId, day)).flatMap((chosen) => this.findingsOf(chosen));
  }

  /** How many passages a text changes against another; all of them when it is the first. */
  async changes(document: Document, previous: number | null, number: number): Promise<number> {
    const after = contentOf<DocumentContent>(await this.cabinet.numbered(document, number));
    if (previous === null) return after.passages.length;
    const before = contentOf<DocumentContent>(await this.cabinet.numbered(document, previous));
    return countChanges(compare(before, after, this.cabinet.lexicon));
  }

  findingsOf(chosen: Chosen): Finding[] {
    const { document, organisation, content, local, day } = chosen;
    const organisationId = organisation?.id ?? document.organisationId;
    return citationFindings(
      { documentId: document.id, code: document.code, organisationId, content, local, day },
      this.cabinet.lexicon,
    );
  }

  private async heldBy(organisationId: string, day: string): Promise<Chosen[]> {
    const organisation = await this.directory.get(organisationId);
    const held = await this.inForceBook.on(DOCUMENT, organisationId, day);
    const chosen = await Promise.all(held.map((one) => this.choice.held(one, organisation, day)));
    return chosen.sort((a, b) => a.document.code.localeCompare(b.document.code));
  }

  private view(chosen: Chosen, actor?: Actor): TextView {
    return textView(chosen, this.findingsOf(chosen), this.cabinet.lexicon, this.book, actor);
  }
}
