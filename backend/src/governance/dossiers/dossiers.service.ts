import { Inject, Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Circuit } from '../../rulebook/words';
import { firstOf, isLocal, stageAfter } from '../circuits/circuit';
import { oneAtATime } from '../one-at-a-time';
import { Dossier } from './dossier.entity';
import { DossierInput } from './dossiers.dto';
import { Pieces } from './pieces.service';
import { Reminders } from './reminders.service';
import { isOnTheRoad, isUndecided, Road } from './road.service';
import { Stations } from './stations.service';
import { Step } from './step.entity';

/** The registry: opens dossiers and moves them along their circuit. */
@Injectable()
export class Dossiers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly pieces: Pieces,
    private readonly stations: Stations,
    private readonly road: Road,
    private readonly reminders: Reminders,
    private readonly journal: Journal,
  ) {}

  /** Freezes drafts into a new dossier and sends it to the first body that decides; gives its identifier. */
  async propose(actor: Actor, input: DossierInput): Promise<string> {
    await oneAtATime(this.db);
    const circuit = this.stations.circuit(input.circuit);
    const organisationId = await this.owner(actor, circuit);
    actor.require('propose', 'Dossier', { organisationId });
    await this.stations.refuseGaps(circuit, organisationId);
    const row = {
      id: newId(),
      number: await this.nextNumber(),
      title: input.title.trim(),
      circuit: circuit.id,
      stage: firstOf(circuit).id,
      state: 'open' as const,
      organisationId,
      authorId: actor.personId,
      authorName: actor.name,
      openedOn: this.clock.today(),
      closedOn: null,
      note: input.note?.trim() || null,
    };
    await this.db.of(Dossier).insert(row);
    await this.pieces.freeze(actor, row.id, input.pieces);
    await this.stations.draft(row, firstOf(circuit), 'done');
    await this.leave(row, circuit);
    await this.note(actor, 'governance.proposed', row);
    return row.id;
  }

  /** The returned dossier goes on its way again with the text as it is now. */
  async proposeAgain(actor: Actor, id: string): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.get(id);
    actor.require('propose', 'Dossier', dossier);
    const circuit = this.stations.circuit(dossier.circuit);
    const { id: draft, name } = firstOf(circuit);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    if (dossier.state !== 'returned' || dossier.stage !== draft)
      throw new Refusal('governance.move-not-open', 409, { stage: this.stageName(dossier), draft: name });
    await this.pieces.freeze(actor, id, await this.pieces.of(id));
    const done = { state: 'done' as const, closedOn: this.clock.today() };
    await this.db.of(Step).update({ dossierId: id, stage: draft, state: 'waiting' }, done);
    await this.leave(dossier, circuit);
    await this.note(actor, 'governance.proposed-again', dossier);
    return id;
  }

  async withdraw(actor: Actor, id: string, reason: string): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.get(id);
    actor.require('withdraw', 'Dossier', dossier);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    await this.road.end(dossier, 'withdrawn');
    const open = (await this.db.of(Step).findBy({ dossierId: id })).filter(isUndecided);
    const ids = open.map((step) => step.id);
    await this.db.of(Step).update({ id: In(ids) }, { closedOn: this.clock.today() });
    await this.note(actor, 'governance.withdrawn', dossier, { reason }, `\u202f: ${reason.trim()}`);
    return id;
  }

  /** Reminds the bodies that have not decided yet; they find it among what waits for them. */
  async remind(actor: Actor, id: string, stepIds: readonly string[]): Promise<string> {
    const dossier = await this.get(id);
    actor.require('propose', 'Dossier', dossier);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    const steps = await this.db.of(Step).findBy({ dossierId: id, id: In([...stepIds]) });
    const open = steps.filter(isUndecided);
    if (open.length === 0)
      throw new Refusal('governance.nothing-to-remind', 409, { dossier: dossier.number });
    await this.db
      .of(Step)
      .update({ id: In(open.map((step) => step.id)) }, { remindedOn: this.clock.today() });
    await this.reminders.send(dossier, open);
    const bodies = open.map(({ bodyCode }) => bodyCode);
    await this.note(actor, 'governance.reminded', dossier, { bodies }, `\u202f: ${bodies.join(', ')}`);
    return id;
  }

  /** The text leaves the drafting table for the first body that has a say. */
  private async leave(dossier: Pick<Dossier, 'id' | 'organisationId'>, circuit: Circuit): Promise<void> {
    const next = stageAfter(circuit, firstOf(circuit).id)!;
    await this.stations.open(dossier, next);
    await this.db.of(Dossier).update({ id: dossier.id }, { stage: next.id, state: 'open' });
  }

  /** Whose dossier it is: the umbrella's for the sector, one's own where the circuit concerns one organisation. */
  private async owner(actor: Actor, circuit: Circuit): Promise<string> {
    if (!isLocal(circuit)) return (await this.directory.umbrella()).id;
    const own = actor.mandates.map(({ organisationId }) => organisationId);
    return own.find((organisationId) => actor.may('propose', 'Dossier', { organisationId })) ?? '';
  }

  private async get(id: string): Promise<Dossier> {
    const dossier = await this.db.of(Dossier).findOneBy({ id });
    if (!dossier) throw new Refusal('access.denied', 404);
    return dossier;
  }

  /** « 2026-001 », « 2026-002 »… in the order in which they were opened. */
  private async nextNumber(): Promise<string> {
    const year = this.clock.today().slice(0, 4);
    const [last] = await this.db
      .of(Dossier)
      .find({ where: { number: Like(`${year}-%`) }, order: { number: 'DESC' }, take: 1 });
    return `${year}-${String(Number(last?.number.slice(5) ?? 0) + 1).padStart(3, '0')}`;
  }

  private stageName({ circuit, stage }: Dossier): string {
    return this.stations.circuit(circuit).stages.find(({ id }) => id === stage)?.name ?? stage;
  }

  private note(
    actor: Actor,
    action: string,
    {
      id,
      number,
      title,
      organisationId,
      circuit,
    }: Pick<Dossier, 'id' | 'number' | 'title' | 'organisationId' | 'circuit'>,
    facts: Record<string, unknown> = {},
    more = '',
  ) {
    return this.journal.record(actor, {
      action, subject: 'Dossier', subjectId: id, organisationId, label: `${number} ${title}${more}`, facts: { circuit, ...facts },
    }); // prettier-ignore
  }
}

function closed({ closedOn }: Dossier): Refusal {
  return new Refusal('governance.dossier-closed', 409, { date: longDay(closedOn ?? '') });
}
