import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { addDays, longDay, within } from '../../kernel/days';
import { PostOffice } from '../../post/post-office.service';
import { Rulebook } from '../../rulebook/rulebook';
import { FollowUp } from './follow-up.entity';
import { FollowUps } from './follow-ups.service';

const BEFORE = 7;

/** Writes to owners: what they were given, before its day comes, and once it has gone by. */
@Injectable()
export class FollowUpLetters {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
    followUps: FollowUps,
  ) {
    followUps.onOpened(async (action) => void (await this.send(action, 'given')));
  }

  /** One daily round: each owner hears once before the day and once after it; hands back how many letters are new. */
  async round(): Promise<number> {
    const today = this.clock.today();
    const soon = addDays(today, this.book.deadlines.get('follow-up-reminder')?.amount ?? BEFORE);
    const open = await this.db.of(FollowUp).findBy({ state: In(['todo', 'running']) });
    let written = 0;
    for (const action of open) {
      if (action.dueOn < today) written += await this.send(action, 'overdue');
      else if (action.dueOn <= soon) written += await this.send(action, 'due-soon');
    }
    return written;
  }

  /** The day is part of what tells letters apart: when the term moves, they are due again. */
  private async send(action: FollowUp, what: 'given' | 'due-soon' | 'overdue'): Promise<number> {
    const { id, number, bodyCode, bodyId, bodyOrganisationId, dueOn } = action;
    return this.office.post({
      kind: `follow-up.${what}`,
      subject: 'FollowUp',
      subjectId: id,
      organisationId: bodyOrganisationId,
      bodyId,
      turn: dueOn,
      to: await this.owners(action),
      facts: { number, what: action.what, body: bodyCode, due: longDay(dueOn) },
      link: `/suivi/${id}`,
    });
  }

  /** The person by name; where only a function is named, those who direct the organisation. */
  private async owners({ ownerId, organisationId }: FollowUp) {
    const today = this.clock.today();
    const directors = ownerId
      ? []
      : (await this.db.of(Mandate).findBy({ organisationId, role: 'director' })).filter((one) =>
          within(today, one),
        );
    const people = await this.mandates.people(
      ownerId ? [ownerId] : directors.map(({ personId }) => personId),
    );
    return [...people.values()].map(({ id, name, email }) => ({ id, name, email }));
  }
}
