import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { Clock } from '../kernel/clock';
import { canonical } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Cabinet } from './cabinet.service';
import { Document, LocalText } from './document.entity';
import { LocalPassageInput, LocalRow, LocalSlotView, LocalTextView } from './margin.dto';
import { since } from './since';
import { checkedBody } from './text/content-check';
import { isSilent, LocalContent, LocalValue, Passage } from './text/content';

/** The local values of each Mire, with the reason of each deviation. */
@Injectable()
export class LocalTexts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly cabinet: Cabinet,
    private readonly directory: Directory,
    private readonly journal: Journal,
  ) {}

  /** How far each organisation is that the actor may look at; those who write the sector's text see all of them. */
  async overview(actor: Actor, id: string): Promise<LocalRow[]> {
    const document = await this.cabinet.open(actor, id);
    const slots = await this.slots(document);
    const texts = await this.db.of(LocalText).findBy({ documentId: id });
    const mayRead = ({ id: organisationId }: Organisation) =>
      actor.may('revise', 'Document', document) || actor.may('read', 'LocalText', { organisationId });
    return (await this.directory.ofKind('umbrella', 'mire')).filter(mayRead).map((organisation) => {
      const text = texts.find(({ organisationId }) => organisationId === organisation.id);
      const filled = slots.filter((slot) => text?.content.values[slot.id]);
      const unanswered = slots.filter((slot) => slot.lock === 'local' && isSilent(slot.body) && !filled.includes(slot));
      return {
        organisationId: organisation.id, organisationCode: organisation.code, slots: slots.length,
        filled: filled.length, unanswered: unanswered.length,
        updatedAt: text?.updatedAt ?? null, updatedBy: text?.updatedBy ?? null,
        allowed: [...this.allowed(actor, organisation)],
      };
    }); // prettier-ignore
  }

  async show(actor: Actor, id: string, organisationId: string): Promise<LocalTextView> {
    const document = await this.cabinet.open(actor, id);
    actor.require('read', 'LocalText', { organisationId });
    const organisation = await this.directory.get(organisationId);
    const text = await this.find(id, organisationId);
    return {
      documentId: id,
      organisationId,
      organisationCode: organisation.code,
      number: (await this.cabinet.last(document))?.number ?? null,
      version: text?.version ?? 0,
      slots: (await this.slots(document)).map((slot) => slotView(slot, text?.content.values[slot.id])),
      allowed: this.allowed(actor, organisation).filter((move) => move === 'write'),
    };
  }

  /** Says what one organisation puts in a passage; nothing at all gives the sector's words their place again. */
  async write(
    actor: Actor,
    id: string,
    organisationId: string,
    passageId: string,
    input: LocalPassageInput,
  ): Promise<LocalTextView> {
    const document = await this.cabinet.open(actor, id);
    actor.require('write', 'LocalText', { organisationId });
    const organisation = await this.directory.get(organisationId);
    const passage = await this.slot(document, passageId);
    const body = checkedBody(input.body, passage.heading, this.cabinet.lexicon);
    const text = await this.find(id, organisationId);
    const next = { body, reason: input.reason.trim() };
    const given = text?.content.values[passageId];
    // The same words twice are one answer; other words over words that were not on the screen are not written.
    if (given && canonical(given) === canonical(next)) return this.show(actor, id, organisationId);
    if ((text?.version ?? 0) !== input.version) throw this.stale(text, passageId);
    const { [passageId]: _, ...others } = text?.content.values ?? {};
    const values = isSilent(body) ? others : { ...others, [passageId]: next };
    if (!(await this.put(actor, document, organisation, text, { values }))) throw this.stale(text, passageId);
    await this.journal.record(actor, {
      action: 'documents.local-written', subject: 'Document', subjectId: id, organisationId,
      label: `${document.code} — ${organisation.code}, «\u202f${passage.heading}\u202f»`,
      facts: { passageId, reason: next.reason, filled: !isSilent(body) },
    }); // prettier-ignore
    return this.show(actor, id, organisationId);
  }

  /** The values that depart from a revision's words, of one organisation; null when there is none. */
  async deviations(
    documentId: string,
    organisationId: string,
    passages: readonly Passage[],
  ): Promise<LocalContent | null> {
    const text = await this.find(documentId, organisationId);
    const values = passages.flatMap(({ id, lock, body }): [string, LocalValue][] => {
      const own = text?.content.values[id];
      return own && lock !== 'locked' && canonical(own.body) !== canonical(body) ? [[id, own]] : [];
    });
    return values.length ? { values: Object.fromEntries(values) } : null;
  }

  private find(documentId: string, organisationId: string): Promise<LocalText | null> {
    return this.db.of(LocalText).findOneBy({ documentId, organisationId });
  }

  private async put(
    actor: Actor,
    { id: documentId }: Document,
    { id: organisationId }: Organisation,
    text: LocalText | null,
    content: LocalContent,
  ): Promise<boolean> {
    const signed = { content, updatedBy: actor.name, updatedAt: this.clock.stamp() };
    if (!text) {
      await this.db
        .of(LocalText)
        .insert({ id: newId(), documentId, organisationId, version: 1, ...signed } as never);
      return true;
    }
    const { id, version } = text;
    const done = await this.db
      .of(LocalText)
      .update({ id, version }, { ...signed, version: version + 1 } as never);
    return done.affected === 1;
  }

  private stale(text: LocalText | null, passageId: string): Refusal {
    const at = text?.updatedAt ?? this.clock.stamp();
    const now = text?.content.values[passageId] ?? null;
    const facts = {
      by: text?.updatedBy ?? '—',
      at,
      ago: since(at, this.clock.stamp()),
      version: text?.version ?? 0,
      now,
    };
    return new Refusal('documents.local-changed', 409, facts);
  }

  private async slot(document: Document, passageId: string): Promise<Passage> {
    const passage = (await this.cabinet.lastContent(document))?.passages.find(({ id }) => id === passageId);
    if (!passage) throw new Refusal('documents.passage-unknown', 422);
    if (passage.lock === 'locked')
      throw new Refusal('documents.passage-locked', 422, { passage: passage.heading });
    return passage;
  }

  /** What the last frozen text leaves to the Mire, wholly (local) or if need be (adaptable). */
  private async slots(document: Document): Promise<Passage[]> {
    return (await this.cabinet.lastContent(document))?.passages.filter(({ lock }) => lock !== 'locked') ?? [];
  }

  private allowed(actor: Actor, { id: organisationId }: Organisation): string[] {
    return [
      ...(actor.may('read', 'LocalText', { organisationId }) ? ['read'] : []),
      ...(actor.may('write', 'LocalText', { organisationId }) ? ['write'] : []),
    ];
  }
}

function slotView(passage: Passage, own: LocalValue | undefined): LocalSlotView {
  const { id, heading, question, lock, body } = passage;
  return {
    passageId: id,
    heading,
    question: question ?? '',
    lock,
    body: [...(own?.body ?? [])],
    sectorBody: [...body],
    reason: own?.reason ?? '',
    filled: own !== undefined,
  };
}
