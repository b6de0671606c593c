import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, MomentPipe, PluralPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { accessState } from './space-words';
import { SpacesClient } from './spaces-client';

/** The spaces one reads, and those of the sector that a direction may ask to read. */
@Component({
  selector: 'gw-space-list-page',
  imports: [DayPipe, Empty, Loaded, MomentPipe, PageHead, PluralPipe, RouterLink, StateBadge],
  template: `
    <gw-page-head
      title="Espaces"
      lead="Les pièces de chaque instance, par réunion et par dossier. Les membres y lisent et y déposent&#8239;; une direction peut demander à lire."
    />
    <ng-container *gwLoaded="found; let all">
      @if (own().length) {
        <ul class="spaces">
          @for (it of own(); track it.bodyId) {
            <li>
              <a class="name" [routerLink]="it.bodyId">{{ it.name }}</a>
              <span class="muted small">{{ it.organisationCode }}</span>
              <p class="small">
                @if (it.papers === null) {
                  Vous suivez les demandes d’accès, sans lire les pièces.
                } @else if (it.papers === 0) {
                  Aucune pièce pour le moment.
                } @else {
                  {{ it.papers | plural: 'pièce' }}, la dernière le {{ it.lastAt | moment }}.
                }
              </p>
              <p class="marks">
                @if (it.until) {
                  <gw-state kind="running">accès jusqu’au {{ it.until | day }}</gw-state>
                }
                @if (it.requests) {
                  <a [routerLink]="it.bodyId" [queryParams]="{ vue: 'acces' }">
                    {{ it.requests | plural: 'demande' }} à répondre
                  </a>
                }
              </p>
            </li>
          }
        </ul>
      } @else {
        <gw-empty
          title="Aucun espace à lire"
          text="Les espaces des instances où vous siégez viendront ici, avec leurs pièces."
        />
      }
      @if (others().length) {
        <section aria-labelledby="autres">
          <h2 id="autres">Instances où vous ne siégez pas</h2>
          <p class="muted">
            Leur espace s’ouvre aux directions qui en font la demande, jusqu’à un jour convenu.
          </p>
          <ul class="waiting">
            @for (it of others(); track it.bodyId) {
              <li>
                <div>
                  <strong>{{ it.name }}</strong>
                  @if (it.asked; as asked) {
                    <gw-state [kind]="stateOf(asked.state).kind" [bare]="true">
                      {{ asked.state === 'asked' ? 'demande en attente' : stateOf(asked.state).word }}
                    </gw-state>
                  }
                </div>
                <a class="button" [routerLink]="it.bodyId">
                  {{ it.asked?.state === 'asked' ? 'Voir ma demande' : 'Demander l’accès' }}
                </a>
              </li>
            }
          </ul>
        </section>
      }
    </ng-container>
  `,
  styles: `
    .spaces {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(290px, 1fr));
      gap: var(--s4);
    }
    .spaces li {
      padding: var(--s4) var(--s5);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .name {
      margin-right: var(--s2);
      font-weight: 600;
    }
    .spaces p {
      margin-top: var(--s1);
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .marks:empty {
      display: none;
    }
    section {
      margin-top: var(--s8);
    }
    .waiting gw-state {
      margin-left: var(--s2);
    }
  `,
})
export class SpaceListPage {
  protected readonly found = inject(SpacesClient).all();
  protected readonly stateOf = accessState;
  private readonly all = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly own = computed(() => this.all().filter(({ standing }) => standing !== 'outside'));
  protected readonly others = computed(() => this.all().filter(({ standing }) => standing === 'outside'));
}
