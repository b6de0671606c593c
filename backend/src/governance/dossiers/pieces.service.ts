import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { digestOf } from '../../kernel/digest';
import { Refusal } from '../../kernel/refusal';
import { Frozen, PieceWords, Subjects } from '../subjects';
import { Dossier, Piece } from './dossier.entity';
import { PieceInput } from './proposals.dto';

export type PieceKey = Pick<PieceInput, 'type' | 'subjectId'>;
export type ReleaseReason = 'returned' | 'refused' | 'withdrawn' | 'completed';

/** The frozen texts that dossiers carry. */
@Injectable()
export class Pieces {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly subjects: Subjects,
  ) {}

  /** The pieces that some dossiers carry, in the order in which they were put in. */
  of(...dossierIds: string[]): Promise<Piece[]> {
    return this.db
      .of(Piece)
      .find({ where: { dossierId: In(dossierIds), leftOn: IsNull() }, order: { id: 'ASC' } });
  }

  /** Those too that a dossier no longer carries. */
  everIn(dossierId: string): Promise<Piece[]> {
    return this.db.of(Piece).find({ where: { dossierId }, order: { id: 'ASC' } });
  }

  /** How each piece is spoken of, by the identifier of the piece. */
  async words(pieces: readonly Piece[]): Promise<ReadonlyMap<string, PieceWords>> {
    const words = await Promise.all(
      pieces.map(({ type, subjectId, revisionId }) => this.subjects.of(type).words(subjectId, revisionId)),
    );
    return new Map(pieces.map(({ id }, index) => [id, words[index]!]));
  }

  /** Freezes drafts into a dossier; refuses one that another dossier carries. */
  async freeze(actor: Actor, dossierId: string, keys: readonly PieceKey[]): Promise<void> {
    const once = new Map(keys.map((key) => [`${key.type} ${key.subjectId}`, key]));
    for (const { type, subjectId } of once.values()) {
      await this.refuseCarriedElsewhere(dossierId, { type, subjectId });
      const frozen = await this.subjects.of(type).freeze(actor, subjectId, dossierId);
      await this.replace(dossierId, type, frozen);
    }
  }

  /** Puts another revision of a text in its place in the dossier. */
  async replace(dossierId: string, type: string, { subjectId, revisionId, digest }: Frozen): Promise<void> {
    const done = await this.db
      .of(Piece)
      .update({ dossierId, type, subjectId }, { revisionId, digest, leftOn: null, leftWhy: null });
    if (!done.affected)
      await this.db.of(Piece).insert({ id: newId(), dossierId, type, subjectId, revisionId, digest });
  }

  /** A text that a dossier carries is handed back to its authors, who may work on it. */
  hand(type: string, subjectId: string): Promise<void> {
    return this.subjects.of(type).release(subjectId, 'returned');
  }

  /** Takes texts out of a dossier; they may be worked on again. */
  async leave(dossierId: string, pieces: readonly Piece[], leftWhy: 'refused' | 'removed'): Promise<void> {
    for (const { id, type, subjectId } of pieces) {
      await this.db.of(Piece).update({ id, dossierId }, { leftOn: this.clock.today(), leftWhy });
      await this.subjects.of(type).release(subjectId, leftWhy === 'refused' ? 'refused' : 'withdrawn');
    }
  }

  /** Texts that were postponed go on in another dossier, as they are. */
  async pass(from: string, to: string, pieces: readonly Piece[]): Promise<void> {
    const left = { leftOn: this.clock.today(), leftWhy: 'postponed' as const };
    for (const { id, type, subjectId, revisionId, digest } of pieces) {
      await this.db.of(Piece).update({ id, dossierId: from }, left);
      await this.db.of(Piece).insert({ id: newId(), dossierId: to, type, subjectId, revisionId, digest });
      await this.subjects.of(type).goOn(subjectId, to);
    }
  }

  /** The dossier leaves the road: each text is told why. */
  async release(dossierId: string, reason: ReleaseReason): Promise<void> {
    for (const { type, subjectId } of await this.of(dossierId))
      await this.subjects.of(type).release(subjectId, reason);
  }

  private async refuseCarriedElsewhere(dossierId: string, key: PieceKey): Promise<void> {
    const others = await this.db.of(Piece).findBy({ ...key, dossierId: Not(dossierId), leftOn: IsNull() });
    const [carrier] = others.length
      ? await this.db.of(Dossier).findBy({
          id: In(others.map((other) => other.dossierId)),
          state: In(['open', 'returned']),
        })
      : [];
    if (!carrier) return;
    const piece = others.find((other) => other.dossierId === carrier.id)!;
    const { label } = await this.subjects.of(key.type).words(key.subjectId, piece.revisionId);
    throw new Refusal('governance.piece-in-other-dossier', 409, { piece: label, dossier: carrier.number });
  }
}

/** SHA-256 over the pieces that a body decides on, in an order of their own: what a motion is bound to. */
export function digestOver(
  pieces: readonly Pick<Piece, 'type' | 'subjectId' | 'revisionId' | 'digest'>[],
): string {
  const lines = pieces.map(({ type, subjectId, revisionId, digest }) => [
    type,
    subjectId,
    revisionId,
    digest,
  ]);
  return digestOf(lines.sort((a, b) => (a.join() < b.join() ? -1 : 1)));
}
