import { Component, computed, input } from '@angular/core';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list/list-address';

/** One way to narrow a register: its word in the address, what it is called, and what may be chosen. */
export interface Narrowing {
  readonly name: string;
  readonly label: string;
  /** The choice that narrows nothing: « Toutes ». */
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What narrows a register beside its search: the body, the year, the state; and the register as a file, narrowed in the same way. */
@Component({
  selector: 'gw-register-tools',
  imports: [Icon],
  template: `
    @for (one of narrowings(); track one.name) {
      <label>
        {{ one.label }}
        <select #box class="input" (change)="narrow(one.name, box.value)">
          <option value="">{{ one.all }}</option>
          @for (choice of one.choices; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === address.text(one.name)">
              {{ choice.label }}
            </option>
          }
        </select>
      </label>
    }
    <span class="files">
      <a class="button" [href]="file('csv')" download><gw-icon name="download" /> CSV</a>
      <a class="button" [href]="file('pdf')" download><gw-icon name="download" /> PDF</a>
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--s2);
      color: var(--muted);
      font-size: var(--t13);
    }
    select {
      width: auto;
      min-width: 110px;
      max-width: 150px;
    }
    .files {
      display: flex;
      gap: var(--s2);
    }
  `,
})
export class RegisterTools {
  protected readonly address = listAddress();

  /** « minutes », « decisions ». */
  readonly which = input.required<string>();
  readonly narrowings = input.required<readonly Narrowing[]>();

  private readonly query = computed(() =>
    new URLSearchParams(registerQuery(this.address.query())).toString(),
  );

  protected narrow(name: string, value: string) {
    return this.address.write({ [name]: value });
  }

  protected file(format: string) {
    return `/api/registers/${this.which()}.${format}?${this.query()}`;
  }
}

/** What the address says, in the server's words. */
export function registerQuery(given: Record<string, string | readonly string[]>): Record<string, string> {
  const { instance, annee, etat, issue, page: _, size: __, ...words } = given as Record<string, string>;
  return {
    ...words,
    ...(instance && { body: instance }),
    ...(annee && { year: annee }),
    ...(etat && { state: etat }),
    ...(issue && { outcome: issue }),
  };
}
