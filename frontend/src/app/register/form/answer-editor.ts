import { Component, input, output } from '@angular/core';
import { Answer } from '../entry';

/** A yes or a no, and why. */
@Component({
  selector: 'gw-answer-editor',
  template: `
    <div class="row">
      @for (side of sides; track side.label) {
        <label class="choice">
          <input
            type="radio"
            [name]="name()"
            [checked]="value()?.yes === side.yes"
            [disabled]="locked()"
            (change)="changed.emit({ yes: side.yes, why: value()?.why ?? '' })"
          />
          {{ side.label }}
        </label>
      }
      @if (value() && !locked() && name() !== 'aipd') {
        <button type="button" class="button quiet" (click)="changed.emit(undefined)">Sans réponse</button>
      }
    </div>
    @if (value(); as it) {
      <textarea
        class="input"
        rows="2"
        placeholder="Pourquoi"
        [value]="it.why"
        [readonly]="locked()"
        [attr.aria-label]="label() + ', pourquoi'"
        (input)="changed.emit({ yes: it.yes, why: $any($event.target).value })"
      ></textarea>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 640px;
    }
    .row {
      gap: 0 var(--s5);
      min-height: var(--control);
    }
    textarea {
      margin-top: var(--s1);
    }
  `,
})
export class AnswerEditor {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input<Answer>();
  readonly locked = input(false);
  readonly changed = output<Answer | undefined>();

  protected readonly sides = [
    { yes: true, label: 'Oui' },
    { yes: false, label: 'Non' },
  ];
}
