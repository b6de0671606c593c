import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { Fact, Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { DirectoryClient, OrganisationPage as Organisation } from './directory-client';
import { KINDS } from './directory-words';

/** One organisation: its legal identity, its DPD, its bodies and the people who speak for it. */
@Component({
  selector: 'gw-organisation-page',
  imports: [Facts, Loaded, PageHead, RouterLink, ShortDayPipe],
  template: `
    <ng-container *gwLoaded="found; let it">
      <gw-page-head
        [code]="it.code"
        [title]="it.name"
        [lead]="kinds[it.kind]"
        [crumbs]="[{ label: 'Annuaire', link: '/annuaire' }, { label: it.code }]"
      >
        @if (it.allowed.includes('update') && !asOf.readOnly()) {
          <a class="button" routerLink="modifier">Corriger la fiche</a>
        }
      </gw-page-head>
      <div class="two">
        <section class="sheet" aria-labelledby="identity">
          <h2 id="identity">Identité</h2>
          <gw-facts [rows]="identity(it)" missing="À compléter" />
        </section>
        <section class="sheet" aria-labelledby="bodies">
          <h2 id="bodies">Instances</h2>
          @for (body of it.bodies; track body.id) {
            <p class="row">
              <a [routerLink]="['/annuaire/instances', body.id]">{{ body.name }}</a>
              <span class="muted">{{ body.voices }} voix</span>
            </p>
          } @empty {
            <p class="muted">Aucune instance n’est inscrite.</p>
          }
        </section>
      </div>
      <section class="sheet people" aria-labelledby="people">
        <h2 id="people">Personnes et mandats</h2>
        @if (it.people.length) {
          <table class="table">
            <caption class="visually-hidden">
              Mandats en cours
            </caption>
            <thead>
              <tr>
                <th scope="col">Personne</th>
                <th scope="col">Mandat</th>
                <th scope="col">Depuis</th>
                <th scope="col">Jusqu’au</th>
                @if (mayEnd()) {
                  <th scope="col" class="end"><span class="visually-hidden">Actions</span></th>
                }
              </tr>
            </thead>
            <tbody>
              @for (one of it.people; track one.mandateId) {
                <tr>
                  <td class="main" data-label="Personne">{{ one.name }}</td>
                  <td data-label="Mandat">{{ one.label }}</td>
                  <td data-label="Depuis">{{ one.from | shortDay }}</td>
                  <td data-label="Jusqu’au">{{ one.until ? (one.until | shortDay) : '—' }}</td>
                  @if (mayEnd()) {
                    <td class="end">
                      <button class="button quiet" type="button" (click)="end(one.mandateId, one.label)">
                        Mettre fin
                      </button>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <p class="muted">Personne n’a de mandat pour cette organisation.</p>
        }
      </section>
    </ng-container>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--s5);
      align-items: start;
    }
    .people {
      margin-top: var(--s5);
    }
  `,
})
export class OrganisationPage {
  readonly id = input.required<string>();

  protected readonly asOf = inject(AsOf);
  protected readonly session = inject(Session);
  private readonly client = inject(DirectoryClient);
  private readonly dialogs = inject(Dialogs);
  protected readonly found = this.client.organisation(this.id);
  protected readonly kinds = KINDS;
  protected readonly identity = (it: Organisation): Fact[] => [
    { label: 'Forme juridique', value: it.legalForm },
    { label: 'Numéro d’entreprise (BCE)', value: it.bce },
    { label: 'Siège', value: it.seat },
    { label: 'RPM', value: it.rpm },
    { label: 'Localité', value: it.town },
    { label: 'Territoire', value: it.territory },
    { label: 'Courriel', value: it.email },
    { label: 'Téléphone', value: it.phone },
    { label: 'Site', value: it.site },
    { label: 'Délégué à la protection des données', value: it.dpdName },
    { label: 'Contact du délégué', value: it.dpdContact },
  ];

  protected readonly mayEnd = computed(() => this.session.opens('people') && !this.asOf.readOnly());

  /** The last day is today: what the person decided until then keeps the mandate as it was. */
  protected async end(mandateId: string, label: string) {
    const reason = await this.dialogs.ask({
      title: `Mettre fin au mandat « ${label} »`,
      text: 'Le mandat prend fin aujourd’hui. La personne ne vote, ne signe et ne modifie plus rien à ce titre dès demain ; ses décisions passées restent.',
      field: 'Motif',
      action: 'Mettre fin au mandat',
    });
    if (!reason) return;
    await this.client.end(mandateId, { until: this.session.today(), reason });
    this.found.reload();
  }
}
