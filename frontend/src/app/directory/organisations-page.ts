import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Session } from '../session/session';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tabs } from '../ui/tabs';
import { DirectoryClient, OrganisationView } from './directory-client';
import { directoryTabs, KINDS } from './directory-words';

/** The legal persons of the federation and those it deals with. */
@Component({
  selector: 'gw-organisations-page',
  imports: [List, Loaded, PageHead, RouterLink, StateBadge, Tabs],
  template: `
    <gw-page-head
      title="Annuaire"
      lead="Les organisations de la fédération et leurs partenaires, les instances et leurs membres."
    />
    <gw-tabs [tabs]="tabs" label="Annuaire" />
    <gw-list search="Chercher une organisation" unit="organisation" [total]="total()">
      <table class="table" *gwLoaded="all">
        <caption class="visually-hidden">
          Organisations
        </caption>
        <thead>
          <tr>
            <th scope="col">Sigle</th>
            <th scope="col">Dénomination</th>
            <th scope="col">Genre</th>
            <th scope="col">Localité</th>
            <th scope="col">Identité légale</th>
          </tr>
        </thead>
        <tbody>
          @for (one of shown(); track one.id) {
            <tr>
              <td data-label="Sigle">{{ one.code }}</td>
              <td class="main" data-label="Dénomination">
                <a [routerLink]="['/annuaire/organisations', one.id]">{{ one.name }}</a>
              </td>
              <td data-label="Genre">{{ kinds[one.kind] }}</td>
              <td data-label="Localité">{{ one.town ?? '—' }}</td>
              <td data-label="Identité légale">
                @if (one.bce && one.seat) {
                  <gw-state kind="neutral" [bare]="true">Complète</gw-state>
                } @else {
                  <gw-state kind="to-verify" [bare]="true">À compléter</gw-state>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
})
export class OrganisationsPage {
  private readonly address = listAddress();
  protected readonly all = inject(DirectoryClient).organisations();
  protected readonly tabs = directoryTabs(inject(Session).opens('people'));
  protected readonly kinds = KINDS;
  /** Two dozen rows at most: the whole directory is on the page, the search only hides. */
  protected readonly shown = computed(() => {
    const q = plain(this.address.q());
    const all: readonly OrganisationView[] = this.all.hasValue() ? this.all.value() : [];
    return all.filter(({ code, name, town }) => plain(`${code} ${name} ${town ?? ''}`).includes(q));
  });
  protected readonly total = computed(() => (this.all.hasValue() ? this.shown().length : undefined));
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
