import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '../kernel/french-pipes';
import { AddressPipe } from '../ui/address';
import { Empty } from '../ui/empty';
import { Facet } from '../ui/list/facet';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { severity, SEVERITIES } from './severity';
import { TodayClient } from './today-client';

const AUTHORITIES = [
  { value: 'APD', label: 'APD' },
  { value: 'SPW', label: 'SPW' },
  { value: 'sector', label: 'Secteur' },
] as const;

/** Every finding of the organisations one answers for, each with its article and what mends it. */
@Component({
  selector: 'gw-findings-page',
  imports: [AddressPipe, Empty, Facet, List, Loaded, PageHead, RouterLink, StateBadge, TypoPipe],
  template: `
    <gw-page-head
      title="Constats"
      [crumbs]="[{ label: 'À faire', link: '/' }, { label: 'Constats' }]"
      lead="Ce que les règles trouvent d’absent, d’expiré ou de contradictoire, avec l’article, l’autorité qui le demande et le moyen d’y remédier."
    >
      <a class="button" routerLink="/impact">Changements</a>
      @if (mayCount()) {
        <a class="button" routerLink="/constats/secteur">Tout le secteur</a>
      }
    </gw-page-head>
    <gw-list unit="constat" [total]="total()" [views]="views()" [faceted]="true">
      <gw-facet name="rule" label="Règle" [choices]="rules()" />
      <gw-facet name="authority" label="Qui le demande" [choices]="authorities" />
      <gw-empty
        empty
        title="Aucun constat"
        text="Les règles n’ont rien trouvé à redire pour cette sélection."
      />
      <table class="table" *gwLoaded="found; let page">
        <caption class="visually-hidden">
          Constats
        </caption>
        <thead>
          <tr>
            <th scope="col">Gravité</th>
            <th scope="col">Constat</th>
            <th scope="col">Fondement</th>
            <th scope="col">Organisation</th>
          </tr>
        </thead>
        <tbody>
          @for (one of page.rows; track $index) {
            <tr>
              <td data-label="Gravité">
                <gw-state [kind]="severityOf(one.severity).kind">{{ severityOf(one.severity).one }}</gw-state>
              </td>
              <td class="main" data-label="Constat">
                <div>
                  <a [routerLink]="one.link | address">{{ one.sentence | typo }}</a>
                  <p class="small muted">{{ one.remedy | typo }}</p>
                </div>
              </td>
              <td data-label="Fondement">
                <div>
                  <span>{{ one.article | typo }}</span>
                  <p class="small muted">
                    {{ one.ruleNumber === 'sector' ? 'Usage du secteur' : 'Règle ' + one.ruleNumber }} ·
                    {{ authority(one.authority) }}
                  </p>
                  @if (one.toVerify) {
                    <gw-state kind="to-verify" [bare]="true">À vérifier</gw-state>
                  }
                </div>
              </td>
              <td data-label="Organisation">{{ one.organisationCode }}</td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
})
export class FindingsPage {
  private readonly address = listAddress();
  protected readonly found = inject(TodayClient).findings(this.address.query);
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly views = computed(() => {
    const counts: Record<string, number> = this.found.hasValue() ? ({ ...this.found.value() } as never) : {};
    return [
      { label: 'Tous', query: { severity: null } },
      ...SEVERITIES.map(({ value, one }) => ({
        label: one,
        query: { severity: value },
        count: counts[value],
      })),
    ];
  });
  /** The rules that found something, the gravest first. */
  protected readonly rules = computed(() =>
    (this.found.hasValue() ? this.found.value().rules : []).map(({ rule, title, findings }) => ({
      value: rule,
      label: title,
      count: findings,
    })),
  );
  protected readonly mayCount = computed(
    () => this.found.hasValue() && this.found.value().allowed.includes('count'),
  );
  protected readonly authorities = AUTHORITIES;
  protected readonly severityOf = severity;

  protected authority(value: string): string {
    return AUTHORITIES.find((one) => one.value === value)?.label ?? value;
  }
}
