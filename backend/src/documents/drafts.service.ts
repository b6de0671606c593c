import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { digestOf } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { Cabinet, isOnTheRoad, titleOf } from './cabinet.service';
import { Document } from './document.entity';
import { DocumentPages } from './document-pages.service';
import { DocumentInput, DocumentView, ImportInput, PassageInput, TextView } from './documents.dto';
import { overtaken } from './overtaken';
import { Texts } from './texts.service';
import { DocumentContent, Passage } from './text/content';
import { fill } from './text/fill';
import { added, folded, freshId, passageOf, replaced, struck } from './text/passages';
import { importedText } from './text/imported-text';

/** What a change of a draft is, for the journal. */
interface Change {
  readonly action: string;
  readonly content: DocumentContent;
  /** Passages that were touched. */
  readonly touched: readonly string[];
  readonly heading?: string;
  readonly summary?: string | null;
}

/** The writing desk: the draft of a document, passage by passage. Two people never overwrite each other. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly cabinet: Cabinet,
    private readonly directory: Directory,
    private readonly journal: Journal,
    private readonly pages: DocumentPages,
    private readonly texts: Texts,
  ) {}

  /** Begins a document of the sector with its first draft. */
  async create(actor: Actor, { code, title, circuit, markdown }: DocumentInput): Promise<DocumentView> {
    const { id: organisationId } = await this.directory.umbrella();
    actor.require('revise', 'Document', { organisationId });
    if (!this.book.circuits.has(circuit)) throw new Refusal('documents.unknown-circuit', 422, { circuit });
    if (await this.db.of(Document).existsBy({ code }))
      throw new Refusal('documents.code-taken', 409, { code });
    const { content, summary } = importedText({ code, title }, markdown ?? '', this.cabinet.lexicon);
    const document = {
      id: newId(), code, title, circuit, organisationId, folded: folded(`${code} ${title}`), draft: content,
      draftBase: 0, draftVersion: 1, draftSummary: summary, ...this.signed(actor, {}, content.passages.map(({ id }) => id)),
      dossierId: null,
    }; // prettier-ignore
    await this.db.of(Document).insert(document as never);
    await this.note(actor, document as unknown as Document, 'documents.created');
    return this.pages.show(actor, document.id, {});
  }

  /** Opens the draft: a copy of the last frozen text; the draft as it is when there is one. */
  async open(actor: Actor, id: string): Promise<TextView> {
    const document = await this.editable(actor, id);
    if (!document.draft) {
      const last = await this.cabinet.last(document);
      const content = (await this.cabinet.lastContent(document)) ?? { title: document.title, passages: [] };
      const done = await this.db.of(Document).update({ id, draftVersion: document.draftVersion }, {
        draft: content, draftBase: last?.number ?? 0, draftVersion: document.draftVersion + 1, draftSummary: null,
        ...this.signed(actor, {}, []),
      } as never); // prettier-ignore
      if (done.affected === 1) await this.note(actor, document, 'documents.draft-opened');
    }
    return this.draft(actor, id);
  }

  /** Replaces the whole draft by a text in Markdown; refuses when someone changed it meanwhile. */
  async import(actor: Actor, id: string, { markdown, version }: ImportInput): Promise<TextView> {
    const document = await this.editable(actor, id);
    if (document.draftVersion !== version)
      throw overtaken('documents.draft-changed', document, null, this.clock);
    const before = new Map(document.draft?.passages.map((one) => [one.id, digestOf(one)]));
    const { content, summary } = importedText(document, markdown, this.cabinet.lexicon);
    const touched = content.passages
      .filter((one) => before.get(one.id) !== digestOf(one))
      .map((one) => one.id);
    await this.put(actor, document, { action: 'documents.imported', content, touched, summary });
    return this.draft(actor, id);
  }

  /** Writes one passage; `seen` empty adds it. Refuses (409, with the words as they are now) what another changed. */
  async write(actor: Actor, id: string, passage: string, input: PassageInput): Promise<TextView> {
    await this.change(actor, id, (document, draft) => {
      if (input.seen === '') {
        const fresh = passageOf(freshId(input.heading, draft), input, this.cabinet.lexicon);
        return { action: 'documents.passage-added', content: added(draft, fresh, input.after), touched: [fresh.id], heading: fresh.heading };
      }
      const current = this.current(document, draft, passage);
      const next = passageOf(passage, input, this.cabinet.lexicon);
      if (digestOf(next) === digestOf(current)) return null;
      if (digestOf(current) !== input.seen) throw this.changed(document, current);
      return { action: 'documents.passage-written', content: replaced(draft, next), touched: [passage], heading: next.heading };
    }); // prettier-ignore
    return this.draft(actor, id);
  }

  async strike(actor: Actor, id: string, passage: string, seen: string): Promise<TextView> {
    await this.change(actor, id, (document, draft) => {
      const current = this.current(document, draft, passage);
      if (digestOf(current) !== seen) throw this.changed(document, current);
      const { heading } = current;
      return {
        action: 'documents.passage-struck',
        content: struck(draft, passage),
        touched: [passage],
        heading,
      };
    });
    return this.draft(actor, id);
  }

  private draft(actor: Actor, id: string): Promise<TextView> {
    return this.texts.show(actor, id, { revision: 'draft' });
  }

  /** A document that the actor may write and that no body is deciding on. */
  private async editable(actor: Actor, id: string): Promise<Document> {
    const document = await this.cabinet.get(id);
    actor.require('revise', 'Document', document);
    if (!isOnTheRoad(document)) return document;
    const dossier = await this.cabinet.dossier(document.dossierId!);
    const stage = dossier ? this.cabinet.stageName(dossier) : '—';
    throw new Refusal('documents.on-the-road', 409, {
      document: document.code,
      stage,
      dossierId: document.dossierId,
    });
  }

  /** Works a change into the draft as it is now; when another change came in between, once more on top of that one. */
  private async change(
    actor: Actor,
    id: string,
    make: (document: Document, draft: DocumentContent) => Change | null,
  ): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
      const document = await this.editable(actor, id);
      if (!document.draft) throw new Refusal('documents.no-draft', 409);
      const change = make(document, document.draft);
      if (!change || (await this.put(actor, document, change))) return;
    }
    throw new Refusal('kernel.unavailable', 409);
  }

  /** False when the draft is no longer the one the change was made on. */
  private async put(actor: Actor, document: Document, change: Change): Promise<boolean> {
    const { id, draftVersion } = document;
    const done = await this.db.of(Document).update({ id, draftVersion }, {
      draft: change.content, draftVersion: draftVersion + 1,
      ...(change.summary !== undefined && { draftSummary: change.summary }),
      ...this.signed(actor, document.draftTrail ?? {}, change.touched),
    } as never); // prettier-ignore
    if (done.affected !== 1) return false;
    await this.note(actor, document, change.action, { passages: change.touched }, change.heading);
    return true;
  }

  private signed(actor: Actor, trail: NonNullable<Document['draftTrail']>, touched: readonly string[]) {
    const [by, at] = [actor.name, this.clock.stamp()];
    const lines = Object.fromEntries(touched.map((passage) => [passage, { by, at }]));
    return { draftBy: by, draftAt: at, draftTrail: { ...trail, ...lines } };
  }

  private current(document: Document, draft: DocumentContent, passage: string): Passage {
    const found = draft.passages.find(({ id }) => id === passage);
    if (!found) throw overtaken('documents.passage-gone', document, passage, this.clock);
    return found;
  }

  private changed(document: Document, current: Passage): Refusal {
    const reading = { values: null, local: null, day: this.clock.today() };
    const [now] = fill([current], reading, this.cabinet.lexicon);
    return overtaken('documents.passage-changed', document, current.id, this.clock, { now });
  }

  private note(actor: Actor, document: Document, action: string, facts: object = {}, heading?: string) {
    return this.journal.record(actor, {
      action, subject: 'Document', subjectId: document.id, organisationId: document.organisationId,
      label: heading ? `${document.code} — «\u202f${heading}\u202f»` : titleOf(document), facts: { ...facts },
    }); // prettier-ignore
  }
}
