import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Author, Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Stage } from '../../rulebook/words';
import { firstOf, isFavourable, positionOf } from '../circuits/circuit';
import { Dossier, Piece } from './dossier.entity';
import { nextNumber } from './numbers';
import { Pieces } from './pieces.service';
import { Stations } from './stations.service';
import { Part, Step } from './step.entity';
import { Urgency } from './urgency.entity';

type Listener = (from: Dossier, to: Dossier) => Promise<void>;

/**
 * Where dossiers part: what a body of the sector postponed goes on in a dossier of its own, which comes back to that
 * body, so that the texts it was put in with need not wait.
 */
@Injectable()
export class Parting {
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly pieces: Pieces,
    private readonly stations: Stations,
    private readonly journal: Journal,
  ) {}

  /** A part above wants to know, in the same transaction, which dossier was parted from which. */
  onParted(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Gives texts that were postponed at a step a dossier of their own, at the same station and on the same terms. */
  async part(by: Author, from: Dossier, stepId: string, postponed: readonly Piece[]): Promise<void> {
    const step = await this.db.of(Step).findOneByOrFail({ id: stepId });
    const today = this.clock.today();
    const title = from.title.endsWith(REST) ? from.title : `${from.title}${REST}`;
    const id = newId();
    const number = await nextNumber(this.db, today);
    await this.db.of(Dossier).insert({ ...from, id, number, title, openedOn: today, partedFrom: from.id });
    const to = await this.db.of(Dossier).findOneByOrFail({ id });
    await this.pieces.pass(from.id, to.id, postponed);
    await this.before(from, to, step.stage, postponed);
    await this.db.of(Step).insert(waitingAgain(step, to.id, partsOf(step.parts, postponed)));
    const urgency = await this.db.of(Urgency).findOneBy({ dossierId: from.id, liftedOn: IsNull() });
    if (urgency) await this.db.of(Urgency).insert({ ...urgency, id: newId(), dossierId: to.id });
    for (const listener of this.listeners) await listener(from, to);
    const words = await this.pieces.words(postponed);
    const labels = postponed.map(({ id }) => words.get(id)!.label).join(', ');
    await this.note(by, from, `${labels} continue dans le dossier ${to.number}`);
    await this.note(by, to, `${labels} vient du dossier ${from.number}`);
  }

  /** The stations behind had decided on these texts: they are passed by, with what they said. */
  private async before(from: Dossier, to: Dossier, here: string, texts: readonly Piece[]): Promise<void> {
    const circuit = this.stations.circuit(from.circuit);
    await this.stations.draft(to, firstOf(circuit), 'done');
    const steps = await this.db.of(Step).find({ where: { dossierId: from.id }, order: { id: 'ASC' } });
    for (const stage of circuit.stages.slice(1, positionOf(circuit, here))) {
      const last = steps.findLast((one) => one.stage === stage.id);
      await this.stations.passBy(to, stage, reasonOf(from, stage, last), partsOf(last?.parts, texts));
    }
  }

  private note(by: Author, { id, number, title, organisationId }: Dossier, more: string) {
    return this.journal.record(by, {
      action: 'governance.parted', subject: 'Dossier', subjectId: id, organisationId, label: `${number} ${title}\u202f: ${more}`,
    }); // prettier-ignore
  }
}

const REST = ' (suite)';

const partsOf = (parts: readonly Part[] | null | undefined, texts: readonly Piece[]): Part[] =>
  (parts ?? []).filter(({ subjectId }) => texts.some((text) => text.subjectId === subjectId));

function reasonOf({ number }: Dossier, { name }: Stage, last: Step | undefined): string {
  if (last && !isFavourable(last.state) && last.reason) return last.reason;
  const decision = last?.decisionNumber ? ` (décision ${last.decisionNumber})` : '';
  return `${name} s’est prononcé avec le dossier ${number}${decision}`;
}

/** The step of the same body in the dossier that goes on: postponed, with the term that it had. */
const waitingAgain = (step: Step, dossierId: string, parts: Part[]) => ({
  ...step, id: newId(), dossierId, parts, state: 'postponed' as const, closedOn: null, meetingId: null,
  decisionId: null, decisionNumber: null, result: null,
}); // prettier-ignore
