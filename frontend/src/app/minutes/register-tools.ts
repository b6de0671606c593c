import { Component, computed, input } from '@angular/core';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list/list-address';

interface Choice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What narrows a register beside its search: the body and the year; and the register as a file, narrowed in the same way. */
@Component({
  selector: 'gw-register-tools',
  imports: [Icon],
  template: `
    <label>
      Instance
      <select
        #body
        class="input"
        [value]="address.text('instance')"
        (change)="address.write({ instance: body.value })"
      >
        <option value="">Toutes</option>
        @for (one of bodies(); track one.id) {
          <option [value]="one.id" [selected]="one.id === address.text('instance')">{{ one.code }}</option>
        }
      </select>
    </label>
    <label>
      Année
      <select
        #year
        class="input"
        [value]="address.text('annee')"
        (change)="address.write({ annee: year.value })"
      >
        <option value="">Toutes</option>
        @for (one of years(); track one) {
          <option [value]="one" [selected]="one === address.text('annee')">{{ one }}</option>
        }
      </select>
    </label>
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
  readonly bodies = input<readonly Choice[]>([]);
  readonly years = input<readonly string[]>([]);

  private readonly query = computed(() =>
    new URLSearchParams(registerQuery(this.address.query())).toString(),
  );

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
