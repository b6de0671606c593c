import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { isFavourable } from '../circuits/circuit';
import { Piece } from '../dossiers/dossier.entity';
import { AgendaItem } from '../meetings/meeting.entity';
import { Proposal, Subjects } from '../subjects';
import { Placed, undecided, voteOrder } from './amendment-order';
import { Asked, Matter } from './matter';
import { Motion } from './motion.entity';

/** The amendments that wait for a vote on a point: which there are, and in which order they come. */
@Injectable()
export class PointAmendments {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly subjects: Subjects,
  ) {}

  /** Which piece of the matter an amendment is about, with the amendment; null when none of them waits for it. */
  async waiting(
    { pieces }: Pick<Matter, 'pieces'>,
    amendmentId: string,
  ): Promise<{ piece: Piece; amendment: Proposal } | null> {
    for (const piece of pieces) {
      const waiting = await this.subjects.of(piece.type).amendments(piece.subjectId, piece.revisionId);
      const amendment = waiting.find(({ id }) => id === amendmentId);
      if (amendment) return { piece, amendment };
    }
    return null;
  }

  /** The amendments to what lies under a point, in the order in which they are voted. */
  async of(itemId: string, pieces: readonly Piece[]): Promise<Placed[]> {
    const waiting = await Promise.all(
      pieces.map(({ type, subjectId, revisionId }) =>
        this.subjects.of(type).amendments(subjectId, revisionId),
      ),
    );
    if (waiting.flat().length === 0) return [];
    const order = { openedAt: 'ASC', id: 'ASC' } as const;
    return voteOrder(waiting.flat(), await this.db.of(Motion).find({ where: { itemId }, order }));
  }

  /** An amendment comes before the text, a sub-amendment before what it changes, and one before the next. */
  async refuseOutOfOrder({ id: itemId }: AgendaItem, { pieces }: Matter, { outcome, amendmentId }: Asked) {
    if (outcome !== 'amended' && !isFavourable(outcome)) return;
    const placed = await this.of(itemId, pieces);
    const waiting = undecided(placed);
    if (outcome !== 'amended') {
      const amendments = waiting.map(({ label, author }) => `«\u202f${label}\u202f» (${author})`).join(', ');
      if (waiting.length) throw new Refusal('governance.amendment-first', 409, { amendments });
      return;
    }
    const open = await this.db.of(Motion).findBy({ itemId, state: 'open' });
    const text = open.find((motion) => motion.outcome !== 'amended' && isFavourable(motion.outcome));
    if (text) throw new Refusal('governance.text-at-vote', 409, { motion: text.text });
    const first = placed.find(({ standing }) => standing === 'open' || standing === 'next')?.proposal;
    const asked = placed.find(({ proposal }) => proposal.id === amendmentId);
    if (first && first.id !== amendmentId && asked && undecided([asked]).length)
      throw new Refusal('governance.amendment-order', 409, { first: first.label, author: first.author });
  }

  /** The amendment that a motion is about; refuses one that does not wait there. */
  async asked(matter: Matter, { outcome, amendmentId }: Asked): Promise<Proposal | null> {
    if (outcome !== 'amended') return null;
    const found = amendmentId ? await this.waiting(matter, amendmentId) : null;
    if (!found) throw new Refusal('governance.unknown-amendment', 422);
    return found.amendment;
  }
}
