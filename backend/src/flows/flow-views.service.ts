import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { Clock } from '../kernel/clock';
import { Revision } from '../revisions/revision.entity';
import { contentOf } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { Confirmations } from './confirmations.service';
import { End, ENDS, lastWord, nameAt, organisationAt, stateOf } from './ends';
import { differences, FlowFacts, factsOf } from './facts';
import { Flow, FlowConfirmation } from './flow.entity';
import { EndView, FlowRow, FlowView } from './flows.dto';
import { marksOf } from './marks';

/** A flow as it stood on a day, with what the ends had said of it by then. */
interface Standing {
  readonly flow: Flow;
  readonly facts: FlowFacts;
  readonly digest: string;
  readonly said: readonly FlowConfirmation[];
  /** Its descriptions through time, the newest first. */
  readonly past: readonly Revision[];
}
type Organisations = ReadonlyMap<string, Organisation>;

/** Puts flows into words: their ends and what these say, their marks, their instruments. */
@Injectable()
export class FlowViews {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly confirmations: Confirmations,
  ) {}

  /** Flows as they stood on a day (today when none is given), for a reader or for paper; later ones are left out. */
  async of(flows: readonly Flow[], actor: Actor | null, day?: string): Promise<FlowView[]> {
    const standing = await this.standing(flows, day);
    const ids = standing.flatMap(({ flow, facts }) => [
      flow.organisationId,
      facts.sourceId,
      facts.destinationId,
    ]);
    const known = await this.directory.named(ids.filter((id) => id !== null));
    return standing.map((one) => this.view(one, known, actor, day));
  }

  private async standing(flows: readonly Flow[], day?: string): Promise<Standing[]> {
    const ids = flows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const until = day ? `${day}T23:59:59.999Z` : undefined;
    const then = <T extends { at: string }>(rows: T[]) => rows.filter(({ at }) => !until || at <= until);
    const said = then(await this.db.of(FlowConfirmation).findBy({ flowId: In(ids) }));
    const past = then(
      await this.db
        .of(Revision)
        .find({ where: { type: 'flow', subjectId: In(ids) }, order: { subjectId: 'ASC', number: 'DESC' } }),
    );
    return flows.flatMap((flow) => {
      const own = past.filter(({ subjectId }) => subjectId === flow.id);
      if (until && own.length === 0) return [];
      const facts = until ? contentOf<FlowFacts>(own[0]!) : factsOf(flow);
      const { digest } = until ? own[0]! : flow;
      return [{ flow, facts, digest, past: own, said: said.filter(({ flowId }) => flowId === flow.id) }];
    });
  }

  private view(standing: Standing, known: Organisations, actor: Actor | null, day?: string): FlowView {
    const { flow, facts, digest } = standing;
    const mine = actor && !day ? this.confirmations.endsOf(actor, flow) : [];
    const [source, destination] = ENDS.map((end) => this.end(standing, end, known, mine.includes(end)));
    const {
      instrument,
      sourceId: _,
      sourceName: __,
      destinationId: ___,
      destinationName: ____,
      ...said
    } = facts;
    const owner = known.get(flow.organisationId);
    const states = [source!.state, destination!.state] as Parameters<typeof marksOf>[1];
    return {
      ...said,
      id: flow.id,
      organisationId: flow.organisationId,
      organisationCode: owner?.code ?? '',
      organisationName: owner?.name ?? '',
      source: source!,
      destination: destination!,
      channelLabel: this.book.label('channels', facts.channel),
      channelProtected: this.isProtected(facts.channel),
      rolesLabel: this.book.label('flow-roles', facts.roles),
      legalBasisLabel: this.book.label('legal-bases', facts.legalBasis),
      legalTextLabel: facts.legalText
        ? (this.book.legalText(facts.legalText)?.short ?? facts.legalText)
        : null,
      instrumentKind: instrument?.kind ?? null,
      instrumentLabel: instrument ? this.book.label('instruments', instrument.kind) : null,
      instrumentReference: instrument?.reference ?? null,
      instrumentUntil: instrument?.until ?? null,
      marks: marksOf(facts, states, day ?? this.clock.today()),
      version: flow.version,
      digest,
      updatedAt: flow.updatedAt,
      updatedBy: flow.updatedBy,
      history: [],
      allowed: day || !actor ? [] : this.allowed(actor, flow, [source!, destination!]),
    };
  }

  private end(
    { facts, digest, said, past }: Standing,
    end: End,
    known: Organisations,
    mine: boolean,
  ): EndView {
    const organisationId = organisationAt(facts, end);
    const word = lastWord(said, organisationId);
    const state = stateOf(organisationId, word, digest);
    const before =
      state === 'outdated' ? past.find((revision) => revision.digest === word?.digest) : undefined;
    return {
      organisationId,
      name: endName(organisationId ? known.get(organisationId) : undefined, nameAt(facts, end)),
      state,
      by: word?.personName ?? null,
      on: word?.at ?? null,
      note: word?.note || null,
      changed: before ? differences(contentOf<FlowFacts>(before), facts) : [],
      mine,
    };
  }

  private allowed(actor: Actor, flow: Flow, ends: readonly EndView[]): string[] {
    const mine = ends.filter((end) => end.mine);
    return [
      ...(mine.some(({ state }) => state !== 'confirmed') ? ['confirm'] : []),
      ...(mine.some(({ state }) => state !== 'disputed') ? ['dispute'] : []),
      ...(actor.may('revise', 'Flow', flow) ? ['revise'] : []),
    ];
  }

  private isProtected(channel: string): boolean {
    const term = this.book.vocabularies.get('channels')?.terms.find(({ code }) => code === channel);
    return term?.['protected'] === true;
  }
}

/** A flow as a line of a list. */
export function rowOf(view: FlowView): FlowRow {
  const { id, code, name, organisationId, organisationCode, source, destination } = view;
  const { channel, channelLabel, frequency, activity, data, marks } = view;
  return {
    id, code, name, organisationId, organisationCode, source, destination, channel, channelLabel, frequency, activity, data, marks,
  }; // prettier-ignore
}

/** An end as people call it: a Mire by its short name, others by their name. */
export function endName(organisation: Organisation | undefined, otherwise: string): string {
  if (!organisation) return otherwise;
  return organisation.kind === 'mire' ? organisation.code : organisation.name;
}
