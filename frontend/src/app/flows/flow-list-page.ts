import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { FlowsClient } from './flows-client';

/** The flows one may see. */
@Component({
  selector: 'gw-flow-list-page',
  imports: [List, Loaded, PageHead, RouterLink],
  template: `
    <gw-page-head title="Flux" lead="Les données qui passent d’une organisation à une autre, et qui l’a confirmé." />
    <gw-list search="Chercher un flux" unit="flux" units="flux" [total]="total()">
      <table class="table" *gwLoaded="found; let page">
        <tbody>
          @for (it of page.rows; track it.id) {
            <tr>
              <td data-label="Code">{{ it.code }}</td>
              <td class="main" data-label="Flux"><a [routerLink]="['/flux', it.id]">{{ it.name }}</a></td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
})
export class FlowListPage {
  protected readonly found = inject(FlowsClient).all(listAddress().query);
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
}
