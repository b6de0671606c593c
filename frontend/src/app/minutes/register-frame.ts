import { Component, input } from '@angular/core';
import { List } from '../ui/list/list';
import { PageHead } from '../ui/page-head';
import { Tab, Tabs } from '../ui/tabs';
import { RegisterTools } from './register-tools';

/** What both registers answer beside their lines: how many there are, and what they may be narrowed to. */
interface RegisterFound {
  readonly total: number;
  readonly bodies: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly years: readonly string[];
}

/** The page of one of the two registers that a body keeps: its head, the way to the other, the search, and the lines given. */
@Component({
  selector: 'gw-register-frame',
  imports: [List, PageHead, RegisterTools, Tabs],
  template: `
    <gw-page-head
      [title]="title()"
      [crumbs]="[{ label: 'Réunions', link: '/reunions' }, { label: 'Registres' }]"
      [lead]="lead()"
    />
    <gw-tabs label="Registres" [tabs]="registers" />
    <gw-list [search]="search()" [unit]="unit()" [units]="units()" [total]="found()?.total" [views]="views()">
      <ng-container tools>
        <gw-register-tools
          [which]="which()"
          [bodies]="found()?.bodies ?? []"
          [years]="found()?.years ?? []"
        />
      </ng-container>
      <ng-content select="[empty]" ngProjectAs="[empty]" />
      <ng-content />
    </gw-list>
  `,
  styles: `
    gw-tabs {
      display: block;
      margin-bottom: var(--s4);
    }
  `,
})
export class RegisterFrame {
  protected readonly registers: readonly Tab[] = [
    { label: 'Procès-verbaux', link: '/reunions/registres', exact: true },
    { label: 'Décisions', link: '/reunions/registres/decisions' },
  ];

  /** « minutes », « decisions »: the register's name on the server. */
  readonly which = input.required<'minutes' | 'decisions'>();
  readonly title = input.required<string>();
  readonly lead = input.required<string>();
  readonly search = input.required<string>();
  readonly unit = input.required<string>();
  readonly units = input<string>();
  readonly views = input.required<readonly Tab[]>();
  /** What the server answered; undefined while it is not known. */
  readonly found = input<RegisterFound>();
}
