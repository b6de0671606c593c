import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { VoteInput } from '../meetings/meeting-inputs.dto';
import { count, Votes } from './poll';
import { Turnout, Urn } from './urn.entity';

/**
 * The urns of votes without names. Who came is written on one list; what was put in is added to three sums that stand in
 * one row, whatever was answered. No ballot exists that could be laid beside a name, by its order, its hour or its number.
 */
@Injectable()
export class Urns {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** An empty urn for a motion that opens. */
  async place(motionId: string): Promise<void> {
    await this.db.of(Urn).insert({ id: newId(), motionId, inFavour: 0, against: 0, abstain: 0 });
  }

  /** The voices that have already come. */
  async came(motionId: string, voiceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.db.of(Turnout).findBy({ motionId, voiceId: In([...voiceIds]) });
    return new Set(found.map(({ voiceId }) => voiceId));
  }

  /** Puts ballots in, of voices that have not come yet; whoever holds the motion knows which those are. */
  async drop(motionId: string, ballots: readonly VoteInput[]): Promise<void> {
    // An identifier that tells no time: those of other rows sort by when they were made.
    const list = ballots.map(({ voiceId }) => ({ id: randomUUID(), motionId, voiceId }));
    await this.db.of(Turnout).insert(list);
    await this.add(motionId, count(ballots.map(({ choice }) => choice)));
  }

  /** Writes down how many hands were raised; the last count is the one that holds. */
  async set(motionId: string, { for: inFavour, against, abstain }: Votes): Promise<void> {
    await this.db.of(Urn).update({ motionId }, { inFavour, against, abstain });
  }

  /** All three sums are written, whatever was answered: the row tells that somebody came and nothing else. */
  private async add(motionId: string, votes: Votes): Promise<void> {
    await this.db
      .of(Urn)
      .createQueryBuilder()
      .update()
      .set({
        inFavour: () => `"inFavour" + ${votes.for}`,
        against: () => `"against" + ${votes.against}`,
        abstain: () => `"abstain" + ${votes.abstain}`,
      })
      .where({ motionId })
      .execute();
  }
}
