import { Component, computed, input } from '@angular/core';
import { partName, WrittenField } from '../catalogue';
import { Answer, Item, Part, Value } from '../entry';
import { linesOf, partInWords } from '../field-words';
import type { RegisterField, RegisterWords } from '../register-client';

/** What a field says, as it is read: words, a list, a table of lines, a yes or a no with its reason. */
@Component({
  selector: 'gw-entry-value',
  template: `
    @switch (look()) {
      @case ('table') {
        <table class="table plain">
          <caption class="visually-hidden">
            {{
              field().label
            }}
          </caption>
          <thead>
            <tr>
              @for (part of columns(); track part.id) {
                <th scope="col">{{ part.label }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (item of items(); track $index) {
              <tr tabindex="-1" [id]="anchor() + '-' + ($index + 1)">
                @for (part of columns(); track part.id) {
                  <td [attr.data-label]="part.label" [class.main]="$first">{{ said(part, item) || '—' }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      }
      @case ('answer') {
        <p>
          <strong>{{ answer().yes ? 'Oui' : 'Non' }}</strong>
        </p>
        @if (answer().why) {
          <p class="wide">{{ answer().why }}</p>
        }
      }
      @case ('list') {
        <ul class="words" [class.inline]="brief()">
          @for (line of lines(); track line) {
            <li>{{ line }}</li>
          }
        </ul>
      }
      @default {
        <p class="wide">{{ lines()[0] }}</p>
      }
    }
  `,
  styles: `
    .wide {
      max-width: 72ch;
      white-space: pre-line;
    }
    .words {
      max-width: 76ch;
    }
    .inline {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s5);
    }
    .words > li {
      position: relative;
      padding-left: 16px;
    }
    .words > li::before {
      content: '';
      position: absolute;
      top: 10px;
      left: 2px;
      width: 4px;
      height: 4px;
      border-radius: 50%;
      background: var(--edge);
    }
  `,
  styleUrl: '../plain-table.css',
})
export class EntryValue {
  readonly field = input.required<WrittenField>();
  readonly value = input<Value>();
  readonly words = input<RegisterWords>();

  protected readonly look = computed(() => {
    const { kind } = this.field();
    return kind === 'items'
      ? 'table'
      : kind === 'answer'
        ? kind
        : kind === 'words' || kind === 'choices'
          ? 'list'
          : 'words';
  });
  protected readonly lines = computed(() => linesOf(this.words(), this.field(), this.value()));
  /** Many short words stand in a row. */
  protected readonly brief = computed(
    () => this.lines().length > 3 && this.lines().every((line) => line.length < 34),
  );
  protected readonly items = computed(() => (this.value() ?? []) as readonly Item[]);
  protected readonly answer = computed(() => this.value() as Answer);
  /** Only the parts in which something was said. */
  protected readonly columns = computed(() =>
    this.field().parts.filter(
      (part, index) => index === 0 || this.items().some((item) => item[partName(part)]),
    ),
  );
  protected readonly anchor = computed(() =>
    this.field().id === 'retention' ? 'conservation' : this.field().id,
  );

  protected said(part: RegisterField, item: Item): string {
    const said: Part = item[partName(part)];
    return partInWords(this.words(), part, said, item);
  }
}
