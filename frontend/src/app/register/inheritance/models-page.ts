import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../api/problem';
import { AsOf } from '../../session/as-of';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { listAddress } from '../../ui/list/list-address';
import { List } from '../../ui/list/list';
import { SortHeader } from '../../ui/list/sort-header';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { InheritanceClient, ModelCell, ModelColumn, ModelRow } from './inheritance-client';
import { sentenceOf, standingOf, STANDINGS } from './standing-words';

const PER = 20;
const VIEWS = [
  { label: 'Tous', query: { show: null, page: null } },
  { label: 'En retard', query: { show: 'late', page: null } },
  { label: 'Avec écarts', query: { show: 'deviations', page: null } },
  { label: 'Que personne ne suit', query: { show: 'unfollowed', page: null } },
  { label: 'Clos', query: { show: 'closed', page: null } },
];

/** The sector's models and who follows them: which version, how many fields late, how many departures. */
@Component({
  selector: 'gw-models-page',
  host: { class: 'full-width' },
  imports: [Empty, Icon, List, Loaded, Notice, PageHead, RouterLink, SortHeader, StateBadge],
  templateUrl: './models-page.html',
  styleUrl: './models-page.css',
})
export class ModelsPage {
  private readonly client = inject(InheritanceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT);
  private readonly asOf = inject(AsOf);

  protected readonly per = PER;
  protected readonly views = VIEWS;
  protected readonly address = listAddress();
  protected readonly found = this.client.models(() => ({ ...this.address.query(), size: String(PER) }));
  protected readonly shown = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly total = computed(() => this.shown()?.total);
  protected readonly refusal = signal('');
  protected readonly standingOf = standingOf;
  protected readonly sentenceOf = sentenceOf;
  protected readonly legend = Object.values(STANDINGS).slice(0, 6);
  protected readonly lead = computed(() =>
    this.shown()?.allowed.includes('oversee') === false
      ? 'Les modèles du secteur et la façon dont votre organisation les suit.'
      : 'Qui suit quel modèle, à quelle version, avec combien de champs en attente et d’écarts.',
  );
  /** Stretches of organisations, when there are more than a page can show side by side. */
  protected readonly stretches = computed(() => {
    const it = this.shown();
    const count = it ? Math.ceil(it.organisations / it.stretch) : 0;
    return count > 1 ? Array.from({ length: count }, (_, at) => String(at + 1)) : [];
  });
  protected readonly csv = computed(() => {
    const { page: _, size: __, columns: ___, ...query } = this.address.query() as Record<string, string>;
    return `/api/register/models.csv?${new URLSearchParams(query)}`;
  });

  protected cell(row: ModelRow, { id }: ModelColumn): ModelCell {
    return row.cells.find(({ organisationId }) => organisationId === id)!;
  }

  protected mayBegin(row: ModelRow, column: ModelColumn): boolean {
    const { standing } = this.cell(row, column);
    const free = standing === 'absent' || standing === 'own';
    return column.mayBegin && free && row.number > 0 && row.state !== 'closed' && !this.asOf.readOnly();
  }

  protected async begin(row: ModelRow, column: ModelColumn) {
    const own = this.cell(row, column).standing === 'own';
    const agreed = await this.dialogs.confirm({
      title: `Reprendre le modèle ${row.code} pour ${column.code}`,
      text: own
        ? 'Votre fiche de même référence suivra le modèle. Ce que vous aviez écrit reste, sauf dans les champs verrouillés\u202f; sa version d’avant est gardée dans ses versions.'
        : 'Une fiche est commencée avec les mots du modèle. Vous pourrez l’adapter, puis la proposer à votre conseil d’administration.',
      action: 'Reprendre le modèle sectoriel',
    });
    if (!agreed) return;
    try {
      const { id } = await this.client.begin(row.id, column.id);
      await this.router.navigate(['/registre', id]);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  protected print() {
    this.page.defaultView?.print();
  }
}
