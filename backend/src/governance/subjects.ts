import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Refusal } from '../kernel/refusal';
import { Change } from './circuits/again';

/** A text that was frozen to be decided on. */
export interface Frozen {
  readonly subjectId: string;
  readonly revisionId: string;
  readonly digest: string;
}
/** How a frozen text is spoken of, for someone who has to decide on it. */
export interface PieceWords {
  /** « D02 Politique de collecte… ». */
  readonly label: string;
  readonly number: number;
  /** Number of the revision to compare with; null for a first text. */
  readonly previousNumber: number | null;
  readonly changes: number;
  readonly link: string;
}
export interface Proposal {
  readonly id: string;
  readonly label: string;
  readonly author: string;
  readonly reason: string;
  /** The amendment that it would change, for a sub-amendment. */
  readonly on?: string | null;
}
/** One organisation's own values for a text, frozen to be adopted with it. */
export interface Variant {
  readonly revisionId: string;
  readonly digest: string;
  readonly label: string;
}

/** A text that is being written and could be proposed. */
export interface Proposable {
  readonly subjectId: string;
  readonly label: string;
  /** The circuit it is meant for; null when any may do. */
  readonly circuit: string | null;
}

/** A kind of thing that can be approved. Rooms above hand one in; governance never learns what it is. */
export interface Subject {
  readonly type: string;
  /** Freezes the draft; refuses when the actor may not propose it or there is nothing to propose. */
  freeze(actor: Actor, subjectId: string, dossierId: string): Promise<Frozen>;
  words(subjectId: string, revisionId: string): Promise<PieceWords>;
  /** Amendments that wait for a vote on this very revision, as the text goes. */
  amendments(subjectId: string, revisionId: string): Promise<Proposal[]>;
  /** Works an adopted amendment into a new revision; a sub-amendment into the amendment, the revision staying what it is. */
  amend(actor: Actor, amendmentId: string): Promise<Frozen>;
  /**
   * What changed in a text since one of its revisions, each change with its weight, in the order of the text: up to
   * another revision, or up to what is written now.
   */
  changes(subjectId: string, since: string, until: string | null): Promise<Change[]>;
  /** The texts that are being written, in no dossier, and that the actor may propose. */
  proposable(actor: Actor): Promise<Proposable[]>;
  /** Freezes an organisation's local values; null when it has none for this text. */
  variant(actor: Actor, subjectId: string, organisationId: string): Promise<Variant | null>;
  /** The frozen text goes on in another dossier. */
  goOn(subjectId: string, dossierId: string): Promise<void>;
  /** The dossier left the road: the text may be worked on again. */
  release(subjectId: string, reason: 'returned' | 'refused' | 'withdrawn' | 'completed'): Promise<void>;
}

/** The kinds of things that can be approved, by name. */
@Injectable()
export class Subjects {
  private readonly known = new Map<string, Subject>();

  add(subject: Subject): void {
    this.known.set(subject.type, subject);
  }

  all(): Subject[] {
    return [...this.known.values()];
  }

  of(type: string): Subject {
    const subject = this.known.get(type);
    if (!subject) throw new Refusal('governance.unknown-subject', 422, { type });
    return subject;
  }
}
