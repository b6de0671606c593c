import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { JournalReader } from '../audit/journal-reader.service';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { AsOfQuery, cut } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { patterns } from '../register/lifted';
import { Rulebook } from '../rulebook/rulebook';
import { Flow } from './flow.entity';
import { FlowViews, rowOf } from './flow-views.service';
import { FlowWords } from './flow-words.service';
import { FlowQuery } from './flow-inputs.dto';
import { FlowPage, FlowView, FlowWordsView } from './flows.dto';

const COLUMNS: Readonly<Record<string, string>> = { source: 'sourceName', destination: 'destinationName' };
const LINES = 40;

/** Shows flows: the list and one record. */
@Injectable()
export class FlowPages {
  private readonly verbs: Readonly<Record<string, string>>;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) book: Rulebook,
    private readonly views: FlowViews,
    private readonly reader: JournalReader,
    private readonly choices: FlowWords,
  ) {
    this.verbs = book.words('journal/fr.yaml');
  }

  words(actor: Actor): Promise<FlowWordsView> {
    return this.choices.of(actor);
  }

  async list(actor: Actor, query: FlowQuery): Promise<FlowPage> {
    const { skip, take, page, size } = cut(query);
    const { sort = 'code', at } = query;
    const by = sort.replace('-', '');
    const [flows, total] = await this.matching(actor, query)
      .orderBy(`flow.${COLUMNS[by] ?? by}`, sort.startsWith('-') ? 'DESC' : 'ASC')
      .addOrderBy('flow.code', 'ASC')
      .addOrderBy('flow.id', 'ASC')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
    const allowed = !at && actor.may('revise', 'Flow') ? ['create'] : [];
    return { rows: (await this.views.of(flows, actor, at)).map(rowOf), total, page, size, allowed };
  }

  async show(actor: Actor, id: string, { at }: AsOfQuery): Promise<FlowView> {
    const flow = await this.db.of(Flow).findOneBy({ id });
    if (!flow) throw new Refusal('access.denied', 404);
    actor.require('read', 'Flow', flow);
    const [view] = await this.views.of([flow], actor, at);
    if (!view) throw new Refusal('flows.not-there-yet', 404, { code: flow.code });
    const [lines] = await this.reader.find([{}], { skip: 0, take: LINES, subjectId: id, until: at });
    const history = lines.map(({ at: on, actorName, quality, action }) => ({
      at: on,
      actor: actorName,
      quality,
      verb: this.verbs[action] ?? action,
    }));
    return { ...view, history };
  }

  private matching(actor: Actor, { organisation, partner, unconfirmed, special, niss, q, at }: FlowQuery) {
    const found = restrict(
      this.db.of(Flow).createQueryBuilder('flow').where('1 = 1'),
      actor.where<Flow>('read', 'Flow'),
    );
    const touches = 'flow.sourceId = :one OR flow.destinationId = :one';
    if (organisation)
      found.andWhere(`(flow.organisationId = :whose OR ${touches.replaceAll(':one', ':whose')})`, {
        whose: organisation,
      });
    if (partner) found.andWhere(`(${touches})`, { one: partner });
    if (special) found.andWhere('flow.special = :special', { special: special === 'yes' });
    if (niss) found.andWhere('flow.niss = :niss', { niss: niss === 'yes' });
    if (unconfirmed) {
      const open = `(flow.sourceState IN (:...open) OR flow.destinationState IN (:...open))`;
      found.andWhere(unconfirmed === 'yes' ? open : `NOT ${open}`, {
        open: ['waiting', 'outdated', 'disputed'],
      });
    }
    if (at) found.andWhere('flow.createdAt <= :until', { until: `${at}T23:59:59.999Z` });
    patterns(q ?? '').forEach((word, index) =>
      found.andWhere(`flow.folded LIKE :word${index} ESCAPE '\\'`, { [`word${index}`]: word }),
    );
    return found;
  }
}
