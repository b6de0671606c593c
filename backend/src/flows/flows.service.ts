import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { Revisions } from '../revisions/revisions.service';
import { Finding } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { Confirmations } from './confirmations.service';
import { FACT_LABELS, factsFrom, FlowFacts, liftedFrom } from './facts';
import { Flow } from './flow.entity';
import { FlowRecords, WaitingFlow } from './flow-records.service';
import { ConfirmationInput, FlowChange, FlowCreation } from './flow-inputs.dto';
import { FlowView } from './flows.dto';

/** Flows of personal data between two ends: they are described here, and each description is kept. */
@Injectable()
export class Flows {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly revisions: Revisions,
    private readonly journal: Journal,
    private readonly confirmations: Confirmations,
    private readonly records: FlowRecords,
  ) {}

  /** Describes a flow in an organisation's file; an end that the author speaks for is thereby confirmed. */
  async create(actor: Actor, input: FlowCreation): Promise<string> {
    const { id: organisationId, kind } = await this.directory.get(input.organisationId);
    const sector = kind === 'umbrella';
    actor.require('revise', 'Flow', { organisationId, sector });
    const facts = factsFrom(input);
    await this.check(facts);
    await this.refuseTaken(organisationId, facts.code);
    const id = newId();
    const now = this.clock.stamp();
    await this.db.of(Flow).insert({
      ...facts, ...liftedFrom(facts), id, organisationId, sector, version: 1,
      createdAt: now, updatedAt: now, updatedBy: actor.name,
      sourceState: facts.sourceId ? 'waiting' : 'none', destinationState: facts.destinationId ? 'waiting' : 'none',
    }); // prettier-ignore
    await this.keep(actor, 'flows.created', id, organisationId, facts);
    return id;
  }

  /** Describes it anew; what the other end had confirmed is then out of date. */
  async revise(actor: Actor, id: string, input: FlowChange): Promise<string> {
    const flow = await this.get(id);
    actor.require('revise', 'Flow', flow);
    if (flow.version !== input.version) throw this.stale(flow);
    const facts = factsFrom(input);
    await this.check(facts);
    if (facts.code !== flow.code) await this.refuseTaken(flow.organisationId, facts.code);
    const columns = liftedFrom(facts);
    if (columns.digest === flow.digest) return id;
    const done = await this.db.of(Flow).update(
      { id, version: input.version },
      { ...facts, ...columns, version: input.version + 1, updatedAt: this.clock.stamp(), updatedBy: actor.name },
    ); // prettier-ignore
    if (done.affected !== 1) throw this.stale(await this.get(id));
    await this.keep(actor, 'flows.revised', id, flow.organisationId, facts);
    return id;
  }

  async confirm(actor: Actor, id: string, input: ConfirmationInput): Promise<string> {
    await this.confirmations.say(actor, await this.get(id), input);
    return id;
  }

  /** The flows of an organisation's map as they stood on a day, for what is printed. */
  of(organisationId: string, day: string = this.clock.today()): Promise<FlowView[]> {
    return this.records.of(organisationId, day);
  }

  /** The ends that had not confirmed their flow on a day. */
  findings(organisationId: string, day: string): Promise<Finding[]> {
    return this.records.findings(organisationId, day);
  }

  /** The flows that wait for a word of someone this actor speaks for. */
  waitingFor(actor: Actor): Promise<WaitingFlow[]> {
    return this.records.waitingFor(actor);
  }

  private async get(id: string): Promise<Flow> {
    const flow = await this.db.of(Flow).findOneBy({ id });
    if (!flow) throw new Refusal('access.denied', 404);
    return flow;
  }

  private async keep(actor: Actor, action: string, id: string, organisationId: string, facts: FlowFacts) {
    await this.revisions.freeze(actor, {
      type: 'flow', subjectId: id, organisationId, content: facts, summary: facts.name,
    }); // prettier-ignore
    await this.journal.record(actor, {
      action, subject: 'Flow', subjectId: id, organisationId, label: `${facts.code} ${facts.name}`,
      facts: { digest: liftedFrom(facts).digest },
    }); // prettier-ignore
    await this.confirmations.sayOwn(actor, await this.get(id));
  }

  private async check(facts: FlowFacts): Promise<void> {
    if (facts.legalText && !this.book.legalText(facts.legalText))
      throw new Refusal('flows.unknown-text', 422, { id: facts.legalText });
    for (const [fact, vocabulary] of [
      ['channel', 'channels'],
      ['roles', 'flow-roles'],
    ] as const)
      // prettier-ignore
      if (!this.book.vocabularies.get(vocabulary)?.terms.some(({ code }) => code === facts[fact]))
        throw new Refusal('flows.unknown-word', 422, { field: capital(FACT_LABELS[fact]), value: facts[fact] });
    const ends = [facts.sourceId, facts.destinationId].filter((id) => id !== null);
    const known = await this.directory.named(ends);
    const field = facts.sourceId && !known.has(facts.sourceId) ? 'Émetteur' : 'Destinataire';
    if (ends.some((id) => !known.has(id))) throw new Refusal('flows.unknown-end', 422, { field });
  }

  private stale(flow: Flow): Refusal {
    const { updatedBy: by, updatedAt: at, version, digest: _, folded: __, ...now } = flow;
    return new Refusal('flows.stale', 409, { by, at, version, now: { ...now } });
  }

  private async refuseTaken(organisationId: string, code: string): Promise<void> {
    if (await this.db.of(Flow).existsBy({ organisationId, code }))
      throw new Refusal('flows.code-taken', 409, { code });
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
