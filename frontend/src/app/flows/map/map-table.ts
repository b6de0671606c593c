import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api';
import { FlowMarks } from '../flow-marks';

/** The map as a table: the same flows in the same order, the same one chosen. */
@Component({
  selector: 'gw-map-table',
  imports: [FlowMarks, RouterLink],
  template: `
    <table class="table">
      <caption class="visually-hidden">
        Les flux de la carte
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Flux</th>
          <th scope="col">Dossier</th>
          <th scope="col">De</th>
          <th scope="col">Vers</th>
          <th scope="col">Données</th>
          <th scope="col">Canal</th>
          <th scope="col">Traitement</th>
          <th scope="col">Marques</th>
        </tr>
      </thead>
      <tbody>
        @for (it of rows(); track it.id) {
          <tr [class.chosen]="it.id === lit()">
            <td data-label="Code" class="nowrap">
              <button
                type="button"
                class="button quiet"
                [attr.aria-pressed]="it.id === lit()"
                [attr.aria-label]="it.code + ', suivre ce flux'"
                (click)="chosen.emit(it)"
              >
                {{ it.code }}
              </button>
            </td>
            <td data-label="Flux" class="main">
              <a [routerLink]="['/flux', it.id]">{{ it.name }}</a>
            </td>
            <td data-label="Dossier">{{ it.organisationCode }}</td>
            <td data-label="De">{{ it.source.name }}</td>
            <td data-label="Vers">{{ it.destination.name }}</td>
            <td data-label="Données">{{ it.data }}</td>
            <td data-label="Canal">{{ it.channelLabel }}</td>
            <td data-label="Traitement">{{ it.activity }}</td>
            <td data-label="Marques"><gw-flow-marks [marks]="it.marks" /></td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    .button {
      min-height: 26px;
      margin: -2px 0 -2px -8px;
      padding: 0 8px;
    }
    .chosen .button {
      font-weight: 650;
    }
    @media print {
      .button {
        display: inline !important;
        border: 0;
        color: inherit;
      }
    }
  `,
})
export class MapTable {
  readonly rows = input.required<readonly Api<'FlowRow'>[]>();
  readonly lit = input<string>();
  readonly chosen = output<Api<'FlowRow'>>();
}
