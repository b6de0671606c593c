import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { canonical } from '../kernel/digest';
import { AsOfQuery } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Cabinet, DOCUMENT, isOnTheRoad, titleOf } from './cabinet.service';
import { Amendment, Document } from './document.entity';
import { AmendmentInput, AmendmentView } from './margin.dto';
import { DocumentContent, Passage } from './text/content';
import { passageOf, replaced } from './text/passages';
import { plainText } from './text/plain-text';
import { wordChanges } from '../kernel/word-changes';

/** Other wordings that members propose for the passages of a text that the bodies have before them. */
@Injectable()
export class Amendments {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly cabinet: Cabinet,
    private readonly revisions: Revisions,
    private readonly journal: Journal,
  ) {}

  async list(actor: Actor, id: string, { at }: AsOfQuery = {}): Promise<AmendmentView[]> {
    await this.cabinet.open(actor, id);
    const all = await this.db
      .of(Amendment)
      .find({ where: { documentId: id }, order: { at: 'ASC', id: 'ASC' } });
    const then = all.filter((one) => !at || one.at <= `${at}T23:59:59.999Z`);
    const revisions = await this.revisions.many(then.map(({ revisionId }) => revisionId));
    return then.map((one) => this.view(one, revisions.get(one.revisionId)!));
  }

  /** Proposes another wording for a passage of the text that is on its way. */
  async propose(actor: Actor, id: string, input: AmendmentInput): Promise<AmendmentView[]> {
    const document = await this.cabinet.open(actor, id);
    actor.require('amend', 'Document', document);
    const passage = await this.amended(document, input);
    const { revisionId, passageId, reason, onId = null } = input;
    if (onId) await this.refuseNotOn(id, input, onId);
    const { heading, body } = passage;
    const row = {
      id: newId(), documentId: id, revisionId, passageId, heading, body, reason: reason.trim(),
      authorId: actor.personId, authorName: actor.name, at: this.clock.stamp(), state: 'proposed' as const, onId,
    }; // prettier-ignore
    await this.db.of(Amendment).insert(row as never);
    await this.journal.record(actor, {
      action: 'documents.amendment-proposed', subject: 'Document', subjectId: id, label: titleOf(document),
      organisationId: document.organisationId, facts: { amendmentId: row.id, passageId, reason: row.reason },
    }); // prettier-ignore
    return this.list(actor, id);
  }

  /** Those that wait for a vote on this very revision. */
  waiting(documentId: string, revisionId: string): Promise<Amendment[]> {
    return this.db
      .of(Amendment)
      .find({ where: { documentId, revisionId, state: 'proposed' }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Works an adopted amendment into a new revision. The others follow it, but for those on the same passage. */
  async adopt(actor: Actor, amendmentId: string): Promise<Revision> {
    const amendment = await this.db.of(Amendment).findOneBy({ id: amendmentId });
    if (!amendment) throw new Refusal('access.denied', 404);
    const document = await this.cabinet.get(amendment.documentId);
    const carried = await this.cabinet.carried(document);
    if (amendment.state !== 'proposed' || carried?.id !== amendment.revisionId)
      throw new Refusal('documents.amendment-stale', 409, { passage: amendment.heading });
    if (amendment.onId) return this.rewrite(actor, document, amendment, carried);
    const content = contentOf<DocumentContent>(carried);
    const { heading, body, passageId } = amendment;
    const now = content.passages.map((one) => (one.id === passageId ? { ...one, heading, body } : one));
    const revision = await this.revisions.freeze(actor, {
      type: DOCUMENT, subjectId: document.id, organisationId: document.organisationId,
      content: { ...content, passages: now },
      summary: `Amendement de ${amendment.authorName} au passage «\u202f${heading}\u202f»`,
    }); // prettier-ignore
    await this.db.of(Amendment).update({ id: amendmentId }, { state: 'adopted' });
    const others = (await this.waiting(document.id, carried.id)).filter((one) => one.passageId !== passageId);
    if (others.length)
      await this.db.of(Amendment).update({ id: In(others.map(({ id }) => id)) }, { revisionId: revision.id });
    await this.journal.record(actor, {
      action: 'documents.amended', subject: 'Document', subjectId: document.id, label: titleOf(document),
      organisationId: document.organisationId, facts: { amendmentId, number: revision.number, digest: revision.digest },
    }); // prettier-ignore
    return revision;
  }

  /** A sub-amendment that is adopted becomes the wording of the amendment; the text itself stays as it is until that is voted. */
  private async rewrite(
    actor: Actor,
    document: Document,
    { id, onId, heading, body }: Amendment,
    carried: Revision,
  ): Promise<Revision> {
    const amendments = this.db.of(Amendment);
    const done = await amendments.update({ id: onId!, state: 'proposed' }, { heading, body: body as never });
    if (done.affected !== 1) throw new Refusal('documents.amendment-stale', 409, { passage: heading });
    await amendments.update({ id }, { state: 'adopted' });
    await this.journal.record(actor, {
      action: 'documents.amendment-amended', subject: 'Document', subjectId: document.id, label: titleOf(document),
      organisationId: document.organisationId, facts: { amendmentId: onId, byId: id },
    }); // prettier-ignore
    return carried;
  }

  /** A sub-amendment is about the same passage of the same revision as an amendment that still waits. */
  private async refuseNotOn(documentId: string, { revisionId, passageId }: AmendmentInput, onId: string) {
    const waiting = await this.waiting(documentId, revisionId);
    if (!waiting.some((one) => one.id === onId && one.passageId === passageId && !one.onId))
      throw new Refusal('documents.amendment-stale', 409, { passage: passageId });
  }

  /** The passage as the amendment would have it; refused when the text moved on, or when nothing would change. */
  private async amended(
    document: Document,
    { revisionId, passageId, heading, body }: AmendmentInput,
  ): Promise<Passage> {
    if (!isOnTheRoad(document))
      throw new Refusal('documents.not-on-the-road', 409, { document: document.code });
    const carried = await this.cabinet.carried(document);
    if (carried?.id !== revisionId)
      throw new Refusal('documents.revision-moved', 409, {
        document: document.code,
        number: carried?.number,
      });
    const content = contentOf<DocumentContent>(carried);
    const current = content.passages.find(({ id }) => id === passageId);
    if (!current) throw new Refusal('documents.passage-unknown', 422);
    const wished = passageOf(passageId, { ...current, heading, body }, this.cabinet.lexicon);
    if (canonical(replaced(content, wished)) === canonical(content))
      throw new Refusal('documents.amendment-same', 422, { passage: current.heading });
    return wished;
  }

  private view(amendment: Amendment, revision: Revision): AmendmentView {
    const { id, documentId, revisionId, passageId, heading, body, reason, authorName, at, state, onId } =
      amendment;
    const current = contentOf<DocumentContent>(revision).passages.find((one) => one.id === passageId);
    const text = (blocks: Passage['body']) => plainText(blocks, this.cabinet.lexicon);
    const words = wordChanges(text(current?.body ?? []), text(body));
    const { number } = revision;
    return {
      id,
      documentId,
      revisionId,
      passageId,
      number,
      heading,
      body: [...body],
      words,
      reason,
      authorName,
      at,
      state,
      onId,
    };
  }
}
