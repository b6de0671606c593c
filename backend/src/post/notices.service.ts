import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { within } from '../kernel/days';
import { folded } from '../kernel/folding';
import { cut } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { Letter } from './letter.entity';
import { NOTICE_TOPICS, NoticeCount, NoticePage, NoticeQuery, NoticeRow, NoticeTopic } from './notices.dto';

/** What letters tell about, by their subject. */
const SUBJECTS: Readonly<Record<Exclude<NoticeTopic, 'other'>, readonly string[]>> = {
  meeting: ['Meeting', 'AgendaItem', 'Motion', 'Minutes'],
  dossier: ['Dossier', 'Decision', 'Step', 'Opinion'],
  space: ['SpaceAccess', 'SpacePaper', 'Space'],
  mandate: ['Mandate', 'Person'],
  'follow-up': ['FollowUp'],
};
const NAMED = Object.values(SUBJECTS).flat();
/** These are about their reader alone, whatever body they come from. */
const PERSONAL = ['SpaceAccess', 'Mandate'];

/** The notices of one person: every letter written to them, mailed or not, read or not yet. */
@Injectable()
export class Notices {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  async count(actor: Actor): Promise<NoticeCount> {
    const found = await this.own(actor);
    return { unread: await found.andWhere('letter.readAt IS NULL').getCount() };
  }

  async page(actor: Actor, query: NoticeQuery): Promise<NoticePage> {
    const { skip, take, page, size } = cut(query);
    const found = await this.own(actor);
    if (query.state) found.andWhere(`letter.readAt IS ${query.state === 'unread' ? 'NULL' : 'NOT NULL'}`);
    if (query.body) found.andWhere('letter.bodyId = :body', { body: query.body });
    if (query.at) found.andWhere('letter.writtenAt <= :end', { end: `${query.at}T23:59:59.999Z` });
    if (query.topic === 'other') found.andWhere('letter.subject NOT IN (:...named)', { named: NAMED });
    else if (query.topic)
      found.andWhere('letter.subject IN (:...subjects)', { subjects: SUBJECTS[query.topic] });
    wordsOf(query.q).forEach((word, index) =>
      found.andWhere(`letter.folded LIKE :word${index} ESCAPE '!'`, { [`word${index}`]: `%${word}%` }),
    );
    const [letters, total] = await found
      .orderBy('letter.writtenAt', 'DESC')
      .addOrderBy('letter.id', 'DESC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
    return { rows: letters.map(rowOf), total, page, size, ...(await this.count(actor)) };
  }

  /** Notes that the reader has seen a notice, or wants to come back to it; saying so again changes nothing. */
  async mark(actor: Actor, id: string, isRead: boolean): Promise<NoticeCount> {
    const letter = await (await this.own(actor)).andWhere('letter.id = :id', { id }).getOne();
    if (!letter) throw new Refusal('access.denied', 404);
    if (isRead !== (letter.readAt !== null)) {
      await this.db.of(Letter).update({ id }, { readAt: isRead ? this.clock.stamp() : null });
      await this.note(actor, isRead ? 'notice-read' : 'notice-unread', letter.title);
    }
    return this.count(actor);
  }

  /** Marks as read what the reader had before them; what came since stays unread. */
  async markAll(actor: Actor, until: string): Promise<NoticeCount> {
    const seen = await (
      await this.own(actor)
    )
      .andWhere('letter.readAt IS NULL')
      .andWhere({ writtenAt: LessThanOrEqual(until) })
      .select('letter.id', 'id')
      .getRawMany<{ id: string }>();
    for (let from = 0; from < seen.length; from += 500)
      await this.db
        .of(Letter)
        .update(
          { id: In(seen.slice(from, from + 500).map(({ id }) => id)), readAt: IsNull() },
          { readAt: this.clock.stamp() },
        );
    await this.note(actor, 'all-read', actor.name);
    return this.count(actor);
  }

  /**
   * Whoever has left a body does not read here any more what was written to its members; what concerns the person
   * alone stays theirs, and so does what had already come by mail.
   */
  private async own({ personId }: Actor) {
    const today = this.clock.today();
    const mandates = await this.db.of(Mandate).findBy({ personId });
    const sits = new Set(mandates.filter((one) => within(today, one)).map(({ bodyId }) => bodyId));
    const left = mandates.flatMap(({ bodyId }) => (bodyId && !sits.has(bodyId) ? [bodyId] : []));
    const found = this.db
      .of(Letter)
      .createQueryBuilder('letter')
      .where('letter.personId = :personId', { personId });
    if (left.length)
      found.andWhere(
        '(letter.bodyId IS NULL OR letter.bodyId NOT IN (:...left) OR letter.subject IN (:...personal))',
        { left: [...new Set(left)], personal: PERSONAL },
      );
    return found;
  }

  private note({ personId, ...actor }: Actor, what: string, label: string) {
    const { name, quality } = actor;
    return this.journal.record(
      { personId, name, quality },
      { action: `post.${what}`, subject: 'Person', subjectId: personId, label },
    );
  }
}

function rowOf({ id, title, text, subject, link, writtenAt, readAt }: Letter): NoticeRow {
  const topic = NOTICE_TOPICS.find((one) => one !== 'other' && SUBJECTS[one].includes(subject)) ?? 'other';
  return { id, title, text, topic, link, writtenAt, readAt };
}

const wordsOf = (q = '') =>
  folded(q)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[!%_]/g, '!$&'));
