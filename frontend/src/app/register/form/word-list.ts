import { Component, computed, inject, input, output } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { Icon } from '../../ui/icon';

let count = 0;

/** What a list of words is about, what it may hold, and what it holds. */
export interface Words {
  readonly label: string;
  /** What the button says: « Ajouter un destinataire ». */
  readonly adding: string;
  readonly offered: readonly string[];
  readonly locked: boolean;
  readonly lines: readonly string[];
}

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
      @for (line of of().lines; track $index; let index = $index) {
        <li>
          <input
            class="input"
            [attr.list]="id"
            [value]="line"
            [readonly]="of().locked"
            [attr.aria-label]="of().label + ', ligne ' + (index + 1)"
            (input)="write(index, $event)"
            (keydown.enter)="$event.preventDefault(); add()"
          />
          @if (!of().locked) {
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
    @if (!of().locked) {
      <button type="button" class="button quiet" (click)="add()">
        <gw-icon name="plus" /> {{ of().adding }}
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

  readonly of = input.required<Words>();
  readonly changed = output<string[]>();

  /** What is offered and not yet written. */
  protected readonly left = computed(() =>
    this.of().offered.filter((word) => !this.of().lines.includes(word)),
  );

  protected write(index: number, event: Event) {
    const words = (event.target as HTMLInputElement).value;
    this.changed.emit(this.of().lines.map((line, at) => (at === index ? words : line)));
  }

  protected remove(index: number) {
    this.changed.emit(this.of().lines.filter((_, at) => at !== index));
  }

  protected add() {
    if (this.of().lines.at(-1) !== '') this.changed.emit([...this.of().lines, '']);
    const list = this.id;
    setTimeout(() => [...this.document.querySelectorAll<HTMLElement>(`[list="${list}"]`)].at(-1)?.focus());
  }
}
