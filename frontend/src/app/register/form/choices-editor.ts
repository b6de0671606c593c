import { Component, computed, input, output } from '@angular/core';
import type { Api } from '../../api';

const KINDS: Readonly<Record<string, string>> = {
  criterion: 'Critères des lignes directrices WP 248',
  'apd-list': 'Liste de l’APD',
};

/** Boxes to tick: several codes of a vocabulary, under the headings that the vocabulary gives them. */
@Component({
  selector: 'gw-choices-editor',
  template: `
    @for (group of groups(); track group.label) {
      @if (group.label) {
        <p class="heading">{{ group.label }}</p>
      }
      <div class="boxes" [class.long]="long()">
        @for (term of group.terms; track term.code) {
          <label class="choice">
            <input
              type="checkbox"
              [checked]="value().includes(term.code)"
              [disabled]="locked()"
              (change)="tick(term.code, $any($event.target).checked)"
            />
            {{ term.label }}
          </label>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
    .heading {
      margin: var(--s2) 0 2px;
      font-size: var(--t13);
      font-weight: 550;
    }
    .boxes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
      gap: 0 var(--s4);
    }
    .boxes.long {
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class ChoicesEditor {
  readonly options = input.required<readonly Api<'TermView'>[]>();
  readonly value = input<readonly string[]>([]);
  readonly locked = input(false);
  readonly changed = output<string[]>();

  protected readonly long = computed(() => this.options().some(({ label }) => label.length > 42));
  protected readonly groups = computed(() => {
    const kinds = [...new Set(this.options().map(({ kind }) => kind))];
    const told = kinds.every((kind) => kind in KINDS);
    return told
      ? kinds.map((kind) => ({
          label: KINDS[kind]!,
          terms: this.options().filter((one) => one.kind === kind),
        }))
      : [{ label: '', terms: this.options() }];
  });

  /** In the order of the vocabulary, whatever the order of the ticks. */
  protected tick(code: string, on: boolean) {
    const wanted = new Set([...this.value().filter((one) => one !== code), ...(on ? [code] : [])]);
    const known = this.options().map((one) => one.code);
    this.changed.emit([
      ...known.filter((one) => wanted.has(one)),
      ...[...wanted].filter((one) => !known.includes(one)),
    ]);
  }
}
