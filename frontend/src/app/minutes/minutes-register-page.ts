import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Digest } from '../governance/parts/digest';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { StateBadge } from '../ui/state';
import { MinutesClient } from './minutes-client';
import { STATES } from './minutes-words';
import { RegisterFrame } from './register-frame';
import { Narrowing, registerQuery } from './register-tools';

/** The register of minutes of the bodies that one sits in or may consult. */
@Component({
  selector: 'gw-minutes-register-page',
  imports: [Digest, Empty, Loaded, RegisterFrame, RouterLink, ShortDayPipe, SortHeader, StateBadge, TypoPipe],
  template: `
    <gw-register-frame
      which="minutes"
      title="Registre des procès-verbaux"
      lead="Les procès-verbaux des instances où vous siégez, et ceux, approuvés, que vous pouvez consulter."
      search="Chercher un numéro ou une réunion"
      unit="procès-verbal"
      units="procès-verbaux"
      [states]="narrowing"
      [found]="page()"
    >
      <gw-empty
        empty
        title="Aucun procès-verbal"
        text="Un procès-verbal paraît ici dès que sa réunion est close&#8239;; il reçoit son numéro quand il est diffusé."
      />
      <table class="table" *gwLoaded="found; let page">
        <caption class="visually-hidden">Procès-verbaux</caption>
        <thead>
          <tr>
            <th gw-sort="number">Numéro</th>
            <th gw-sort="date">Date</th>
            <th gw-sort="bodyCode">Instance</th>
            <th gw-sort="title">Réunion</th>
            <th scope="col" class="end">Décisions</th>
            <th gw-sort="state">État</th>
            <th scope="col">Empreinte</th>
          </tr>
        </thead>
        <tbody>
          @for (it of page.rows; track it.meetingId) {
            <tr>
              <td data-label="Numéro" class="nowrap">{{ it.number ?? '—' }}</td>
              <td data-label="Date" class="nowrap">{{ it.date | shortDay }}</td>
              <td data-label="Instance" class="nowrap">{{ it.bodyCode }}</td>
              <td class="main" data-label="Réunion">
                <a [routerLink]="['/reunions', it.meetingId, 'proces-verbal']">{{ it.title | typo }}</a>
              </td>
              <td data-label="Décisions" class="end">{{ it.decisions }}</td>
              <td data-label="État"><gw-state [kind]="states[it.state].kind">{{ states[it.state].word }}</gw-state></td>
              <td data-label="Empreinte">
                @if (it.digest; as digest) {
                  <gw-digest [of]="digest" />
                } @else {
                  —
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </gw-register-frame>
  `,
}) // prettier-ignore
export class MinutesRegisterPage {
  private readonly address = listAddress();
  protected readonly states = STATES;
  protected readonly narrowing: Narrowing = {
    name: 'etat',
    label: 'État',
    all: 'Tous',
    choices: Object.entries(STATES).map(([value, { word }]) => ({ value, label: word })),
  };
  protected readonly found = inject(MinutesClient).register(() => ({
    ...registerQuery(this.address.query()),
    page: String(this.address.page()),
  }));
  protected readonly page = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
}
