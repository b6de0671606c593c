import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Clock } from '../kernel/clock';
import { Finding } from '../rulebook/finding';
import { Flow } from './flow.entity';
import { FlowViews } from './flow-views.service';
import { EndView, FlowView } from './flows.dto';

/** A flow that waits for a word of someone. */
export interface WaitingFlow {
  readonly flowId: string;
  readonly code: string;
  readonly name: string;
  readonly organisationCode: string;
  /** The end that is asked, as people call it. */
  readonly end: string;
  /** waiting: never said; outdated: said of an older description; disputed: its own objection stands. */
  readonly state: string;
  readonly link: string;
}
const SILENT: readonly string[] = ['waiting', 'outdated'];

/** The flows of an organisation for what is written about it: packs, findings, what waits. */
@Injectable()
export class FlowRecords {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly views: FlowViews,
  ) {}

  /** The flows of an organisation's map as they stood on a day, in the order of their codes. */
  async of(organisationId: string, day: string): Promise<FlowView[]> {
    const flows = await this.db
      .of(Flow)
      .find({ where: around(organisationId), order: { code: 'ASC', id: 'ASC' } });
    return this.views.of(flows, null, day < this.clock.today() ? day : undefined);
  }

  async findings(organisationId: string, day: string): Promise<Finding[]> {
    const flows = await this.of(organisationId, day);
    return flows.flatMap((flow) =>
      silent(flow).map(({ name: end }) => ({
        rule: 'flow-unconfirmed',
        organisationId,
        facts: { subject: `${flow.code} ${flow.name}`, end },
        link: `/flux/${flow.id}`,
        section: 'bouts',
      })),
    );
  }

  async waitingFor(actor: Actor): Promise<WaitingFlow[]> {
    const query = restrict(
      this.db.of(Flow).createQueryBuilder('flow').where('1 = 1'),
      actor.where<Flow>('confirm', 'Flow'),
    ).andWhere('(flow.sourceState IN (:...silent) OR flow.destinationState IN (:...silent))', {
      silent: SILENT,
    });
    const flows = await this.views.of(
      await query.orderBy('flow.code').addOrderBy('flow.id').getMany(),
      actor,
    );
    return flows.flatMap((flow) =>
      silent(flow)
        .filter(({ mine }) => mine)
        .map(({ name: end, state }) => ({
          flowId: flow.id, code: flow.code, name: flow.name, organisationCode: flow.organisationCode,
          end, state, link: `/flux/${flow.id}`,
        })),
    ); // prettier-ignore
  }
}

/** The flows of an organisation's map: of its file, and those it is an end of. */
export function around(organisationId: string) {
  return [{ organisationId }, { sourceId: organisationId }, { destinationId: organisationId }];
}

const silent = ({ source, destination }: FlowView): EndView[] =>
  [source, destination].filter(({ state }) => SILENT.includes(state));
