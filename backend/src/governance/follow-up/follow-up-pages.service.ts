import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { AsOfQuery, cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import type { WaitingItem } from '../waiting.service';
import {
  FollowUpFacet,
  FollowUpPage,
  FollowUpQuery,
  FollowUpRow,
  FollowUpView,
  OwnerChoice,
} from './follow-up.dto';
import { FollowUp, FollowUpNote } from './follow-up.entity';
import { FollowUps } from './follow-ups.service';
import { isOpen, isOverdue, movesFrom } from './moves';

const SORTS = ['dueOn', 'number', 'what', 'bodyCode', 'organisationCode', 'ownerName', 'state'];
const OPEN = In(['todo', 'running']);

/** Shows actions: the list, one with its story, what waits for its owner. */
@Injectable()
export class FollowUpPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly followUps: FollowUps,
  ) {}

  /** The actions that a reader may read, filtered, sorted and cut in SQL, with the figures of the facets. */
  async list(actor: Actor, query: FollowUpQuery): Promise<FollowUpPage> {
    const { skip, take, page, size } = cut(query);
    const day = query.at ?? this.clock.today();
    const wanted = query.sort?.replace('-', '') ?? '';
    const by = SORTS.includes(wanted) ? wanted : 'dueOn';
    const how = query.sort?.startsWith('-') ? ('DESC' as const) : ('ASC' as const);
    const [rows, total] = await this.filtered(actor, query, day)
      .orderBy(`action.${by}`, how)
      .addOrderBy('action.id', how)
      .skip(skip)
      .take(take)
      .getManyAndCount();
    const open = this.readable(actor, query).andWhere({ state: OPEN });
    return {
      rows: rows.map((row) => rowOf(row, day)), total, page, size,
      open: await open.getCount(),
      late: await open.clone().andWhere('action.dueOn < :day', { day }).getCount(),
      mine: await open.clone().andWhere('action.ownerId = :me', { me: actor.personId }).getCount(),
      bodies: await this.facet(actor, query, 'bodyId', 'bodyCode'),
      organisations: await this.facet(actor, query, 'organisationId', 'organisationCode'),
      allowed: !query.at && actor.may('keep', 'FollowUp') ? ['create'] : [],
    };
  } // prettier-ignore

  async show(actor: Actor, id: string, { at }: AsOfQuery = {}): Promise<FollowUpView> {
    const action = await this.followUps.get(id);
    actor.require('read', 'FollowUp', action);
    if (at && action.createdOn > at) throw new Refusal('access.denied', 404);
    const notes = await this.db.of(FollowUpNote).find({
      where: { followUpId: id, ...(at && { at: LessThanOrEqual(`${at}T23:59:59.999Z`) }) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const { origin, reason, createdOn, createdBy, version } = action;
    const works = !at && actor.may('work', 'FollowUp', action);
    const keeps = !at && actor.may('keep', 'FollowUp', action);
    return {
      ...rowOf(action, at ?? this.clock.today()), origin, reason, createdOn, createdBy, version,
      bodyName: (await this.directory.bodyById(action.bodyId)).name,
      notes: notes.map(({ id: noteId, at: when, authorName, text, state, link, paperName, paperDigest }) => ({
        id: noteId, at: when, authorName, text, state, link, paperName, paperDigest,
      })),
      allowed: [...(works ? [...movesFrom(action.state), 'note'] : []), ...(keeps && isOpen(action.state) ? ['change'] : [])],
    };
  } // prettier-ignore

  /** Who sits in a body: those to whom something may be given by name. */
  async owners(actor: Actor, bodyId: string): Promise<OwnerChoice[]> {
    const { organisationId: bodyOrganisationId } = await this.directory.bodyById(bodyId);
    actor.require('keep', 'FollowUp', { bodyId, bodyOrganisationId });
    const seats = await this.mandates.seated(bodyId);
    const once = new Map(seats.map((seat) => [`${seat.personId} ${seat.organisationId}`, seat]));
    return [...once.values()].map(({ personId, person, organisationId, organisationCode }) => ({
      personId,
      name: person.name,
      organisationId,
      organisationCode,
    }));
  }

  /** What waits for its owner, the first due first. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    const own = await this.db
      .of(FollowUp)
      .find({ where: { ownerId: actor.personId, state: OPEN }, order: { dueOn: 'ASC', number: 'ASC' } });
    const today = this.clock.today();
    return own.map((action) => ({
      id: action.id,
      sentence: action.what,
      detail: `Suivi ${action.number}, ${action.bodyCode}${action.decisionNumber ? `, décision ${action.decisionNumber}` : ''}`,
      due: action.dueOn,
      late: isOverdue(action, today),
      verb: 'Dire où cela en est',
      link: `/suivi/${action.id}`,
    }));
  }

  private filtered(actor: Actor, query: FollowUpQuery, day: string) {
    const { state, body, organisation, decision, dossier, q } = query;
    const select = this.readable(actor, query);
    if (state?.length) select.andWhere({ state: In(state) });
    if (body?.length) select.andWhere({ bodyId: In(body) });
    if (organisation?.length) select.andWhere({ organisationId: In(organisation) });
    if (decision) select.andWhere({ decisionId: decision });
    if (dossier) select.andWhere({ dossierId: dossier });
    if (query.mine === 'true') select.andWhere({ ownerId: actor.personId });
    if (query.late === 'true') select.andWhere({ state: OPEN }).andWhere('action.dueOn < :day', { day });
    if (q)
      select.andWhere(
        '(LOWER(action.what) LIKE :q OR LOWER(action.ownerName) LIKE :q OR LOWER(action.number) LIKE :q)',
        { q: `%${q.toLowerCase()}%` },
      );
    return select;
  }

  private readable(actor: Actor, { at }: FollowUpQuery) {
    const select = restrict(
      this.db.of(FollowUp).createQueryBuilder('action').where('1 = 1'),
      actor.where<FollowUp>('read', 'FollowUp'),
    );
    return at ? select.andWhere('action.createdOn <= :at', { at }) : select;
  }

  private async facet(actor: Actor, query: FollowUpQuery, id: string, code: string): Promise<FollowUpFacet[]> {
    const found = await this.readable(actor, query)
      .andWhere({ state: OPEN })
      .select(`action.${id}`, 'id')
      .addSelect(`action.${code}`, 'code')
      .addSelect('COUNT(*)', 'count')
      .groupBy(`action.${id}`)
      .addGroupBy(`action.${code}`)
      .orderBy(`action.${code}`, 'ASC')
      .getRawMany<{ id: string; code: string; count: string | number }>();
    return found.map((one) => ({ ...one, count: Number(one.count) }));
  } // prettier-ignore
}

/** An action as a line, seen from a day: what was closed since is still open there. */
function rowOf(action: FollowUp, day: string): FollowUpRow {
  const closed = action.closedOn !== null && action.closedOn <= day;
  const state = !closed && !isOpen(action.state) ? ('running' as const) : action.state;
  const { id, number, what, bodyId, bodyCode, organisationId, organisationCode, ownerId, ownerName, dueOn } = action;
  const { decisionId, decisionNumber, meetingId, dossierId } = action;
  return {
    id, number, what, bodyId, bodyCode, organisationId, organisationCode, ownerId, ownerName, dueOn,
    late: isOverdue({ state, dueOn }, day), state, closedOn: closed ? action.closedOn : null,
    decisionId, decisionNumber, meetingId, dossierId,
  };
} // prettier-ignore
