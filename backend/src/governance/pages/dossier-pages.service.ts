import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { JournalReader } from '../../audit/journal-reader.service';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { AsOfQuery, cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { firstOf } from '../circuits/circuit';
import { Dossier, Piece } from '../dossiers/dossier.entity';
import {
  DossierPage,
  DossierQuery,
  DossierView,
  HistoryLine,
  ListedView,
  PieceView,
} from '../dossiers/dossiers.dto';
import { Pieces } from '../dossiers/pieces.service';
import { isOnTheRoad, isUndecided } from '../dossiers/standing';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { Urgencies } from '../dossiers/urgencies.service';
import { DossierKin } from './dossier-kin.service';
import { dossierRow, stageViews } from './dossier-views';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Motion } from '../votes/motion.entity';
import { OpinionViews } from './opinion-views.service';
import { dossierThen, StepsThen } from './steps-then.service';

const SORTS = ['number', 'title', 'stage', 'state', 'openedOn', 'closedOn'];
const HISTORY = 200;

/** Shows dossiers: the list, one with its path, and the adoption matrix. */
@Injectable()
export class DossierPages {
  private readonly verbs: Readonly<Record<string, string>>;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) book: Rulebook,
    private readonly directory: Directory,
    private readonly stations: Stations,
    private readonly pieces: Pieces,
    private readonly kin: DossierKin,
    private readonly urgencies: Urgencies,
    private readonly opinions: OpinionViews,
    private readonly stepsThen: StepsThen,
    private readonly journal: JournalReader,
  ) {
    this.verbs = book.words<Record<string, string>>('journal/fr.yaml');
  }

  async list(actor: Actor, query: DossierQuery): Promise<DossierPage> {
    const { skip, take, page, size } = cut(query);
    const field = query.sort?.replace('-', '') ?? '';
    const [by, how] = SORTS.includes(field)
      ? [field, query.sort?.startsWith('-') ? ('DESC' as const) : ('ASC' as const)]
      : ['number', 'DESC' as const];
    const select = restrict(
      this.db.of(Dossier).createQueryBuilder('dossier').where('1 = 1'),
      actor.where('read', 'Dossier'),
    );
    if (query.state) select.andWhere('dossier.state = :state', { state: query.state });
    if (query.at) select.andWhere('dossier.openedOn <= :at', { at: query.at });
    if (query.q)
      select.andWhere('(LOWER(dossier.title) LIKE :q OR dossier.number LIKE :q)', {
        q: `%${query.q.toLowerCase()}%`,
      });
    const [dossiers, total] = await select
      .orderBy(`dossier.${by}`, how)
      .addOrderBy('dossier.id', how)
      .skip(skip)
      .take(take)
      .getManyAndCount();
    const steps = await this.stepsOf(dossiers, query.at);
    const mires = (await this.directory.ofKind('mire')).length;
    const day = query.at ?? this.clock.today();
    const urgent = await this.urgencies.of(
      dossiers.map(({ id }) => id),
      query.at,
    );
    const rows = dossiers.map((found) => {
      const own = steps.get(found.id) ?? [];
      const dossier = dossierThen(found, own, query.at);
      const circuit = this.stations.circuit(dossier.circuit);
      return dossierRow(circuit, dossier, own, { mires, day, urgent: urgent.has(found.id) });
    });
    const allowed = !query.at && actor.may('propose', 'Dossier') ? ['propose'] : [];
    return { allowed, rows, total, page, size };
  }

  async show(actor: Actor, id: string, { at }: AsOfQuery = {}): Promise<DossierView> {
    const found = await this.db.of(Dossier).findOneBy({ id });
    if (!found || (at && found.openedOn > at)) throw new Refusal('access.denied', 404);
    actor.require('read', 'Dossier', found);
    const steps = await this.stepsThen.of([id], at);
    const dossier = dossierThen(found, steps, at);
    const circuit = this.stations.circuit(dossier.circuit);
    const day = at ?? this.clock.today();
    const mires = (await this.directory.ofKind('mire')).length;
    const urgency = (await this.urgencies.of([id], at)).get(id) ?? null;
    const pieces = await this.pieceViews(await this.pieces.everIn(id), at);
    const isOpen = isOnTheRoad(dossier);
    return {
      ...dossierRow(circuit, dossier, steps, { mires, day, urgent: urgency !== null }),
      urgency: urgency && {
        reason: urgency.reason,
        declaredOn: urgency.declaredOn,
        declaredBy: urgency.declaredBy,
      },
      listed: at ? [] : await this.listed(steps),
      opinions: await this.opinions.of(at ? null : actor, dossier, day, at),
      authorName: dossier.authorName,
      note: dossier.note,
      ...(await this.kin.of(dossier, at)),
      circuitName: circuit.name,
      circuitPurpose: circuit.purpose,
      pieces: pieces.filter(({ leftOn }) => leftOn === null),
      left: pieces.filter(({ leftOn }) => leftOn !== null),
      stages: stageViews(circuit, dossier, steps, day, pieces),
      history: await this.history(id, at),
      allowed: at || !isOpen ? [] : this.allowed(actor, dossier, steps, urgency !== null),
    };
  }

  private async stepsOf(dossiers: readonly Dossier[], at?: string): Promise<ReadonlyMap<string, Step[]>> {
    const steps = await this.stepsThen.of(
      dossiers.map(({ id }) => id),
      at,
    );
    return Map.groupBy(steps, ({ dossierId }) => dossierId);
  }

  /** The meetings that have the dossier on their agenda, and whether they are voting on it. */
  private async listed(steps: readonly Step[]): Promise<ListedView[]> {
    const here = steps.filter(({ state }) => state === 'on-agenda');
    const meetings = await this.db
      .of(Meeting)
      .findBy({ id: In(here.flatMap(({ meetingId }) => meetingId ?? [])) });
    const items = await this.db.of(AgendaItem).findBy({ stepId: In(here.map(({ id }) => id)) });
    const open = await this.db.of(Motion).findBy({ itemId: In(items.map(({ id }) => id)), state: 'open' });
    return meetings.map(({ id: meetingId, bodyCode, date }) => ({
      meetingId, bodyCode, date, voting: open.some((motion) => motion.meetingId === meetingId),
    })); // prettier-ignore
  }

  private async pieceViews(pieces: readonly Piece[], at?: string): Promise<PieceView[]> {
    const words = await this.pieces.words(pieces);
    return pieces.map(({ id, type, subjectId, revisionId, digest, leftOn, leftWhy }) => {
      const gone = leftOn !== null && (!at || leftOn <= at);
      return {
        type, subjectId, revisionId, digest, ...words.get(id)!,
        leftOn: gone ? leftOn : null,
        leftWhy: gone ? leftWhy : null,
      };
    }); // prettier-ignore
  }

  private async history(subjectId: string, until?: string): Promise<HistoryLine[]> {
    const [lines] = await this.journal.find([{ subject: 'Dossier' }], {
      skip: 0,
      take: HISTORY,
      subjectId,
      until,
    });
    return lines.map(({ at, actorName: actor, quality, action, label }) => ({
      at, actor, quality, label, action: this.verbs[action] ?? action,
    })); // prettier-ignore
  }

  private allowed(actor: Actor, dossier: Dossier, steps: readonly Step[], isUrgent: boolean): string[] {
    const mayPropose = actor.may('propose', 'Dossier', dossier);
    const mayUrge = actor.may('urge', 'Dossier', dossier);
    const isDraft = dossier.stage === firstOf(this.stations.circuit(dossier.circuit)).id;
    const isBack = mayPropose && dossier.state === 'returned' && isDraft;
    const moves = {
      withdraw: actor.may('withdraw', 'Dossier', dossier),
      remind: mayPropose && !isDraft && steps.some(isUndecided),
      'propose-again': isBack,
      pieces: isBack,
      urge: mayUrge && !isUrgent,
      calm: mayUrge && isUrgent,
      'ask-opinion': mayPropose && !isDraft,
    };
    return Object.entries(moves).flatMap(([move, open]) => (open ? [move] : []));
  }
}
