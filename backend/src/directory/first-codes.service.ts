import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { isInvited, Mandates } from '../access/mandates.service';
import { Person } from '../access/person.entity';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { addDays } from '../kernel/days';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { FirstCode } from './first-code.entity';
import { FirstPasswordInput, InvitationView } from './mandates.dto';

/** Without letters and figures that are mistaken for each other when read aloud. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const DAYS = 30;
const ATTEMPTS = 10;

/** Hands out the codes with which people who were enrolled without a password choose their first one. */
@Injectable()
export class FirstCodes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly mandates: Mandates,
    private readonly journal: Journal,
  ) {}

  /** A fresh code, seen once; the one before is void. Refuses (409) somebody who has a password already. */
  async make(actor: Actor, personId: string): Promise<InvitationView> {
    const person = await this.db.of(Person).findOneBy({ id: personId });
    if (!person) throw new Refusal('access.denied', 404);
    const { id, name, email } = person;
    if (!isInvited(person)) throw new Refusal('directory.password-chosen', 409, { person: name });
    const code = [4, 4, 4].map((count) => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-'); // prettier-ignore
    const expires = addDays(this.clock.today(), DAYS);
    await this.db.of(FirstCode).delete({ personId: id });
    await this.db.of(FirstCode).insert({
      id: newId(), personId: id, digest: sha256(code), expiresAt: expires, attempts: 0, madeBy: actor.name,
    }); // prettier-ignore
    await this.journal.record(actor, {
      action: 'directory.code-made', subject: 'Person', subjectId: id, label: name, facts: { expires },
    }); // prettier-ignore
    return { personId: id, name, email, code, expires };
  }

  /** The first password, against the code; a wrong one costs an attempt, and the answer never says what was wrong. */
  async use({ email, code, password }: FirstPasswordInput): Promise<void> {
    const isChosen = await this.db.atomic(async () => {
      const person = await this.db.of(Person).findOneBy({ email: email.trim().toLowerCase(), active: true });
      const found = person && (await this.db.of(FirstCode).findOneBy({ personId: person.id }));
      if (!found || found.expiresAt < this.clock.today() || found.attempts >= ATTEMPTS) return false;
      if (found.digest !== sha256(code.trim().toUpperCase())) {
        await this.db.of(FirstCode).increment({ id: found.id }, 'attempts', 1);
        return false;
      }
      await this.db.of(FirstCode).delete({ id: found.id });
      return this.mandates.chooseFirst(person, password);
    });
    if (!isChosen) throw new Refusal('directory.wrong-code', 401);
  }
}
