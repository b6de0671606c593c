import { Component, input } from '@angular/core';
import { StateBadge } from '../../ui/state';
import type { Activity } from '../register-client';

/** How long what is kept, from when, by which ground, and what becomes of it (art. 30(1)f). */
@Component({
  selector: 'gw-retention-table',
  imports: [StateBadge],
  template: `
    <table class="table plain">
      <caption class="visually-hidden">
        Durées de conservation
      </caption>
      <thead>
        <tr>
          <th scope="col">Ce qui est conservé</th>
          <th scope="col">Combien de temps, depuis quand</th>
          <th scope="col">Ensuite</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track $index) {
          <tr [id]="'conservation-' + ($index + 1)" tabindex="-1">
            <td data-label="Données" class="main">{{ line.category }}</td>
            <td data-label="Durée">
              <div>
                @if (line.term) {
                  <span>{{ line.term }}</span>
                } @else {
                  <gw-state kind="warning">durée à indiquer</gw-state>
                }
                @if (line.start) {
                  <span class="muted small">depuis&#8239;: {{ line.start }}</span>
                }
                @if (line.ground) {
                  <span class="muted small">fondement&#8239;: {{ line.ground }}</span>
                }
              </div>
            </td>
            <td data-label="Ensuite">
              <div>
                <span>{{ line.fate || '—' }}</span>
                @if (line.archive) {
                  <span class="muted small">{{ line.archive }}</span>
                }
              </div>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: '../plain-table.css',
})
export class RetentionTable {
  readonly lines = input.required<Activity['retention']>();
}
