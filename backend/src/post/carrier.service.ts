import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { createTransport, Transporter } from 'nodemailer';
import { In, LessThanOrEqual } from 'typeorm';
import { Person } from '../access/person.entity';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { Settings } from '../kernel/settings';
import { Rulebook } from '../rulebook/rulebook';
import { Envelope, envelopes } from './envelopes';
import { Letter, PostHabit } from './letter.entity';
import { ATTEMPTS, later, LEASE, nextAttempt } from './rounds';

const HANDFUL = 50;
const EVERY = 60_000;

/**
 * Carries letters to the mail server once what they tell is on disk. A letter is taken up for ten minutes; one that was
 * handed over while the power failed is sent again under the same Message-ID, since losing it would be worse.
 */
@Injectable()
export class Carrier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: Transporter | undefined;
  private readonly greeting: { readonly digest: string };
  private walk: Promise<number> = Promise.resolve(0);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Rulebook) book: Rulebook,
  ) {
    const { smtp } = settings.post;
    this.server = smtp ? createTransport(smtp) : undefined;
    this.greeting = book.words<{ digest: string }>('mails/digest.yaml');
  }

  /** Whether there is a mail server at all; without one, letters wait and can be read on the page of the post. */
  get isConnected(): boolean {
    return this.server !== undefined;
  }

  onApplicationBootstrap(): void {
    if (!this.server) return;
    this.timer = setInterval(() => void this.deliver(), EVERY).unref();
    void this.deliver();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.walk.catch(() => 0);
    this.server?.close();
  }

  /** Carries everything that is due; hands back how many letters were handed over. One round at a time. */
  deliver(): Promise<number> {
    this.walk = this.walk.catch(() => 0).then(() => this.round());
    return this.walk;
  }

  private async round(): Promise<number> {
    let carried = 0;
    while (this.server) {
      const letters = await this.takeUp();
      if (letters.length === 0) break;
      for (const envelope of await this.sorted(letters)) carried += await this.carry(envelope);
    }
    return carried;
  }

  /** Takes up a handful of letters that are due; whoever else carries finds them taken. */
  private takeUp(): Promise<Letter[]> {
    return this.db.atomic(async () => {
      const now = this.clock.stamp();
      const due = await this.db.of(Letter).find({
        where: { state: In(['waiting', 'sending']), dueAt: LessThanOrEqual(now) },
        order: { dueAt: 'ASC', id: 'ASC' },
        take: HANDFUL,
      });
      const taken: Letter[] = [];
      for (const letter of due) {
        const { id, state, dueAt, attempts } = letter;
        const done = await this.db
          .of(Letter)
          .update(
            { id, state, dueAt },
            { state: 'sending', dueAt: later(now, LEASE), attempts: attempts + 1 },
          );
        if (done.affected === 1) taken.push(Object.assign(letter, { attempts: attempts + 1 }));
      }
      return taken;
    });
  }

  private async sorted(letters: readonly Letter[]): Promise<Envelope[]> {
    const personId = In([...new Set(letters.map((letter) => letter.personId))]);
    const people = await this.db.of(Person).findBy({ id: personId });
    const daily = await this.db.of(PostHabit).findBy({ personId, rhythm: 'daily' });
    return envelopes(letters, people, new Set(daily.map((habit) => habit.personId)), this.greeting.digest);
  }

  private async carry(envelope: Envelope): Promise<number> {
    const ids = envelope.letters.map(({ id }) => id);
    if (!envelope.to) return this.note(ids, { state: 'unwanted', answer: 'Compte fermé' }, 0);
    const { from, base } = this.settings.post;
    try {
      const { response } = await this.server!.sendMail({
        from: { name: 'RGPD Mire', address: from },
        to: { name: envelope.name, address: envelope.to },
        subject: envelope.title,
        text: envelope.text,
        messageId: `<${ids[0]}@${new URL(base).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr-BE' },
        ...(envelope.invitation && {
          icalEvent: {
            method: envelope.method ?? 'REQUEST',
            content: envelope.invitation,
            filename: 'reunion.ics',
          },
        }),
      });
      return this.note(ids, { state: 'sent', sentAt: this.clock.stamp(), answer: response }, ids.length);
    } catch (error) {
      const answer = error instanceof Error ? error.message : String(error);
      const { attempts } = envelope.letters[0]!;
      const dueAt = nextAttempt(this.clock.stamp(), attempts);
      return this.note(ids, { state: attempts < ATTEMPTS ? 'waiting' : 'failed', dueAt, answer }, 0);
    }
  }

  private async note(ids: readonly string[], what: Partial<Letter>, carried: number): Promise<number> {
    await this.db.atomic(() => this.db.of(Letter).update({ id: In([...ids]) }, what));
    return carried;
  }
}
