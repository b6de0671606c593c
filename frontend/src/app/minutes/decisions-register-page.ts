import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Outcome, OUTCOMES } from '../governance/parts/words';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { StateBadge } from '../ui/state';
import { MinutesClient } from './minutes-client';
import { RegisterFrame } from './register-frame';
import { Narrowing, registerQuery } from './register-tools';

/** What a decision of the register may have come to. */
const KEPT = ['endorsed', 'approved', 'adopted', 'adopted-with-variant', 'postponed', 'refused'] as const;

/** The register of decisions of the bodies that one sits in or may consult. */
@Component({
  selector: 'gw-decisions-register-page',
  imports: [Empty, Loaded, RegisterFrame, RouterLink, ShortDayPipe, SortHeader, StateBadge, TypoPipe],
  template: `
    <gw-register-frame
      which="decisions"
      title="Registre des décisions"
      lead="Chaque décision garde son numéro, le texte qu’elle a décidé et l’empreinte de ce texte."
      search="Chercher une décision"
      unit="décision"
      [states]="narrowing"
      [found]="page()"
    >
      <gw-empty empty title="Aucune décision" text="Les décisions des instances que vous pouvez consulter paraîtront ici." />
      <table class="table" *gwLoaded="found; let page">
        <caption class="visually-hidden">Décisions</caption>
        <thead>
          <tr>
            <th gw-sort="number">Numéro</th>
            <th gw-sort="date">Date</th>
            <th scope="col">Décision</th>
            <th gw-sort="outcome">Issue</th>
            <th scope="col">En vigueur</th>
            <th scope="col">Vote</th>
            <th scope="col">Procès-verbal</th>
          </tr>
        </thead>
        <tbody>
          @for (it of page.rows; track it.id) {
            <tr>
              <td class="main nowrap" data-label="Numéro">
                <a [routerLink]="['/dossiers/decisions', it.id]">{{ it.number }}</a>
              </td>
              <td data-label="Date" class="nowrap">{{ it.date | shortDay }}</td>
              <td data-label="Décision" class="text"><span class="begun">{{ it.text | typo }}</span></td>
              <td data-label="Issue">
                <gw-state [kind]="words(it.outcome).kind" [bare]="true">{{ words(it.outcome).word }}</gw-state>
              </td>
              <td data-label="En vigueur" class="nowrap">
                @if (it.suspended) {
                  <gw-state kind="warning" [bare]="true">suspendue</gw-state>
                } @else {
                  {{ it.inForceFrom ? (it.inForceFrom | shortDay) : '—' }}
                }
              </td>
              <td data-label="Vote" class="vote">{{ it.result | typo }}</td>
              <td data-label="Procès-verbal" class="nowrap small">
                <a [routerLink]="['/reunions', it.meetingId, 'proces-verbal']">{{ it.minutesNumber ?? 'Brouillon' }}</a>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </gw-register-frame>
  `,
  styles: `
    .text {
      min-width: 200px;
    }
    /* The whole text is one click away, under the number. */
    .begun {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
    }
    .vote {
      width: 170px;
    }
    @media print {
      .begun {
        display: inline;
      }
    }
    @media (max-width: 720px) {
      :is(.text, .vote) {
        width: auto;
        min-width: 0;
      }
    }
  `,
}) // prettier-ignore
export class DecisionsRegisterPage {
  private readonly address = listAddress();
  protected readonly narrowing: Narrowing = {
    name: 'issue',
    label: 'Issue',
    all: 'Toutes',
    choices: KEPT.map((value) => ({ value, label: OUTCOMES[value].word })),
  };
  protected readonly found = inject(MinutesClient).decisions(() => ({
    ...registerQuery(this.address.query()),
    page: String(this.address.page()),
  }));
  protected readonly page = computed(() => (this.found.hasValue() ? this.found.value() : undefined));

  protected words(outcome: string) {
    return OUTCOMES[outcome as Outcome];
  }
}
