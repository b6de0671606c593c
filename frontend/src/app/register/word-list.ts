import { Component, computed, inject, input, model } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { Icon } from '../ui/icon';

let count = 0;

/** Lines of words, one a line: each is chosen from what is offered or written freely. */
@Component({
  selector: 'gw-word-list',
  imports: [Icon],
  template: `
    <datalist [id]="id">
      @for (word of left(); track word) {
        <option [value]="word"></option>
      }
    </datalist>
    <ul>
      @for (line of lines(); track $index; let index = $index) {
        <li>
          <input
            class="input"
            [attr.list]="id"
            [value]="line"
            [readonly]="locked()"
            [attr.aria-label]="label() + ', ligne ' + (index + 1)"
            (input)="write(index, $event)"
            (keydown.enter)="$event.preventDefault(); add()"
          />
          @if (!locked()) {
            <button
              type="button"
              class="button icon quiet"
              [attr.aria-label]="'Retirer ' + (line || 'la ligne ' + (index + 1))"
              (click)="remove(index)"
            >
              <gw-icon name="close" />
            </button>
          }
        </li>
      } @empty {
        <li class="muted">Rien d’indiqué.</li>
      }
    </ul>
    @if (!locked()) {
      <button type="button" class="button quiet" (click)="add()">
        <gw-icon name="plus" /> {{ adding() }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 640px;
    }
    li {
      display: flex;
      gap: var(--s1);
      margin-bottom: var(--s1);
    }
    .button.quiet:not(.icon) {
      margin-left: -8px;
      padding: 0 8px;
    }
  `,
})
export class WordList {
  private readonly document = inject(DOCUMENT);
  protected readonly id = `mots-${++count}`;

  readonly label = input.required<string>();
  /** What the button says: « Ajouter un destinataire ». */
  readonly adding = input.required<string>();
  readonly offered = input<readonly string[]>([]);
  readonly locked = input(false);
  readonly lines = model.required<string[]>();

  /** What is offered and not yet written. */
  protected readonly left = computed(() => this.offered().filter((word) => !this.lines().includes(word)));

  protected write(index: number, event: Event) {
    const words = (event.target as HTMLInputElement).value;
    this.lines.update((lines) => lines.map((line, at) => (at === index ? words : line)));
  }

  protected remove(index: number) {
    this.lines.update((lines) => lines.filter((_, at) => at !== index));
  }

  protected add() {
    if (this.lines().at(-1) !== '') this.lines.update((lines) => [...lines, '']);
    const list = this.id;
    setTimeout(() => [...this.document.querySelectorAll<HTMLElement>(`[list="${list}"]`)].at(-1)?.focus());
  }
}
