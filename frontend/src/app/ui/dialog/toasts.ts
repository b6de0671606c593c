import { Component, inject, Service, signal } from '@angular/core';
import { Icon } from '../icon';

interface Toast {
  readonly text: string;
  readonly undo?: () => unknown;
}

/** A word that something is done, said politely and gone after eight seconds. Errors are never said this way. */
@Service()
export class Toasts {
  private timer?: ReturnType<typeof setTimeout>;
  readonly shown = signal<Toast | undefined>(undefined);

  say(text: string, undo?: () => unknown) {
    clearTimeout(this.timer);
    this.shown.set({ text, undo });
    this.timer = setTimeout(() => this.hush(), 8000);
  }

  hush() {
    this.shown.set(undefined);
  }
}

/** Where the words appear: once, in the shell. */
@Component({
  selector: 'gw-toasts',
  imports: [Icon],
  host: { role: 'status', 'aria-live': 'polite' },
  template: `
    @if (toasts.shown(); as toast) {
      <div>
        <gw-icon name="check" />
        <p>{{ toast.text }}</p>
        @if (toast.undo) {
          <button type="button" class="button quiet" (click)="toast.undo(); toasts.hush()">Annuler</button>
        }
        <button
          type="button"
          class="button quiet icon"
          aria-label="Fermer le message"
          (click)="toasts.hush()"
        >
          <gw-icon name="close" />
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      position: fixed;
      z-index: 40;
      right: var(--s4);
      bottom: var(--s4);
      left: var(--s4);
      display: flex;
      justify-content: center;
      pointer-events: none;
    }
    div {
      display: flex;
      align-items: center;
      gap: var(--s3);
      max-width: 560px;
      padding: 6px 6px 6px var(--s4);
      border-radius: var(--radius);
      background: var(--bar-ground);
      color: var(--bar-ink);
      box-shadow: var(--lift);
      pointer-events: auto;
      animation: rise var(--quick) ease-out;
    }
    .button {
      color: inherit;
    }
    .button:hover {
      background: var(--bar-sunk);
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
    @media (max-width: 720px) {
      :host {
        bottom: 76px;
      }
    }
  `,
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
}
