import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { ImportNote, ImportRow } from './import.entity';
import { ImportCountsView } from './imports.dto';

/** Counts what became of the entries of an import, and what there is to tell about them. */
@Injectable()
export class ImportTally {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The whole import. */
  async of(runId: string): Promise<ImportCountsView> {
    const rows = await this.db
      .of(ImportRow)
      .createQueryBuilder('row')
      .select(['row.outcome AS outcome', 'row.chosen AS chosen', 'COUNT(*) AS count', 'COUNT(row.matchId) AS known'])
      .where('row.runId = :runId', { runId })
      .groupBy('row.outcome')
      .addGroupBy('row.chosen')
      .getRawMany<{ outcome: string; chosen: boolean | number; count: string; known: string }>();
    const notes = await this.db
      .of(ImportNote)
      .createQueryBuilder('note')
      .select(['note.kind AS kind', 'COUNT(*) AS count'])
      .where('note.runId = :runId', { runId })
      .groupBy('note.kind')
      .getRawMany<{ kind: string; count: string }>();
    const sum = (some: typeof rows, of: 'count' | 'known' = 'count') => some.reduce((all, one) => all + Number(one[of]), 0);
    const chosen = rows.filter((one) => Boolean(Number(one.chosen)));
    const among = (...outcomes: string[]) => sum(rows.filter(({ outcome }) => outcomes.includes(outcome)));
    const told = (kind: string) => Number(notes.find((one) => one.kind === kind)?.count ?? 0);
    return {
      ready: sum(chosen.filter(({ outcome }) => outcome === 'ready')),
      refused: among('refused'),
      left: sum(rows.filter((one) => !chosen.includes(one) && one.outcome === 'ready')),
      known: sum(chosen.filter(({ outcome }) => outcome === 'ready'), 'known'),
      created: among('created'), updated: among('updated'), skipped: among('skipped', 'unchanged'),
      undone: among('undone'), kept: among('kept'),
      warnings: told('warning'), errors: told('error'), unplaced: told('unplaced'),
    };
  } // prettier-ignore

  /** Some of its entries: by « row kind ». */
  async ofNotes(rowIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (rowIds.length === 0) return new Map();
    const found = await this.db
      .of(ImportNote)
      .createQueryBuilder('note')
      .select(['note.rowId AS row', 'note.kind AS kind', 'COUNT(*) AS count'])
      .where({ rowId: In([...rowIds]) })
      .groupBy('note.rowId')
      .addGroupBy('note.kind')
      .getRawMany<{ row: string; kind: string; count: string }>();
    return new Map(found.map(({ row, kind, count }) => [`${row} ${kind}`, Number(count)]));
  }
}
