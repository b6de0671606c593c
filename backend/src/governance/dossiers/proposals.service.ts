import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Circuit } from '../../rulebook/words';
import { firstOf, isLocal, stageAfter, stageOf } from '../circuits/circuit';
import { oneAtATime } from '../one-at-a-time';
import { Dossier } from './dossier.entity';
import { DossierInput, ProposeAgainInput } from './proposals.dto';
import { closed } from './dossiers.service';
import { HowFar, Itinerary, Proposed } from './how-far.service';
import { nextNumber } from './numbers';
import { PieceKey, Pieces } from './pieces.service';
import { isOnTheRoad } from './standing';
import { Stations } from './stations.service';
import { Step } from './step.entity';
import { Urgencies } from './urgencies.service';

/** Sends texts on their way: in a new dossier, or again in one that came back. */
@Injectable()
export class Proposals {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly pieces: Pieces,
    private readonly stations: Stations,
    private readonly howFar: HowFar,
    private readonly urgencies: Urgencies,
    private readonly journal: Journal,
  ) {}

  /** Freezes drafts into a new dossier and sends it to the first body that has to decide; gives its identifier. */
  async propose(actor: Actor, input: DossierInput): Promise<string> {
    await oneAtATime(this.db);
    const circuit = this.stations.circuit(input.circuit);
    const organisationId = await this.owner(actor, circuit);
    actor.require('propose', 'Dossier', { organisationId });
    await this.stations.refuseGaps(circuit, organisationId);
    const row = {
      id: newId(),
      number: await nextNumber(this.db, this.clock.today()),
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
      partedFrom: null,
    };
    await this.db.of(Dossier).insert(row);
    if (input.urgent?.trim()) await this.urgencies.declare(actor, row as Dossier, input.urgent);
    await this.pieces.freeze(actor, row.id, input.pieces);
    await this.stations.draft(row, firstOf(circuit), 'done');
    await this.leave(actor, row, input.whole ?? false, 'governance.proposed');
    return row.id;
  }

  /** The returned dossier goes on its way again with the text as it is now. */
  async again(actor: Actor, id: string, { whole }: ProposeAgainInput): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.drafting(actor, id);
    const draft = firstOf(this.stations.circuit(dossier.circuit)).id;
    await this.pieces.freeze(actor, id, await this.pieces.of(id));
    const done = { state: 'done' as const, closedOn: this.clock.today() };
    await this.db.of(Step).update({ dossierId: id, stage: draft, state: 'waiting' }, done);
    await this.leave(actor, dossier, whole ?? false, 'governance.proposed-again');
    return id;
  }

  /** Changes which texts a dossier carries while it is back with its authors; one at least stays. */
  async carry(actor: Actor, id: string, keys: readonly PieceKey[]): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.drafting(actor, id);
    const carried = await this.pieces.of(id);
    const is = (one: PieceKey) => (other: PieceKey) =>
      one.type === other.type && one.subjectId === other.subjectId;
    const added = keys.filter((key) => !carried.some(is(key)));
    await this.pieces.leave(
      id,
      carried.filter((piece) => !keys.some(is(piece))),
      'removed',
    );
    await this.pieces.freeze(actor, id, added);
    // A text that joins may still be worked on, as those that are back with their authors.
    for (const { type, subjectId } of added) await this.pieces.hand(type, subjectId);
    await this.note(actor, 'governance.pieces-changed', dossier, {}, '');
    return id;
  }

  /** How far texts as they are written now would have to go, and why not further back. */
  async plan(
    actor: Actor,
    circuitId: string,
    pieces: readonly PieceKey[],
    id: string | null,
  ): Promise<Itinerary> {
    const circuit = this.stations.circuit(circuitId);
    const organisationId = await this.owner(actor, circuit);
    actor.require('propose', 'Dossier', { organisationId });
    const written: Proposed[] = pieces.map((piece) => ({ ...piece, revisionId: null }));
    return this.howFar.from({ id, circuit: circuit.id, organisationId }, written);
  }

  /** The texts leave the drafting table for the first body that has to decide on them. */
  private async leave(actor: Actor, dossier: Omit<Dossier, 'createdAt'>, whole: boolean, action: string) {
    const circuit = this.stations.circuit(dossier.circuit);
    const first = stageAfter(circuit, firstOf(circuit).id)!;
    const plan = await this.howFar.from(dossier, await this.pieces.of(dossier.id));
    const start = whole ? first : plan.start;
    const skipped = whole ? [] : plan.skipped;
    for (const { stage, reason, parts } of skipped) await this.stations.passBy(dossier, stage, reason, parts);
    await this.stations.open(dossier, start);
    await this.db.of(Dossier).update({ id: dossier.id }, { stage: start.id, state: 'open' });
    const names = skipped.map(({ stage }) => stage.name);
    const more = names.length ? `\u202f: directement au ${start.name}, ${names.join(', ')} non requis` : '';
    await this.note(
      actor,
      action,
      dossier,
      { start: start.id, skipped: skipped.map(({ stage }) => stage.id) },
      more,
    );
  }

  /** A dossier that is back with its authors; refuses any other. */
  private async drafting(actor: Actor, id: string): Promise<Dossier> {
    const dossier = await this.db.of(Dossier).findOneBy({ id });
    if (!dossier) throw new Refusal('access.denied', 404);
    actor.require('propose', 'Dossier', dossier);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    const circuit = this.stations.circuit(dossier.circuit);
    const { id: draft, name } = firstOf(circuit);
    if (dossier.state !== 'returned' || dossier.stage !== draft)
      throw new Refusal('governance.move-not-open', 409, {
        stage: stageOf(circuit, dossier.stage).name,
        draft: name,
      });
    return dossier;
  }

  /** Whose dossier it is: the umbrella's for the sector, one's own where the circuit concerns one organisation. */
  private async owner(actor: Actor, circuit: Circuit): Promise<string> {
    if (!isLocal(circuit)) return (await this.directory.umbrella()).id;
    const own = actor.mandates.map(({ organisationId }) => organisationId);
    return own.find((organisationId) => actor.may('propose', 'Dossier', { organisationId })) ?? '';
  }

  private note(
    actor: Actor,
    action: string,
    { id, number, title, organisationId, circuit }: Omit<Dossier, 'createdAt'>,
    facts: Record<string, unknown>,
    more: string,
  ) {
    return this.journal.record(actor, {
      action, subject: 'Dossier', subjectId: id, organisationId, label: `${number} ${title}${more}`, facts: { circuit, ...facts },
    }); // prettier-ignore
  }
}
