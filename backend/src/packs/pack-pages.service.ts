import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { restrict } from '../database/restrict';
import { Directory } from '../directory/directory.service';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { refuseFuture } from './packs.service';
import { partsOf } from './composition/parts';
import { FactGatherer } from './fact-gatherer.service';
import { Pack } from './pack.entity';
import { CompositionQuery, CompositionView, PackPage, PackQuery, PackRow, PackView } from './packs.dto';
import { Signatories } from './signatories.service';

/** Shows packs: the list, what one would hold, one with its signatures. */
@Injectable()
export class PackPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly gatherer: FactGatherer,
    private readonly signatories: Signatories,
  ) {}

  async list(actor: Actor, query: PackQuery): Promise<PackPage> {
    const found = restrict(
      this.db.of(Pack).createQueryBuilder('pack').where('1 = 1'),
      actor.where<Pack>('read', 'Pack'),
    );
    const { organisation, state, at, q } = query;
    if (organisation) found.andWhere('pack.organisationId = :organisation', { organisation });
    if (state) found.andWhere('pack.state = :state', { state });
    if (at) found.andWhere('pack.at <= :until', { until: `${at}T23:59:59.999Z` });
    if (q)
      found.andWhere('(LOWER(pack.organisationCode) LIKE :q OR pack.date LIKE :q)', {
        q: `%${q.toLowerCase()}%`,
      });
    const [by, way] = order(query.sort);
    const { skip, take, page, size } = cut(query);
    const [packs, total] = await found
      .orderBy(`pack.${by}`, way)
      .addOrderBy('pack.id', 'DESC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
    const allowed = !at && actor.may('compose', 'Pack') ? ['compose'] : [];
    return { rows: packs.map(rowOf), total, page, size, allowed };
  }

  /** What a pack would hold today, before anything is printed. */
  async composition(actor: Actor, query: CompositionQuery): Promise<CompositionView> {
    const { organisation: organisationId, at } = query;
    actor.require('read', 'Pack', { organisationId });
    const { code, name } = await this.directory.get(organisationId);
    const date = query.date ?? at ?? this.clock.today();
    refuseFuture(date, this.clock.today());
    const facts = await this.gatherer.gather(organisationId, date);
    const chaired = await this.signatories.hasChair(organisationId);
    const open = await this.db
      .of(Pack)
      .findOne({ where: { organisationId, date, state: 'ready' }, order: { id: 'DESC' } });
    return {
      organisationId, organisationCode: code, organisationName: name, date, openId: open?.id ?? null,
      parts: partsOf(this.gatherer.words, facts, chaired),
      allowed: !at && actor.may('compose', 'Pack', { organisationId }) ? ['compose'] : [],
    }; // prettier-ignore
  }

  async show(actor: Actor, id: string, at?: string): Promise<PackView> {
    const pack = await this.db.of(Pack).findOneBy({ id });
    if (!pack) throw new Refusal('access.denied', 404);
    actor.require('read', 'Pack', pack);
    const { name } = await this.directory.get(pack.organisationId);
    const mandate = pack.state === 'ready' ? await this.signatories.mandateOf(actor, pack) : null;
    const { manifest, digest, failure, pages, sealed, signatures, askedBy } = pack;
    const signed = signatures.map(({ name: by, quality, at: on, statement, manifest: of, pages: seen }) => ({
      name: by, quality, at: on, statement, manifest: of, pages: seen,
    })); // prettier-ignore
    const { signatures: _, ...row } = rowOf(pack);
    return {
      ...row, organisationName: name, askedBy, digest, failure, pages, sealed, signed,
      pieces: manifest.map((piece) => ({ ...piece })),
      statement: mandate ? this.signatories.statement(actor, mandate, pack) : '',
      allowed: at ? [] : moves(actor, pack, mandate !== null),
    }; // prettier-ignore
  }
}

function moves(actor: Actor, pack: Pack, chairs: boolean): string[] {
  const { state, pages, sealed, signatures } = pack;
  const composes = actor.may('compose', 'Pack', pack);
  const signed = signatures.length > 0;
  return [
    pages !== null && state !== 'composing' && 'preview',
    chairs && actor.may('sign', 'Pack', pack) && 'sign',
    sealed !== null && 'download',
    composes && state === 'composing' && 'cancel',
    composes && !signed && ['ready', 'failed', 'cancelled'].includes(state) && 'compose',
    composes && signed && state === 'failed' && 'seal',
  ].filter((move) => move !== false);
}

function rowOf({
  id,
  organisationId,
  organisationCode,
  date,
  state,
  progress,
  pageCount,
  signatures,
  at,
}: Pack): PackRow {
  return {
    id,
    organisationId,
    organisationCode,
    date,
    state,
    progress,
    pageCount,
    signatures: signatures.length,
    at,
  };
}

const SORTED: Readonly<Record<string, string>> = {
  date: 'date',
  organisation: 'organisationCode',
  state: 'state',
  at: 'at',
};

function order(sort = '-date'): [string, 'ASC' | 'DESC'] {
  return [SORTED[sort.replace(/^-/, '')] ?? 'date', sort.startsWith('-') ? 'DESC' : 'ASC'];
}
