import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere, In } from 'typeorm';
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

  /**
   * Puts a letter that failed back among those that wait, with all that travelled in the same mail: the mail server may
   * have taken it without our knowing, so it goes again as the same mail, under its own name.
   */
  async retry(actor: Actor, id: string): Promise<LetterPage> {
    const letter = await this.db.of(Letter).findOneBy({ id });
    if (!letter) throw new Refusal('access.denied', 404);
    actor.require('retry', 'Letter', letter);
    const mail = await this.mailOf(letter);
    const again = { state: 'waiting' as const, attempts: 0, dueAt: this.clock.stamp() };
    const failed = { id: In(mail.map((one) => one.id)), state: 'failed' as const };
    const done = await this.db.of(Letter).update(failed, again);
    if (!mail.length || done.affected !== mail.length)
      throw new Refusal('post.not-failed', 409, { title: letter.title });
    for (const { subject, subjectId, organisationId, title, personName } of mail)
      await this.journal.record(actor, {
        action: 'post.retried', subject, subjectId, organisationId, label: `${title}, ${personName}`,
      }); // prettier-ignore
    this.db.afterCommit(() => void this.carrier.deliver());
    return this.page(actor, { about: letter.subjectId });
  }

  /** The failed letters of the mail that a letter travelled in: it alone when it was never in one. */
  private mailOf({ id, envelope }: Letter): Promise<Letter[]> {
    const which = envelope === null ? { id } : { envelope };
    return this.db.of(Letter).find({ where: { ...which, state: 'failed' }, order: { id: 'ASC' } });
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
