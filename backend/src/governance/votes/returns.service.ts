import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { Choice } from '../meetings/ballot';
import { Motion, Vote } from './motion.entity';
import { count, Votes } from './poll';
import { Turnout, Urn } from './urn.entity';

/** What came back from a poll, for whoever counts it. */
export interface Return {
  /** The voices that answered; none are known where hands were only counted. */
  readonly answered: ReadonlySet<string>;
  readonly votes: Votes;
  /** What each voice said, where that is known. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** Whether nobody voted because nobody objected. */
  readonly withoutObjection: boolean;
}
type Asked = Pick<Motion, 'id' | 'ballot'>;

/** The returning officer: reads what is in the box, by name or not. Only whoever closes a poll asks what was said. */
@Injectable()
export class Returns {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(motion: Asked): Promise<Return> {
    if (motion.ballot !== 'named') return this.nameless(motion);
    const votes = await this.db.of(Vote).findBy({ motionId: motion.id });
    const choices = new Map(votes.map(({ voiceId, choice }) => [voiceId, choice]));
    const withoutObjection = votes.length > 0 && votes.every(({ how }) => how === 'no-objection');
    return {
      answered: new Set(choices.keys()),
      votes: count([...choices.values()]),
      choices,
      withoutObjection,
    };
  }

  /** The voices that answered each of some motions, in no order that would tell anything. */
  async answered(motions: readonly Asked[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const where = { motionId: In(motions.map(({ id }) => id)) };
    // What they answered is not even read: an open poll tells nobody.
    const select = { motionId: true, voiceId: true } as const;
    const order = { voiceId: 'ASC' } as const;
    const named = await this.db.of(Vote).find({ where, select, order });
    const secret = motions.some(({ ballot }) => ballot === 'secret')
      ? await this.db.of(Turnout).find({ where, select, order })
      : [];
    const byMotion = Map.groupBy([...named, ...secret], ({ motionId }) => motionId);
    return new Map([...byMotion].map(([id, all]) => [id, all.map(({ voiceId }) => voiceId)]));
  }

  /** How many hands were counted on each of some motions; secret ones never. */
  async hands(motions: readonly Asked[]): Promise<ReadonlyMap<string, Votes>> {
    const counted = motions.filter(({ ballot }) => ballot === 'counted').map(({ id }) => id);
    if (counted.length === 0) return new Map();
    const urns = await this.db.of(Urn).findBy({ motionId: In(counted) });
    return new Map(urns.map((urn) => [urn.motionId, sumsOf(urn)]));
  }

  private async nameless({ id: motionId }: Asked): Promise<Return> {
    const turnout = await this.db.of(Turnout).findBy({ motionId });
    const urn = await this.db.of(Urn).findOneByOrFail({ motionId });
    const answered = new Set(turnout.map(({ voiceId }) => voiceId));
    return { answered, votes: sumsOf(urn), choices: new Map(), withoutObjection: false };
  }
}

const sumsOf = ({ inFavour, against, abstain }: Urn): Votes => ({ for: inFavour, against, abstain });
