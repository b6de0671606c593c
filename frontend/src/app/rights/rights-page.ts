import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Api } from '../api';
import { TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tabs } from '../ui/tabs';
import { RIGHTS_TABS } from './rights-tabs';

/** Who may do what: each kind of mandate, what it is for, and what it allows, in sentences. */
@Component({
  selector: 'gw-rights-page',
  imports: [Loaded, PageHead, StateBadge, Tabs, TypoPipe],
  template: `
    <gw-page-head
      title="Qui peut quoi"
      lead="Les droits viennent des mandats en cours, et d’eux seuls. Un mandat expiré ne vote pas, ne signe pas et ne modifie rien."
    />
    <gw-tabs [tabs]="tabs" label="Règles" />
    <div class="roles" *gwLoaded="roles; let all">
      @for (role of shown(all); track role.id) {
        <section class="sheet" [attr.aria-labelledby]="role.id">
          <h2 [id]="role.id">
            {{ role.name }}
            @if (mine().has(role.id)) {
              <gw-state kind="running">Votre mandat</gw-state>
            }
          </h2>
          <p class="muted">{{ role.purpose | typo }}</p>
          <ul>
            @for (rule of role.rules; track $index) {
              <li>{{ rule.sentence | typo }}</li>
            }
          </ul>
        </section>
      }
    </div>
  `,
  styles: `
    .roles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
      gap: var(--s5);
      align-items: start;
    }
    h2 {
      display: flex;
      gap: var(--s2);
      align-items: center;
      flex-wrap: wrap;
    }
    ul {
      margin-top: var(--s3);
      padding-left: var(--s5);
      list-style: disc;
    }
    li + li {
      margin-top: var(--s1);
    }
    li::marker {
      color: var(--muted);
    }
  `,
})
export class RightsPage {
  private readonly session = inject(Session);

  protected readonly tabs = RIGHTS_TABS;
  protected readonly roles = httpResource<Api<'RoleView'>[]>(() => '/api/session/rights');
  protected readonly mine = computed(() => new Set(this.session.now()?.mandates.map(({ role }) => role)));

  /** One’s own mandates first; the building blocks of roles, which nobody holds, are left out. */
  protected shown(all: readonly Api<'RoleView'>[]) {
    const held = all.filter(({ id }) => id !== 'federation' && id !== 'organisation-reader');
    return held.sort((a, b) => Number(this.mine().has(b.id)) - Number(this.mine().has(a.id)));
  }
}
