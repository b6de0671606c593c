import { Clipboard } from '@angular/cdk/clipboard';
import { Component, computed, inject, input } from '@angular/core';
import { Toasts } from '../../ui/dialog/toasts';

/** The digest of a text, by its first characters, with a way to take the whole of it along. */
@Component({
  selector: 'gw-digest',
  template: `
    <span class="visually-hidden">Empreinte SHA-256 commençant par</span>
    <code [attr.title]="of()">{{ short() }}</code>
    <button type="button" class="no-print" (click)="copy()">
      Copier<span class="visually-hidden"> l’empreinte entière</span>
    </button>
    <code class="whole">{{ of() }}</code>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 6px;
    }
    code {
      font-size: var(--t13);
    }
    button {
      padding: 0 4px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: var(--accent);
      font: 400 var(--t13) / 20px var(--sans);
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    .whole {
      display: none;
      overflow-wrap: anywhere;
    }
    @media print {
      code:not(.whole) {
        display: none;
      }
      .whole {
        display: inline;
      }
    }
  `,
})
export class Digest {
  private readonly clipboard = inject(Clipboard);
  private readonly toasts = inject(Toasts);

  /** SHA-256 in hexadecimal. */
  readonly of = input.required<string>();
  protected readonly short = computed(() => `${this.of().slice(0, 12)}…`);

  protected copy() {
    if (this.clipboard.copy(this.of())) this.toasts.say('Empreinte copiée');
  }
}
