import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { createTransport, Transporter } from 'nodemailer';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Person } from '../access/person.entity';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { Settings } from '../kernel/settings';
import { Rulebook } from '../rulebook/rulebook';
import { Envelope, envelopes, sealed } from './envelopes';
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

  /** Takes up a handful of letters that are due, in whole mails; whoever else carries finds them taken. */
  private takeUp(): Promise<Letter[]> {
    return this.db.atomic(async () => {
      const now = this.clock.stamp();
      const taken: Letter[] = [];
      for (const letter of await this.due(now)) {
        const { id, state, dueAt, envelope, attempts } = letter;
        const row = { state: 'sending' as const, dueAt: later(now, LEASE), attempts: attempts + 1, envelope };
        const done = await this.db.of(Letter).update({ id, state, dueAt }, row);
        if (done.affected === 1) taken.push(Object.assign(letter, { attempts: attempts + 1 }));
      }
      return taken;
    });
  }

  /** A handful of letters that are due, each in its envelope, with all the others that travel in the same one. */
  private async due(now: string): Promise<Letter[]> {
    const where = { state: In(['waiting', 'sending'] as const), dueAt: LessThanOrEqual(now) };
    const order = { dueAt: 'ASC', id: 'ASC' } as const;
    const first = await this.db.of(Letter).find({ where, order, take: HANDFUL });
    const daily = await this.daily(first);
    const begun = In(first.flatMap(({ envelope }) => envelope ?? []));
    const round = { personId: In([...daily]), envelope: IsNull(), invitation: IsNull() };
    const others = await this.db.of(Letter).find({
      where: [
        { ...where, envelope: begun },
        { ...where, ...round },
      ],
      order,
    });
    const all = new Map([...first, ...others].map((letter) => [letter.id, letter]));
    return sealed([...all.values()], daily, newId);
  }

  private async daily(letters: readonly Letter[]): Promise<ReadonlySet<string>> {
    const personId = In([...new Set(letters.map((letter) => letter.personId))]);
    const habits = await this.db.of(PostHabit).findBy({ personId, rhythm: 'daily' });
    return new Set(habits.map((habit) => habit.personId));
  }

  private async sorted(letters: readonly Letter[]): Promise<Envelope[]> {
    const id = In([...new Set(letters.map(({ personId }) => personId))]);
    return envelopes(letters, await this.db.of(Person).findBy({ id }), this.greeting.digest);
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
        messageId: `<${envelope.id}@${new URL(base).hostname}>`,
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
