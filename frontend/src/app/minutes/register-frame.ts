import { Component, computed, input } from '@angular/core';
import { List } from '../ui/list/list';
import { PageHead } from '../ui/page-head';
import { Tab, Tabs } from '../ui/tabs';
import { Narrowing, RegisterTools } from './register-tools';

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
    <gw-list [search]="search()" [unit]="unit()" [units]="units()" [total]="found()?.total">
      <ng-container tools>
        <gw-register-tools [which]="which()" [narrowings]="narrowings()" />
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
  /** How far a line is: the state of minutes, the outcome of a decision. */
  readonly states = input.required<Narrowing>();
  /** What the server answered; undefined while it is not known. */
  readonly found = input<RegisterFound>();

  protected readonly narrowings = computed((): Narrowing[] => {
    const { bodies = [], years = [] } = this.found() ?? {};
    return [
      { name: 'instance', label: 'Instance', all: 'Toutes', choices: bodies.map(({ id, code }) => ({ value: id, label: code })) },
      { name: 'annee', label: 'Année', all: 'Toutes', choices: years.map((one) => ({ value: one, label: one })) },
      this.states(),
    ];
  }); // prettier-ignore
}
