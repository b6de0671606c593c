import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { around, FlowRecords } from './flow-records.service';
import { Flow } from './flow.entity';
import { FlowViews } from './flow-views.service';
import { MapQuery } from './flow-inputs.dto';
import { FlowView, MapView } from './flows.dto';
import { LayoutDesk } from './layout-desk';
import { mapInWords } from './map-in-words';
import { graphOf } from './map-graph';
import { elkGraph, geometryOf } from './map-layout';
import { Clock } from '../kernel/clock';

/** Draws the map of one organisation from its flows. */
@Injectable()
export class Maps {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly records: FlowRecords,
    private readonly views: FlowViews,
    private readonly desk: LayoutDesk,
  ) {}

  /** The map as far as its reader may see it; unknown when they may see none of it. */
  async draw(actor: Actor, { organisation, at }: MapQuery): Promise<MapView> {
    const whose = await this.directory.get(organisation);
    const query = restrict(
      this.db.of(Flow).createQueryBuilder('flow').where('1 = 1'),
      actor.where<Flow>('read', 'Flow'),
    );
    const readable = await restrict(query, around(organisation))
      .orderBy('flow.code')
      .addOrderBy('flow.id')
      .getMany();
    const own = actor.may('read', 'Flow', { organisationId: organisation, sector: false });
    if (readable.length === 0 && !own) throw new Refusal('access.denied', 404);
    return this.map(whose, await this.views.of(readable, actor, at));
  }

  /** The whole map of an organisation on a day, for what is printed. */
  async of(organisationId: string, day: string = this.clock.today()): Promise<MapView> {
    const whose = await this.directory.get(organisationId);
    return this.map(whose, await this.records.of(organisationId, day));
  }

  private async map(whose: Organisation, flows: readonly FlowView[]): Promise<MapView> {
    const ids = flows.flatMap(({ source, destination }) => [
      source.organisationId,
      destination.organisationId,
    ]);
    const known = await this.directory.named(ids.filter((id) => id !== null));
    const graph = graphOf(flows, known, whose.id, (name) => this.isPerson(name));
    const laid = flows.length ? await this.desk.lay(elkGraph(graph)) : undefined;
    const geometry = laid
      ? geometryOf(graph, laid)
      : { width: 0, height: 0, zones: [], nodes: [], edges: [] };
    const { id: organisationId, code: organisationCode, name: organisationName } = whose;
    return {
      organisationId, organisationCode, organisationName, ...geometry,
      description: mapInWords(organisationCode, flows),
    }; // prettier-ignore
  }

  /** An end without an organisation is a person, unless the vocabulary says that it is a kind of organisation. */
  private isPerson(name: string): boolean {
    const term = this.book.vocabularies.get('flow-ends')?.terms.find(({ label }) => label === name);
    return term?.['kind'] !== 'organisation';
  }
}
