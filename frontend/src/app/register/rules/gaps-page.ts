import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { listAddress } from '../../ui/list/list-address';
import { Loaded } from '../../ui/loaded';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { GapEntriesPanel } from './gap-entries';
import { ASKERS, LEVELS } from './gap-words';
import { GapCell, GapRow, GapsClient, GapView } from './gaps-client';

const SECTOR = 'secteur';

/** « Lacunes »: what a register lacks, field by field, by who asks for it; each number leads to the entries. */
@Component({
  selector: 'gw-gaps-page',
  imports: [Empty, Field, GapEntriesPanel, Loaded, PageHead, RouterLink, StateBadge, TypoPipe],
  templateUrl: './gaps-page.html',
  styleUrl: './gaps-page.css',
})
export class GapsPage {
  private readonly address = listAddress();

  protected readonly whose = computed(() => this.address.text('organisation'));
  protected readonly field = computed(() => this.address.text('champ'));
  protected readonly asker = computed(() => this.address.text('demande') || 'art30');
  protected readonly all = computed(() => this.address.text('tous') === 'oui');
  protected readonly found = inject(GapsClient).view((): Record<string, string> => {
    const whose = this.whose();
    return whose === SECTOR ? { sector: 'yes' } : whose ? { organisation: whose } : {};
  });
  protected readonly askers = ASKERS;
  protected readonly levels = LEVELS;
  protected readonly sector = SECTOR;
  protected readonly totals = computed(() => (this.found.hasValue() ? totalsOf(this.found.value()) : []));

  protected lead({ entries, organisationId, organisations }: GapView): string {
    const whose = organisations.find(({ id }) => id === organisationId)?.code ?? 'tout le secteur';
    return `${plural(entries, 'fiche')} du registre, ${whose}. Une case dit combien de fiches ne remplissent pas le champ, sur combien qui le devraient.`;
  }

  protected shown(rows: readonly GapRow[]): readonly GapRow[] {
    return this.all() ? rows : rows.filter(({ cells }) => cells.some(({ lacking }) => lacking > 0));
  }

  protected isFull({ groups }: GapView): boolean {
    return groups.every(({ rows }) => rows.every(({ cells }) => cells.every(({ lacking }) => lacking === 0)));
  }

  protected label(row: GapRow): string {
    return row.of ? `${row.of} : ${row.label.charAt(0).toLowerCase()}${row.label.slice(1)}` : row.label;
  }

  protected said(row: GapRow, cell: GapCell): string {
    const asker = ASKERS.find(({ value }) => value === cell.asker)?.label ?? '';
    return `${cell.lacking}/${cell.asked}, ${this.label(row)}, ${asker}. Voir les fiches`;
  }

  protected choose(organisation: string) {
    void this.address.write({ organisation, champ: null, demande: null });
  }

  protected showAll(all: boolean) {
    void this.address.write({ tous: all ? 'oui' : null });
  }

  protected close() {
    void this.address.write({ champ: null, demande: null });
  }

  protected chosen({ groups }: GapView): GapRow | undefined {
    return groups.flatMap(({ rows }) => rows).find(({ field }) => field === this.field());
  }
}

/** How many empty places there are of each level, each place counted once where it weighs most. */
function totalsOf({ groups }: GapView) {
  const rows = groups.flatMap((group) => group.rows);
  return Object.keys(LEVELS).map((level) => ({
    level,
    count: rows.reduce((sum, { cells }) => {
      const heaviest = cells.find(({ asked }) => asked > 0);
      return sum + (heaviest?.level === level ? heaviest.lacking : 0);
    }, 0),
  }));
}
