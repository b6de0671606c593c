import { Inject, Injectable } from '@nestjs/common';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { longDay, within } from '../../kernel/days';
import { PostOffice } from '../../post/post-office.service';
import { presides } from '../circuits/body-flaws';
import { Dossier } from './dossier.entity';
import { Step } from './step.entity';

/** Writes to those who can put a dossier on an agenda: who presides, who keeps the secretariat, who directs. */
@Injectable()
export class Reminders {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
  ) {}

  async send({ id, number, title, organisationId }: Dossier, steps: readonly Step[]): Promise<void> {
    for (const { bodyId, bodyCode, organisationId: whose, openedOn, dueOn } of steps)
      await this.office.post({
        kind: 'dossier.reminded',
        subject: 'Dossier',
        subjectId: id,
        organisationId,
        bodyId,
        turn: `${bodyCode}:${this.clock.today()}`,
        to: await this.whoMayAct(bodyId, whose),
        facts: { title: `${number} ${title}`, body: bodyCode, since: longDay(openedOn), due: longDay(dueOn) },
        link: `/dossiers/${id}`,
      });
  }

  private async whoMayAct(bodyId: string, organisationId: string) {
    const today = this.clock.today();
    const seats = await this.mandates.seated(bodyId);
    const directors = (await this.db.of(Mandate).findBy({ organisationId, role: 'director' })).filter((one) =>
      within(today, one),
    );
    const people = await this.mandates.people(directors.map(({ personId }) => personId));
    return [
      ...seats.filter(({ role }) => presides(role) || role === 'secretary').map(({ person }) => person),
      ...people.values(),
    ].map((person) => ({ id: person.id, name: person.name, email: person.email }));
  }
}
