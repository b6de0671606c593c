import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { addDays } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { stageOf } from '../circuits/circuit';
import { Dossier } from './dossier.entity';
import { isUndecided } from './standing';
import { Stations } from './stations.service';
import { Step } from './step.entity';
import { Urgency } from './urgency.entity';

/** Dossiers that cannot wait: bodies have the shorter terms of the circuit for as long as the urgency lasts. */
@Injectable()
export class Urgencies {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly journal: Journal,
  ) {}

  /** The urgencies of some dossiers that hold today, or that held on a day, by dossier. */
  async of(dossierIds: readonly string[], at?: string): Promise<ReadonlyMap<string, Urgency>> {
    const all = await this.db.of(Urgency).find({
      where: { dossierId: In([...new Set(dossierIds)]), ...(!at && { liftedOn: IsNull() }) },
      order: { id: 'ASC' },
    });
    const held = all.filter(
      ({ declaredOn, liftedOn }) => !at || (declaredOn <= at && (liftedOn === null || liftedOn > at)),
    );
    return new Map(held.map((one) => [one.dossierId, one]));
  }

  /** Every urgency of a dossier, lifted ones too, the oldest first. */
  ever(dossierId: string): Promise<Urgency[]> {
    return this.db.of(Urgency).find({ where: { dossierId }, order: { id: 'ASC' } });
  }

  /** Declares a dossier urgent; the terms that run are shortened from today, never lengthened. */
  async declare(actor: Actor, dossier: Dossier, reason: string): Promise<void> {
    actor.require('urge', 'Dossier', dossier);
    if (await this.running(dossier)) throw new Refusal('governance.already-urgent');
    const today = this.clock.today();
    await this.db.of(Urgency).insert({
      id: newId(), dossierId: dossier.id, reason: reason.trim(), declaredOn: today, declaredBy: actor.name, liftedOn: null, liftedBy: null,
    }); // prettier-ignore
    await this.redate(dossier, (step, term) => {
      const sooner = addDays(today, term);
      return sooner < step.dueOn ? sooner : step.dueOn;
    });
    await this.note(actor, 'governance.urged', dossier, `\u202f: ${reason.trim()}`);
  }

  /** Lifts the urgency; the terms that run are the ordinary ones again. */
  async lift(actor: Actor, dossier: Dossier): Promise<void> {
    actor.require('urge', 'Dossier', dossier);
    const running = await this.running(dossier);
    if (!running) throw new Refusal('governance.not-urgent');
    const lifted = { liftedOn: this.clock.today(), liftedBy: actor.name };
    await this.db.of(Urgency).update({ id: running.id }, lifted);
    await this.redate(dossier, ({ openedOn }, term) => addDays(openedOn, term));
    await this.note(actor, 'governance.urgency-lifted', dossier, '');
  }

  private running({ id }: Dossier): Promise<Urgency | null> {
    return this.db.of(Urgency).findOneBy({ dossierId: id, liftedOn: IsNull() });
  }

  private async redate({ id, circuit }: Dossier, due: (step: Step, term: number) => string): Promise<void> {
    const open = (await this.db.of(Step).findBy({ dossierId: id })).filter(isUndecided);
    for (const step of open) {
      const stage = stageOf(this.stations.circuit(circuit), step.stage);
      const dueOn = due(step, await this.stations.termOf({ id }, stage));
      await this.db.of(Step).update({ id: step.id }, { dueOn });
    }
  }

  private note(actor: Actor, action: string, { id, number, title, organisationId }: Dossier, more: string) {
    return this.journal.record(actor, {
      action, subject: 'Dossier', subjectId: id, organisationId, label: `${number} ${title}${more}`,
    }); // prettier-ignore
  }
}
