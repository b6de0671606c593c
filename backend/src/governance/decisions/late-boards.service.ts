import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Journal, NOBODY } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { addDays, daysBetween } from '../../kernel/days';
import { stageOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { Reminders } from '../dossiers/reminders.service';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';

/** Reminds bodies that have not decided, as often as their circuit says: once in each period, and never sooner. */
@Injectable()
export class LateBoards {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly reminders: Reminders,
    private readonly journal: Journal,
  ) {}

  /** One daily round; hands back how many bodies were reminded. A reminder by hand counts for its period. */
  async round(): Promise<number> {
    const dossiers = await this.db.of(Dossier).findBy({ state: In(['open', 'returned']) });
    let reminded = 0;
    for (const dossier of dossiers) {
      const steps = await this.db.of(Step).findBy({
        dossierId: dossier.id, state: In(['waiting', 'on-agenda', 'postponed', 'adopted-in-part']), closedOn: IsNull(),
      }); // prettier-ignore
      const due = steps.filter((step) => this.isDue(dossier, step));
      if (due.length === 0) continue;
      const remindedOn = this.clock.today();
      await this.db.of(Step).update({ id: In(due.map(({ id }) => id)) }, { remindedOn });
      await this.reminders.send(dossier, due);
      await this.note(dossier, due);
      reminded += due.length;
    }
    return reminded;
  }

  /** Whether the period in which a step now is has begun without a reminder. */
  private isDue({ circuit }: Dossier, { stage, openedOn, remindedOn }: Step): boolean {
    const every = stageOf(this.stations.circuit(circuit), stage).remindAfterDays;
    if (!every) return false;
    const periods = Math.floor(daysBetween(openedOn, this.clock.today()) / every);
    return periods >= 1 && (remindedOn === null || remindedOn < addDays(openedOn, periods * every));
  }

  private note({ id, number, title, organisationId, circuit }: Dossier, steps: readonly Step[]) {
    const bodies = steps.map(({ bodyCode }) => bodyCode);
    return this.journal.record(NOBODY, {
      action: 'governance.reminded-by-itself', subject: 'Dossier', subjectId: id, organisationId,
      label: `${number} ${title}\u202f: ${bodies.join(', ')}`, facts: { circuit, bodies },
    }); // prettier-ignore
  }
}
