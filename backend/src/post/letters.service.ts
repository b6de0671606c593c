import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere } from 'typeorm';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { Carrier } from './carrier.service';
import { Letter, Rhythm } from './letter.entity';
import { HabitView, LetterPage, LetterQuery, LetterRow } from './post.dto';
import { PostOffice } from './post-office.service';

/** What people see of the post: which letters have gone, and how often they themselves want to be written to. */
@Injectable()
export class Letters {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly office: PostOffice,
    private readonly carrier: Carrier,
    private readonly journal: Journal,
  ) {
    office.onPosted(() => void carrier.deliver());
  }

  async habit({ personId }: Actor): Promise<HabitView> {
    return { rhythm: await this.office.habit(personId), connected: this.carrier.isConnected };
  }

  async setHabit(actor: Actor, rhythm: Rhythm): Promise<HabitView> {
    await this.office.setHabit(actor.personId, rhythm);
    await this.journal.record(actor, {
      action: 'post.habit', subject: 'Person', subjectId: actor.personId, label: actor.name, facts: { rhythm },
    }); // prettier-ignore
    return this.habit(actor);
  }

  /** The letters that the reader answers for, the newest first. */
  async page(actor: Actor, query: LetterQuery): Promise<LetterPage> {
    const { skip, take, page, size } = cut(query);
    const found = restrict(
      this.db.of(Letter).createQueryBuilder('letter').where('1 = 1'),
      actor.where<Letter>('read', 'Letter') as FindOptionsWhere<Letter>[],
    );
    if (query.state) found.andWhere('letter.state = :state', { state: query.state });
    if (query.about) found.andWhere('letter.subjectId = :about', { about: query.about });
    const [letters, total] = await found
      .orderBy('letter.writtenAt', 'DESC')
      .addOrderBy('letter.id', 'ASC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
    const allowed = actor.may('retry', 'Letter') ? ['retry'] : [];
    return { rows: letters.map(rowOf), total, page, size, connected: this.carrier.isConnected, allowed };
  }

  /** Puts a letter that failed back among those that wait. */
  async retry(actor: Actor, id: string): Promise<LetterPage> {
    const letter = await this.db.of(Letter).findOneBy({ id });
    if (!letter) throw new Refusal('access.denied', 404);
    actor.require('retry', 'Letter', letter);
    const dueAt = this.clock.stamp();
    const done = await this.db
      .of(Letter)
      .update({ id, state: 'failed' }, { state: 'waiting', attempts: 0, dueAt, envelope: null });
    if (done.affected !== 1) throw new Refusal('post.not-failed', 409, { title: letter.title });
    await this.journal.record(actor, {
      action: 'post.retried', subject: letter.subject, subjectId: letter.subjectId,
      organisationId: letter.organisationId, label: `${letter.title}, ${letter.personName}`,
    }); // prettier-ignore
    this.db.afterCommit(() => void this.carrier.deliver());
    return this.page(actor, { about: letter.subjectId });
  }
}

function rowOf(letter: Letter): LetterRow {
  const { id, personName, title, state, writtenAt, dueAt, sentAt, attempts, answer, invitation } = letter;
  return {
    id,
    personName,
    title,
    state,
    writtenAt,
    dueAt,
    sentAt,
    attempts,
    answer,
    invitation: invitation !== null,
  };
}
