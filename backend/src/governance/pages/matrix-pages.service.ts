import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { daysApart } from '../../database/days-apart';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Organisation } from '../../directory/organisation.entity';
import { Clock } from '../../kernel/clock';
import { cut } from '../../kernel/page';
import { Rulebook } from '../../rulebook/rulebook';
import { lastOf } from '../circuits/circuit';
import { DecisionCondition } from '../decisions/decision-follows.entity';
import { Decision } from '../decisions/decision.entity';
import { Entries } from '../decisions/entries.service';
import { Dossier } from '../dossiers/dossier.entity';
import { Pieces } from '../dossiers/pieces.service';
import { Urgencies } from '../dossiers/urgencies.service';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { CarriedBy, matrixColumn, matrixRow } from './matrix';
import { MatrixQuery, MatrixView } from './matrix.dto';
import { dossierThen, StepsThen } from './steps-then.service';

const SORTS = ['number', 'title', 'openedOn'];
const ON_SCREEN = ['open', 'returned', 'completed'];

/** The adoption matrix of the sector: dossiers by organisations, with what each decided, when, and after how many days. */
@Injectable()
export class MatrixPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly stations: Stations,
    private readonly pieces: Pieces,
    private readonly urgencies: Urgencies,
    private readonly stepsThen: StepsThen,
    private readonly entries: Entries,
  ) {}

  /** The lines that a reader may read, filtered, sorted and cut in SQL; `at` shows them as they stood. */
  async show(actor: Actor, query: MatrixQuery): Promise<MatrixView> {
    const { skip, take, page, size } = cut(query);
    const day = query.at ?? this.clock.today();
    const [dossiers, total] = await this.sorted(this.filtered(actor, query, day), query, day)
      .skip(skip)
      .take(take)
      .getManyAndCount();
    const all = await this.organisations();
    const shown = all.filter(({ id }) => !query.organisation || id === query.organisation);
    const steps = await this.stepsThen.of(dossiers.map(({ id }) => id), query.at);
    const ids = dossiers.map(({ id }) => id);
    const pieces = Map.groupBy(await this.pieces.of(...ids), ({ dossierId }) => dossierId);
    const beside = {
      carried: await this.carried(steps, day),
      urgent: await this.urgencies.of(ids, query.at),
      pieces: new Map([...pieces].map(([id, all_]) => [id, all_.length] as const)),
    };
    const rows = dossiers.flatMap((dossier) => {
      const own = steps.filter(({ dossierId }) => dossierId === dossier.id);
      const then = dossierThen(dossier, own, query.at);
      return matrixRow(this.stations.circuit(dossier.circuit), then, own, shown, day, beside) ?? [];
    });
    const sum = (of: 'adopted' | 'of' | 'late') => rows.reduce((all_, row) => all_ + row[of], 0);
    return {
      columns: shown.map((one) => matrixColumn(one, rows)),
      rows, total, page, size, adopted: sum('adopted'), of: sum('of'), late: sum('late'),
      years: await this.years(actor),
      circuits: this.fanning(),
      organisations: all.map(({ id, code }) => ({ id, code })),
    };
  } // prettier-ignore

  /** InterMire first, then the Mire by their code. */
  private async organisations(): Promise<Organisation[]> {
    const all = await this.directory.ofKind('umbrella', 'mire');
    return all.sort((a, b) => Number(b.kind === 'umbrella') - Number(a.kind === 'umbrella'));
  }

  /** The circuits whose last stage fans out: the others have no line here. */
  private fanning(): string[] {
    return [...this.book.circuits.values()].filter((one) => lastOf(one).each).map(({ id }) => id);
  }

  private readable(actor: Actor) {
    return restrict(
      this.db.of(Dossier).createQueryBuilder('dossier').where('1 = 1'),
      actor.where<Dossier>('read', 'Dossier'),
    ).andWhere({ circuit: In(this.fanning()) });
  }

  private filtered(actor: Actor, query: MatrixQuery, day: string) {
    const { circuit, state, organisation, year, late, at, q } = query;
    const select = this.readable(actor).andWhere({ state: In(state?.length ? state : ON_SCREEN) });
    if (circuit?.length) select.andWhere({ circuit: In(circuit) });
    if (year) select.andWhere('dossier.openedOn LIKE :year', { year: `${year}-%` });
    if (at) select.andWhere('dossier.openedOn <= :at', { at });
    if (q)
      select.andWhere('(LOWER(dossier.title) LIKE :q OR dossier.number LIKE :q)', {
        q: `%${q.toLowerCase()}%`,
      });
    if (organisation)
      select.andWhere(
        `EXISTS (${this.step()} AND "step"."organisationId" = :organisation AND "step"."openedOn" <= :day)`,
        { organisation, day },
      );
    if (late === 'true') {
      const whose = organisation ? ' AND "step"."organisationId" = :organisation' : '';
      const open = `"step"."openedOn" <= :day AND "step"."dueOn" < :day AND ("step"."closedOn" IS NULL OR "step"."closedOn" > :day)`;
      select
        .andWhere(`EXISTS (${this.step()} AND ${open}${whose})`, { day, organisation })
        .andWhere('(dossier.closedOn IS NULL OR dossier.closedOn > :day)');
    }
    return select;
  }

  /** Steps of the dossier of the outer statement. */
  private step(): string {
    return this.db
      .of(Step)
      .createQueryBuilder('step')
      .select('1')
      .where('step.dossierId = dossier.id')
      .getQuery();
  }

  private sorted<Q extends ReturnType<MatrixPages['filtered']>>(select: Q, { sort }: MatrixQuery, day: string) {
    const by = sort?.replace('-', '') ?? '';
    const how = sort && !sort.startsWith('-') ? ('ASC' as const) : ('DESC' as const);
    if (by === 'lag') {
      const days = daysApart(this.db, 'MIN("step"."openedOn")', 'MAX(CASE WHEN "step"."closedOn" IS NULL OR "step"."closedOn" > :today THEN :today ELSE "step"."closedOn" END)');
      const lag = this.db.of(Step).createQueryBuilder('step').select(days).where(
        'step.dossierId = dossier.id AND step.openedOn <= :today AND step.stage IN (:...last)',
      );
      const last = this.fanning().map((id) => lastOf(this.book.circuits.get(id)!).id);
      return select
        .addSelect(`COALESCE((${lag.getQuery()}), -1)`, 'waited')
        .setParameters({ today: day, last })
        .orderBy('waited', how)
        .addOrderBy('dossier.id', how);
    }
    return select.orderBy(`dossier.${SORTS.includes(by) ? by : 'number'}`, how).addOrderBy('dossier.id', how);
  } // prettier-ignore

  /** What the decisions behind the cells carry. */
  private async carried(steps: readonly Step[], day: string): Promise<CarriedBy> {
    const ids = steps.flatMap(({ decisionId }) => decisionId ?? []);
    const decisions = await this.db.of(Decision).findBy({ id: In(ids) });
    const open = await this.db.of(DecisionCondition).findBy({ decisionId: In(ids) });
    const effects = await this.entries.of(decisions, day);
    return new Map(
      decisions.map(({ id, terms }) => [
        id,
        {
          reservations: terms?.reservations.length ?? 0,
          openConditions: open.filter(({ decisionId, metOn }) => decisionId === id && (!metOn || metOn > day)).length,
          inForceFrom: effects.get(id)!.from,
          suspended: effects.get(id)!.suspended,
        },
      ]),
    );
  } // prettier-ignore

  private async years(actor: Actor): Promise<string[]> {
    const found = await this.readable(actor)
      .select('DISTINCT SUBSTR(dossier.openedOn, 1, 4)', 'year')
      .orderBy('year', 'DESC')
      .getRawMany<{ year: string }>();
    return found.map(({ year }) => year);
  }
}
