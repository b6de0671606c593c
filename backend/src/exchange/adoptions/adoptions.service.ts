import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Decision } from '../../governance/decisions/decision.entity';
import { MatrixPages } from '../../governance/pages/matrix-pages.service';
import { MatrixQuery, MatrixRow, MatrixView } from '../../governance/pages/matrix.dto';
import { matrixColumn } from '../../governance/pages/matrix';
import { Clock } from '../../kernel/clock';
import { Rulebook } from '../../rulebook/rulebook';
import { line } from '../formats/write-csv';
import { xlsx } from '../formats/write-xlsx';
import { AdoptionFormat } from './adoptions.dto';
import { DETAIL_HEADINGS, detailRows, matrixHeadings, matrixRows, StateWord } from './adoption-rows';

export interface AdoptionFile {
  readonly name: string;
  readonly mime: string;
  readonly file: Readable;
  /** How many dossiers it holds. */
  readonly count: number;
}

const PAGE = 200;
const TITLE = 'Matrice d’adoption';

/** The adoption matrix as a file: the whole of what the filters let through, not only the page on the screen. */
@Injectable()
export class Adoptions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly matrix: MatrixPages,
    private readonly journal: Journal,
  ) {}

  async file(actor: Actor, format: AdoptionFormat, query: MatrixQuery): Promise<AdoptionFile> {
    const whole = await this.whole(actor, query);
    const decisions = await this.decisions(whole.rows);
    const detail = detailRows(whole, decisions, this.word);
    await this.journal.record(actor, {
      action: 'governance.matrix-exported', subject: 'Dossier', subjectId: '-', label: TITLE,
      facts: { format, dossiers: whole.rows.length },
    }); // prettier-ignore
    const file =
      format === 'csv'
        ? Readable.from(csv(detail))
        : Readable.from(
            xlsx(
              [
                {
                  name: 'Matrice',
                  columns: matrixHeadings(whole.columns),
                  fixed: matrixRows(whole, this.word),
                },
                { name: 'Détail', columns: DETAIL_HEADINGS, fixed: detail },
              ],
              nothing(),
              TITLE,
            ),
          );
    return {
      name: `matrice-adoption-${query.at ?? this.clock.today()}.${format}`,
      mime: format === 'csv' ? 'text/csv; charset=utf-8' : SHEET,
      file,
      count: whole.rows.length,
    };
  }

  /** All the pages of the matrix as one, the columns summed over all of them. */
  private async whole(actor: Actor, query: MatrixQuery): Promise<Pick<MatrixView, 'columns' | 'rows'>> {
    const rows: MatrixRow[] = [];
    for (let page = 1; ; page += 1) {
      const view = await this.matrix.show(actor, { ...query, page, size: PAGE });
      rows.push(...view.rows);
      if (page * PAGE < view.total) continue;
      const columns = view.columns.map((one) =>
        matrixColumn({ id: one.organisationId, kind: 'mire', code: one.code, name: one.name }, rows),
      );
      return { columns, rows };
    }
  }

  private async decisions(rows: readonly MatrixRow[]): Promise<ReadonlyMap<string, Decision>> {
    const ids = rows.flatMap(({ cells }) => cells.flatMap(({ decisionId }) => decisionId ?? []));
    const found = ids.length ? await this.db.of(Decision).findBy({ id: In(ids) }) : [];
    return new Map(found.map((decision) => [decision.id, decision]));
  }

  private readonly word: StateWord = (state) => {
    if (state === 'not-yet') return 'pas encore transmis';
    const code = state === 'waiting' ? 'not-listed' : state;
    const label = this.book.label('adoption-states', code);
    return label === code ? this.book.label('outcomes', code) : label;
  };
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function* nothing(): AsyncGenerator<never> {}

function* csv(rows: ReturnType<typeof detailRows>): Generator<string> {
  yield '\uFEFF' + line(DETAIL_HEADINGS.map(({ heading }) => heading));
  for (const row of rows) yield line(row);
}
