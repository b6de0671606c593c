import { Component, input } from '@angular/core';
import { DayPipe } from '../kernel/french-pipes';
import { Notice } from '../ui/notice';
import { Invitation } from './members-client';

/** The codes of first connection, shown this once: to be written down or printed, and handed over. */
@Component({
  selector: 'gw-invitations',
  imports: [DayPipe, Notice],
  template: `
    <gw-notice kind="warning" title="Codes de première connexion">
      Ils ne seront plus montrés. Remettez chacun de la main à la main ou par téléphone&#8239;; la personne
      choisit son mot de passe à l’adresse <strong class="nowrap">/premiere-connexion</strong>, avant le
      {{ invitations()[0]?.expires ?? '' | day }}.
    </gw-notice>
    <table class="table">
      <caption class="visually-hidden">
        Codes de première connexion
      </caption>
      <thead>
        <tr>
          <th scope="col">Personne</th>
          <th scope="col">Adresse</th>
          <th scope="col">Code</th>
        </tr>
      </thead>
      <tbody>
        @for (one of invitations(); track one.personId) {
          <tr>
            <td class="main" data-label="Personne">{{ one.name }}</td>
            <td data-label="Adresse">{{ one.email }}</td>
            <td data-label="Code" class="figures nowrap">
              <strong>{{ one.code }}</strong>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
  `,
})
export class Invitations {
  readonly invitations = input.required<readonly Invitation[]>();
}
