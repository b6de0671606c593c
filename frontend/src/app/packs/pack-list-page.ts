import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, MomentPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { Facet } from '../ui/list/facet';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { PACK_STATES } from './pack-words';
import { PacksClient } from './packs-client';

/** The compliance packs of the organisations one answers for. */
@Component({
  selector: 'gw-pack-list-page',
  imports: [DayPipe, Empty, Facet, List, Loaded, MomentPipe, PageHead, RouterLink, SortHeader, StateBadge],
  template: `
    <gw-page-head
      title="Conformité"
      lead="Les dossiers qui rassemblent ce qu’une organisation peut montrer à une date&#8239;: registre, carte, textes, décisions."
    >
      @if (composes()) {
        <a class="button primary" routerLink="nouveau" [queryParams]="chosen()">Composer un dossier</a>
      }
      <a class="button" routerLink="/verifier">Vérifier un dossier</a>
    </gw-page-head>

    <gw-list unit="dossier" [total]="total()" [views]="views" [faceted]="organisations().length > 1">
      @if (organisations().length > 1) {
        <gw-facet name="organisation" label="Organisation" [choices]="organisations()" />
      }
      <gw-empty
        empty
        title="Aucun dossier de conformité"
        text="Un dossier rassemble en un seul fichier, signé et cacheté, tout ce qui était en vigueur à une date."
      >
        @if (composes()) {
          <a class="button primary" routerLink="nouveau" [queryParams]="chosen()">Composer un dossier</a>
        }
      </gw-empty>
      <table class="table" *gwLoaded="found; let page">
        <caption class="visually-hidden">
          Dossiers de conformité
        </caption>
        <thead>
          <tr>
            <th gw-sort="date">Dossier</th>
            <th gw-sort="organisation">Organisation</th>
            <th scope="col">État</th>
            <th scope="col">Signatures</th>
            <th scope="col">Pages</th>
            <th gw-sort="at">Demandé le</th>
          </tr>
        </thead>
        <tbody>
          @for (it of page.rows; track it.id) {
            <tr>
              <td class="main" data-label="Dossier">
                <a [routerLink]="['/conformite', it.id]">État au {{ it.date | day }}</a>
              </td>
              <td data-label="Organisation">{{ it.organisationCode }}</td>
              <td data-label="État">
                <gw-state [kind]="states[it.state].kind">{{ states[it.state].word }}</gw-state>
              </td>
              <td data-label="Signatures">{{ it.signatures ? 'Présidence' : 'Aucune' }}</td>
              <td data-label="Pages">{{ it.pageCount ?? '—' }}</td>
              <td data-label="Demandé le">{{ it.at | moment }}</td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
})
export class PackListPage {
  private readonly address = listAddress();
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  protected readonly states = PACK_STATES;
  protected readonly views = [
    { label: 'Tous', query: { state: null } },
    { label: 'À signer', query: { state: 'ready' } },
    { label: 'Signés et cachetés', query: { state: 'sealed' } },
  ];

  protected readonly found = inject(PacksClient).all(this.address.query);
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly composes = computed(
    () => !this.asOf.readOnly() && this.found.hasValue() && this.found.value().allowed.includes('compose'),
  );
  protected readonly organisations = computed(() => {
    const mandates = this.session.now()?.mandates ?? [];
    const codes = new Map(
      mandates.map(({ organisationId, organisationCode }) => [organisationId, organisationCode]),
    );
    return [...codes].map(([value, label]) => ({ value, label }));
  });
  /** The organisation that the list is narrowed to goes along to the composition. */
  protected readonly chosen = computed(() => {
    const organisation = this.address.text('organisation');
    return organisation ? { organisation } : {};
  });
}
