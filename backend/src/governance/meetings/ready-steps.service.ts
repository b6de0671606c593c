import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { stageOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { READY } from '../dossiers/standing';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { Urgencies } from '../dossiers/urgencies.service';
import { ReadyStepView } from './agenda.dto';

/** What waits for a body: the dossiers that have reached it and stand on no agenda. */
@Injectable()
export class ReadySteps {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly stations: Stations,
    private readonly urgencies: Urgencies,
  ) {}

  /** The steps that wait for a body and stand on no agenda, the first due first. */
  async of(actor: Actor, bodyId: string): Promise<ReadyStepView[]> {
    const { organisationId } = await this.directory.bodyById(bodyId);
    actor.require('read', 'Meeting', { bodyId, organisationId });
    const steps = await this.db.of(Step).find({
      where: { bodyId, ...READY },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const dossiers = await this.db
      .of(Dossier)
      .findBy({ id: In(steps.map(({ dossierId }) => dossierId)), state: In(['open', 'returned']) });
    const today = this.clock.today();
    const urgent = await this.urgencies.of(dossiers.map(({ id }) => id));
    return steps.flatMap(({ id, stage, dossierId, dueOn }): ReadyStepView[] => {
      const dossier = dossiers.find((one) => one.id === dossierId);
      const station = dossier && stageOf(this.stations.circuit(dossier.circuit), stage);
      // What is being written waits for its authors, not for a meeting.
      if (!station || station.does === 'draft') return [];
      const { number: dossierNumber, title } = dossier;
      return [
        {
          stepId: id,
          dossierId,
          dossierNumber,
          title,
          stageName: station.name,
          dueOn,
          late: dueOn < today,
          urgent: urgent.has(dossierId),
        },
      ];
    });
  }
}
