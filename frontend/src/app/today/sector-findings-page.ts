import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { severity } from './severity';
import { SectorFindings, TodayClient } from './today-client';

type Row = SectorFindings['rows'][number];
type Column = SectorFindings['columns'][number];

/** What the rules find in the whole sector: a row a rule, a column an organisation, in each cell how often. */
@Component({
  selector: 'gw-sector-findings-page',
  imports: [Empty, Loaded, PageHead, RouterLink, StateBadge, TypoPipe],
  host: { class: 'full-width' },
  templateUrl: './sector-findings-page.html',
  styleUrl: './sector-findings-page.css',
})
export class SectorFindingsPage {
  protected readonly found = inject(TodayClient).sectorFindings();
  protected readonly lead = computed(() => {
    if (!this.found.hasValue()) return '';
    const { rows, columns } = this.found.value();
    const all = rows.reduce((sum, { findings }) => sum + findings, 0);
    return `${plural(all, 'constat')} de ${plural(rows.length, 'règle')} dans ${plural(columns.length, 'organisation')}. Chaque organisation lit le détail des siens.`;
  });
  protected readonly severityOf = severity;

  protected total({ rows }: SectorFindings, column: number): number {
    return rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0), 0);
  }

  /** The columns in which a rule finds something, for a narrow screen. */
  protected where(row: Row, columns: readonly Column[]) {
    return columns.flatMap((column, index) =>
      row.cells[index] ? [{ column, count: row.cells[index]! }] : [],
    );
  }

  protected said(row: Row, { code }: Column, count: number): string {
    return `${row.title}, ${code} : ${plural(count, 'constat')}`;
  }
}
