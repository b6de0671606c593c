import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { folded } from '../kernel/folding';
import { Settings } from '../kernel/settings';
import { fill, Rulebook } from '../rulebook/rulebook';
import { Appointment, calendar, Method } from './calendar';
import { Letter, PostHabit, Rhythm } from './letter.entity';
import { nextRound } from './rounds';

/** What is to be told, and to whom. */
export interface Notice {
  /** Text of `templates/mails`: « meeting.convened ». */
  readonly kind: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly bodyId: string | null;
  /** Tells two notices of one kind on one subject apart: the same turn is never sent twice. */
  readonly turn: string;
  readonly to: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** Page that it leads to: « /reunions/… ». */
  readonly link: string;
  readonly appointment?: Omit<Appointment, 'uid' | 'stamp' | 'link' | 'organiser' | 'guest' | 'text'>;
}
type Texts = Readonly<Record<string, { readonly title: string; readonly text: string }>>;

/** The post office: writes letters in the transaction of what they tell about, so that none is sent for nothing. */
@Injectable()
export class PostOffice {
  private readonly texts: Texts;
  private waiting: (() => void) | undefined;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Rulebook) book: Rulebook,
  ) {
    this.texts = book.words<Texts>('mails/fr.yaml');
  }

  /** Whoever carries letters is told as soon as new ones are safely written. */
  onPosted(tell: () => void): void {
    this.waiting = tell;
  }

  /** Writes one letter a person, as each of them wants to be written to; hands back how many are new. */
  async post(notice: Notice): Promise<number> {
    const people = [...new Map(notice.to.map((person) => [person.id, person])).values()];
    const habits = await this.habits(people.map(({ id }) => id));
    const keys = people.map(({ id }) => keyOf(notice, id));
    const known = new Set(
      (await this.db.of(Letter).find({ select: { key: true }, where: { key: In(keys) } })).map(
        ({ key }) => key,
      ),
    );
    const fresh = people.filter(({ id }) => !known.has(keyOf(notice, id)));
    const letters = fresh.map((person) => this.letter(notice, person, habits.get(person.id) ?? 'at-once'));
    if (letters.length) await this.db.of(Letter).insert(letters);
    this.db.afterCommit(() => this.waiting?.());
    return letters.length;
  }

  /** The appointment of a notice as a file for one's own calendar. */
  calendarOf(
    notice: Pick<Notice, 'kind' | 'facts' | 'subjectId' | 'link' | 'appointment'>,
    method: Method,
    guest?: Notice['to'][number],
  ): string {
    const { from, base } = this.settings.post;
    const text = fill(this.texts[notice.kind]?.text ?? '', { ...notice.facts, link: base + notice.link });
    return calendar(
      {
        ...notice.appointment!,
        uid: `${notice.subjectId}@${hostOf(base)}`,
        stamp: this.clock.stamp(),
        text,
        link: base + notice.link,
        organiser: { name: 'Secrétariat', email: from },
        ...(guest && { guest }),
      },
      method,
    );
  }

  async habit(personId: string): Promise<Rhythm> {
    return (await this.habits([personId])).get(personId) ?? 'at-once';
  }

  async setHabit(personId: string, rhythm: Rhythm): Promise<void> {
    const done = await this.db.of(PostHabit).update({ personId }, { rhythm });
    if (!done.affected) await this.db.of(PostHabit).insert({ id: newId(), personId, rhythm });
    await this.applyToWaiting(personId, rhythm);
  }

  /** What has not left yet follows the new habit; what was in a mail already goes on in it, as it was. */
  private async applyToWaiting(personId: string, rhythm: Rhythm): Promise<void> {
    const waiting = { personId, state: 'waiting' as const, envelope: IsNull(), method: IsNull() };
    const fate = {
      'at-once': { dueAt: this.clock.stamp() },
      daily: null,
      never: this.fate('never', null),
    }[rhythm];
    if (fate) await this.db.of(Letter).update(waiting, fate);
    this.db.afterCommit(() => this.waiting?.());
  }

  private letter(notice: Notice, person: Notice['to'][number], rhythm: Rhythm): Omit<Letter, 'identify'> {
    const { kind, subject, subjectId, organisationId, bodyId, appointment } = notice;
    const words = this.texts[kind];
    if (!words) throw new RangeError(`templates/mails/fr.yaml has no « ${kind} ».`);
    const facts = { ...notice.facts, name: person.name, link: this.settings.post.base + notice.link };
    const method = appointment ? (appointment.cancelled ? 'CANCEL' : 'REQUEST') : null;
    const [title, text] = [fill(words.title, facts), fill(words.text, facts)];
    const now = this.clock.stamp();
    const isAtOnce = rhythm === 'at-once' || method !== null;
    return {
      id: newId(), key: keyOf(notice, person.id), personId: person.id, personName: person.name, kind, subject, subjectId, organisationId, bodyId,
      title, text, folded: folded(`${title} ${text}`),
      invitation: method && this.calendarOf(notice, method, person), method,
      ...this.fate(rhythm, method),
      writtenAt: now, dueAt: isAtOnce ? now : nextRound(now), attempts: 0, sentAt: null,
      envelope: null, link: notice.link, readAt: null,
    }; // prettier-ignore
  }

  /** Without a mail server nothing is kept for later: old news sent all at once would help nobody. */
  private fate(rhythm: Rhythm, method: Method | null): Pick<Letter, 'state' | 'answer'> {
    if (!this.settings.post.smtp) return { state: 'unwanted', answer: 'Sans serveur de courriel' };
    const unwanted = rhythm === 'never' && method === null;
    return {
      state: unwanted ? 'unwanted' : 'waiting',
      answer: unwanted ? 'Ne souhaite pas de courriel' : null,
    };
  }

  private async habits(personIds: readonly string[]): Promise<ReadonlyMap<string, Rhythm>> {
    const found = personIds.length
      ? await this.db.of(PostHabit).findBy({ personId: In([...personIds]) })
      : [];
    return new Map(found.map(({ personId, rhythm }) => [personId, rhythm]));
  }
}

const keyOf = ({ kind, subjectId, turn }: Notice, personId: string) =>
  [kind, subjectId, turn, personId].join(':');
const hostOf = (base: string) => new URL(base).hostname;
