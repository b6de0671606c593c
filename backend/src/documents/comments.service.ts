import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { AsOfQuery } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { Cabinet, titleOf } from './cabinet.service';
import { Comment, Document } from './document.entity';
import { CommentInput, CommentView } from './margin.dto';
import { counted } from './since';

/** Something that waits for a person, with the one thing to do about it. */
export interface WaitingComments {
  readonly id: string;
  readonly sentence: string;
  readonly detail: string;
  readonly due: string | null;
  readonly late: boolean;
  readonly verb: string;
  readonly link: string;
}

/** What people write in the margin: remarks on a passage, and the answers to them. */
@Injectable()
export class Comments {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly cabinet: Cabinet,
    private readonly journal: Journal,
  ) {}

  /** The remarks as they stood on a day, in the order they were made; those on a draft only for who reads drafts. */
  async list(actor: Actor, id: string, { at }: AsOfQuery = {}): Promise<CommentView[]> {
    const document = await this.commentable(actor, id);
    const known = await this.passages(actor, document);
    const end = at && at < this.clock.today() ? `${at}T23:59:59.999Z` : null;
    const all = await this.db
      .of(Comment)
      .find({ where: { documentId: id }, order: { at: 'ASC', id: 'ASC' } });
    const then = all.filter((one) => end === null || one.at <= end);
    const roots = new Map(then.filter((one) => !one.parentId).map((one) => [one.id, one]));
    return then
      .filter((one) => known === null || known.has(one.passageId))
      .map(({ id, passageId, parentId, authorName, quality, text, at, closedAt }) => {
        const root = roots.get(parentId ?? id);
        const open = end === null && root?.closedAt === null;
        const closes = open && parentId === null && this.mayClose(actor, document, root);
        const allowed = [...(open ? ['answer'] : []), ...(closes ? ['close'] : [])];
        const closed = closedAt !== null && (end === null || closedAt <= end) ? closedAt : null;
        return { id, passageId, parentId, authorName, quality, text, at, closedAt: closed, allowed };
      });
  }

  /** A remark on a passage, or an answer to one that is still open. */
  async add(actor: Actor, id: string, { passageId, text, parentId }: CommentInput): Promise<CommentView[]> {
    const document = await this.commentable(actor, id);
    const parent = parentId ? await this.root(document, parentId) : null;
    if (parent?.closedAt) throw new Refusal('documents.comment-closed', 409);
    const known = await this.passages(actor, document);
    if (!parent && !(known ?? (await this.every(document))).has(passageId))
      throw new Refusal('documents.passage-unknown', 422);
    const row = {
      id: newId(), documentId: id, passageId: parent?.passageId ?? passageId, parentId: parent?.id ?? null,
      authorId: actor.personId, authorName: actor.name, quality: actor.quality, text: text.trim(),
      at: this.clock.stamp(), closedAt: null, closedBy: null,
    }; // prettier-ignore
    await this.db.of(Comment).insert(row);
    await this.note(actor, document, parent ? 'documents.answered' : 'documents.commented', row.passageId);
    return this.list(actor, id);
  }

  /** Closes a remark with its answers; it stays to be read. */
  async close(actor: Actor, id: string, comment: string): Promise<CommentView[]> {
    const document = await this.commentable(actor, id);
    const root = await this.root(document, comment);
    if (!this.mayClose(actor, document, root)) throw new Refusal('access.denied', 404);
    const now = { closedAt: this.clock.stamp(), closedBy: actor.name };
    const done = await this.db.of(Comment).update({ id: root.id, closedAt: IsNull() }, now);
    if (done.affected === 1) await this.note(actor, document, 'documents.comment-closed', root.passageId);
    return this.list(actor, id);
  }

  /** The remarks that nobody has answered yet, by document, for those who write its text. */
  async waitingFor(actor: Actor): Promise<WaitingComments[]> {
    if (!actor.may('revise', 'Document')) return [];
    const roots = await this.db.of(Comment).findBy({ parentId: IsNull(), closedAt: IsNull() });
    const others = roots.filter(({ authorId }) => authorId !== actor.personId);
    const answers = others.length
      ? await this.db.of(Comment).findBy({ parentId: In(others.map(({ id }) => id)) })
      : [];
    const answered = (root: Comment) => {
      const last = answers
        .filter(({ parentId }) => parentId === root.id)
        .sort((a, b) => a.at.localeCompare(b.at))
        .at(-1);
      return last !== undefined && last.authorId !== root.authorId;
    };
    const waiting = others.filter((root) => !answered(root));
    const ids = [...new Set(waiting.map(({ documentId }) => documentId))];
    const documents = await Promise.all(ids.map((id) => this.cabinet.get(id)));
    return documents
      .filter((document) => actor.may('revise', 'Document', document))
      .map((document) =>
        waitingOn(
          document,
          waiting.filter(({ documentId }) => documentId === document.id),
        ),
      );
  }

  private async commentable(actor: Actor, id: string): Promise<Document> {
    const document = await this.cabinet.open(actor, id);
    actor.require('comment', 'Document', document);
    return document;
  }

  private async root({ id }: Document, comment: string): Promise<Comment> {
    const found = await this.db.of(Comment).findOneBy({ id: comment, documentId: id, parentId: IsNull() });
    if (!found) throw new Refusal('access.denied', 404);
    return found;
  }

  private mayClose(actor: Actor, document: Document, root: Comment): boolean {
    return root.authorId === actor.personId || actor.may('revise', 'Document', document);
  }

  /** The passages whose remarks the actor may read; null: all of them. */
  private async passages(actor: Actor, document: Document): Promise<ReadonlySet<string> | null> {
    if (actor.may('read-draft', 'Document', document)) return null;
    return new Set((await this.cabinet.lastContent(document))?.passages.map(({ id }) => id));
  }

  private async every(document: Document): Promise<ReadonlySet<string>> {
    const frozen = (await this.cabinet.lastContent(document))?.passages ?? [];
    return new Set([...(document.draft?.passages ?? []), ...frozen].map(({ id }) => id));
  }

  private note(actor: Actor, document: Document, action: string, passageId: string) {
    return this.journal.record(actor, {
      action, subject: 'Document', subjectId: document.id, organisationId: document.organisationId,
      label: titleOf(document), facts: { passageId },
    }); // prettier-ignore
  }
}

function waitingOn(document: Document, comments: readonly Comment[]): WaitingComments {
  const first = comments.reduce((a, b) => (a.at < b.at ? a : b));
  return {
    id: `comments-${document.id}`,
    sentence: `${counted(comments.length, 'commentaire')} sans réponse sur ${document.code}`,
    detail: `${first.authorName}\u202f: «\u202f${first.text.slice(0, 160)}\u202f»`,
    due: null,
    late: false,
    verb: 'Répondre',
    link: `/documents/${document.id}/commentaires`,
  };
}
