import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { addDays } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Circuit, Stage } from '../../rulebook/words';
import { Dossier } from './dossier.entity';
import { Part, Step, StepState } from './step.entity';
import { Urgency } from './urgency.entity';

/** The part of a dossier that its stations need to know. */
type Whose = Pick<Dossier, 'id' | 'organisationId'>;
type Listener = (dossier: Whose, stage: Stage) => Promise<void>;

/** Which body stands at which station of a dossier, and the steps that wait there. */
@Injectable()
export class Stations {
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
  ) {}

  /** A part above wants to know, in the same transaction, when a dossier comes to a station. */
  onOpened(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The circuit of a dossier; refuses a name that the rules do not know. */
  circuit(id: string): Circuit {
    const circuit = this.book.circuits.get(id);
    if (!circuit) throw new Refusal('governance.unknown-circuit', 422, { circuit: id });
    return circuit;
  }

  /** Refuses a road that cannot be walked to its end: a body that decides on it is not in the directory. */
  async refuseGaps(circuit: Circuit, organisationId: string): Promise<void> {
    for (const stage of circuit.stages) if (stage.does !== 'draft') await this.bodies(stage, organisationId);
  }

  /** Opens a station: one step, or one for each organisation where the stage fans out. */
  async open(dossier: Whose, stage: Stage): Promise<void> {
    await this.insert(dossier, stage, 'waiting', await this.bodies(stage, dossier.organisationId));
    for (const listener of this.listeners) await listener(dossier, stage);
  }

  /** Passes a station by: its decision still covers the texts, and the reason is kept with what it had decided. */
  async passBy(dossier: Whose, stage: Stage, reason: string, parts: readonly Part[]): Promise<void> {
    const bodies = await this.bodies(stage, dossier.organisationId);
    await this.insert(dossier, stage, 'not-required', bodies, { reason, parts: [...parts] });
  }

  /** Days that a body has: fewer for a dossier that was declared urgent, where the circuit says so. */
  async termOf({ id }: Pick<Dossier, 'id'>, { deadlineDays, urgent }: Stage): Promise<number> {
    if (!urgent) return deadlineDays;
    const isUrgent = await this.db.of(Urgency).existsBy({ dossierId: id, liftedOn: IsNull() });
    return isUrgent ? urgent.deadlineDays : deadlineDays;
  }

  /** Opens the drafting station, or notes that its work is done; a draft needs no body in the directory. */
  async draft(dossier: Whose, stage: Stage, state: 'waiting' | 'done') {
    const [body] = await this.directory.bodiesOfKind(stage.body, dossier.organisationId);
    if (body) await this.insert(dossier, stage, state, [body]);
  }

  private async insert(
    dossier: Whose,
    stage: Stage,
    state: StepState,
    bodies: readonly Body[],
    why: { readonly reason: string | null; readonly parts: Part[] | null } = { reason: null, parts: null },
  ): Promise<void> {
    const today = this.clock.today();
    const term = await this.termOf(dossier, stage);
    const organisations = await this.directory.named(bodies.map(({ organisationId }) => organisationId));
    const steps = bodies.map((body) => ({
      id: newId(),
      dossierId: dossier.id,
      stage: stage.id,
      bodyId: body.id,
      bodyCode: body.code,
      organisationId: body.organisationId,
      organisationCode: organisations.get(body.organisationId)?.code ?? '',
      state,
      openedOn: today,
      dueOn: addDays(today, term),
      closedOn: state === 'waiting' ? null : today,
      meetingId: null,
      decisionId: null,
      decisionNumber: null,
      result: null,
      remindedOn: null,
      ...why,
    }));
    await this.db.of(Step).insert(steps);
  }

  private async bodies({ body: kind, each }: Stage, organisationId: string): Promise<Body[]> {
    const owners = each ? await this.directory.ofKind(each) : [await this.directory.get(organisationId)];
    const all = await this.directory.bodiesOfKind(kind, each ? undefined : organisationId);
    return owners.map((owner) => {
      const body = all.find((one) => one.organisationId === owner.id);
      if (!body)
        throw new Refusal('governance.no-body', 409, {
          body: this.book.bodies.get(kind)?.name ?? kind,
          organisation: owner.code,
        });
      return body;
    });
  }
}
