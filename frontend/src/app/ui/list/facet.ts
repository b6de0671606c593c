import { Component, computed, input, signal } from '@angular/core';
import { listAddress } from './list-address';

/** One value a list may be narrowed to, and how many lines carry it. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

/** A facet: boxes that narrow the list, written in the address as `?name=value&name=other`. */
@Component({
  selector: 'gw-facet',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @for (choice of shown(); track choice.value) {
        <label class="choice">
          <input
            type="checkbox"
            [checked]="chosen().includes(choice.value)"
            (change)="toggle(choice.value)"
          />
          <span>{{ choice.label }}</span>
          @if (choice.count !== undefined) {
            <span class="count">{{ choice.count }}</span>
          }
        </label>
      }
      @if (choices().length > shown().length) {
        <button type="button" class="button quiet more" (click)="all.set(true)">
          {{ choices().length - shown().length }} de plus
        </button>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s5);
    }
    legend {
      padding: 0 0 var(--s1);
      font-size: var(--t13);
      font-weight: 600;
      line-height: 20px;
    }
    .choice {
      padding: 3px 0;
      font-size: var(--t13);
      line-height: 20px;
    }
    .count {
      margin-left: auto;
      color: var(--muted);
      font-variant-numeric: tabular-nums;
    }
    .more {
      min-height: 26px;
      margin-left: -8px;
      padding: 0 8px;
      font-size: var(--t13);
    }
  `,
})
export class Facet {
  private readonly address = listAddress();

  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly FacetChoice[]>();

  protected readonly all = signal(false);
  protected readonly chosen = computed(() => this.address.all(this.name()));
  protected readonly shown = computed(() => {
    const choices = this.choices();
    return this.all() || choices.length <= 8
      ? choices
      : choices.filter(({ value }, at) => at < 6 || this.chosen().includes(value));
  });

  protected toggle(value: string) {
    const chosen = this.chosen();
    const next = chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value];
    void this.address.write({ [this.name()]: next });
  }
}
