import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { DirectoryClient } from './directory-client';

/** One body: who sits in it, and how it decides, each rule with its source. */
@Component({
  selector: 'gw-body-page',
  imports: [Loaded, PageHead, RouterLink, ShortDayPipe, StateBadge, TypoPipe],
  template: `
    <ng-container *gwLoaded="body; let it">
      <gw-page-head
        [title]="it.name"
        [lead]="it.organisationCode + ', ' + it.voices + ' voix'"
        [crumbs]="[
          { label: 'Annuaire', link: '/annuaire' },
          { label: 'Instances', link: '/annuaire/instances' },
          { label: it.code },
        ]"
      >
        @if (session.opens('meetings')) {
          <a class="button" routerLink="/reunions" [queryParams]="{ body: it.id }">Voir ses réunions</a>
        }
      </gw-page-head>
      <div class="two">
        <section class="sheet" aria-labelledby="seats">
          <h2 id="seats">Membres</h2>
          <table class="table">
            <caption class="visually-hidden">
              Membres
            </caption>
            <thead>
              <tr>
                <th scope="col">Personne</th>
                <th scope="col">Qualité</th>
                <th scope="col">Pour</th>
                <th scope="col">Voix</th>
                <th scope="col">Depuis</th>
              </tr>
            </thead>
            <tbody>
              @for (one of it.seats; track one.mandateId) {
                <tr>
                  <td class="main" data-label="Personne">{{ one.name }}</td>
                  <td data-label="Qualité">{{ one.roleName }}</td>
                  <td data-label="Pour">{{ one.organisationCode }}</td>
                  <td data-label="Voix">{{ one.voter ? 'Délibérative' : 'Sans voix' }}</td>
                  <td data-label="Depuis">{{ one.from | shortDay }}</td>
                </tr>
              } @empty {
                <tr>
                  <td colspan="5" class="muted">Personne n’y a de mandat en cours.</td>
                </tr>
              }
            </tbody>
          </table>
        </section>
        <section class="sheet" aria-labelledby="rules">
          <h2 id="rules">Comment elle décide</h2>
          <ul>
            @for (rule of it.rules; track rule) {
              <li>{{ rule | typo }}</li>
            }
          </ul>
          <h3>Sources</h3>
          @for (source of it.sources; track $index) {
            <p class="small">
              {{ source.text | typo }}
              @if (source.status === 'to-verify') {
                <gw-state kind="to-verify" [bare]="true">À vérifier</gw-state>
              }
            </p>
          }
        </section>
      </div>
    </ng-container>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr);
      gap: var(--s5);
      align-items: start;
    }
    @media (width < 1000px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    ul {
      margin: 0 0 var(--s4);
      padding-left: 1.2em;
      display: grid;
      gap: var(--s1);
    }
  `,
})
export class BodyPage {
  readonly id = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly body = inject(DirectoryClient).body(this.id);
}
