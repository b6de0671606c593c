import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { Decision } from '../decisions/decision.entity';
import { Motion, Vote } from '../votes/motion.entity';
import { Votes } from '../votes/poll';
import { Returns } from '../votes/returns.service';

/** Everything that was put to the vote at a meeting. */
export interface Ballots {
  readonly motions: ReadonlyMap<string, readonly Motion[]>;
  readonly votes: ReadonlyMap<string, readonly Vote[]>;
  /** The voices that answered each motion. */
  readonly answered: ReadonlyMap<string, readonly string[]>;
  /** How many hands were counted, where they have no names. */
  readonly hands: ReadonlyMap<string, Votes>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Whoever looks at a poll that is open. */
export interface Reader {
  readonly personId: string;
  /** Voices that they speak with. */
  readonly voiceIds: Iterable<string>;
}

/** Gathers the polls of a meeting: who answered, what was counted, what was decided. */
@Injectable()
export class MeetingBallots {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly returns: Returns,
  ) {}

  /** The polls of a meeting; given a reader, open ones come with the votes that are theirs and no other. */
  async of(meetingId: string, reader?: Reader): Promise<Ballots> {
    const motions = await this.db
      .of(Motion)
      .find({ where: { meetingId }, order: { openedAt: 'ASC', id: 'ASC' } });
    const decisions = await this.db.of(Decision).findBy({ meetingId });
    return {
      motions: Map.groupBy(motions, ({ itemId }) => itemId),
      votes: Map.groupBy(await this.votes(motions, reader), (vote) => vote.motionId),
      answered: await this.returns.answered(motions),
      hands: await this.returns.hands(motions),
      decisions: new Map(decisions.map((decision) => [decision.motionId, decision])),
    };
  }

  private votes(motions: readonly Motion[], reader?: Reader): Promise<Vote[]> {
    const order = { id: 'ASC' } as const;
    if (!reader) return this.db.of(Vote).find({ where: onMotions(motions), order });
    const running = onMotions(motions.filter(({ state }) => state === 'open'));
    const counted = onMotions(motions.filter(({ state }) => state !== 'open'));
    const own = { ...running, voiceId: In([...reader.voiceIds]) };
    const written = { ...running, personId: reader.personId };
    return this.db.of(Vote).find({ where: [counted, own, written], order });
  }
}

const onMotions = (some: readonly Motion[]) => ({ motionId: In(some.map(({ id }) => id)) });
