import { Component, ElementRef, input, model, output, viewChild } from '@angular/core';
import { FormValueControl, transformedValue } from '@angular/forms/signals';
import { readDay, shortDay } from '../kernel/french';
import { Icon } from './icon';

const UNREAD = {
  kind: 'parse',
  message: 'Écrivez la date comme 12/09/2018 ou 12 septembre 2018.',
};

/** A date as one writes it in Belgium, `YYYY-MM-DD` underneath ('' when empty); the calendar is one click away. */
@Component({
  selector: 'gw-date',
  imports: [Icon],
  template: `
    <input
      #box
      class="input"
      inputmode="numeric"
      autocomplete="off"
      placeholder="jj/mm/aaaa"
      [value]="text()"
      [disabled]="disabled()"
      [readonly]="readonly()"
      (input)="text.set(box.value)"
      (blur)="leave()"
    />
    <input
      #calendar
      type="date"
      tabindex="-1"
      aria-hidden="true"
      [value]="value()"
      (change)="value.set(calendar.value)"
    />
    <button
      type="button"
      class="button icon"
      aria-label="Choisir dans le calendrier"
      [disabled]="disabled() || readonly()"
      (click)="open()"
    >
      <gw-icon name="calendar" />
    </button>
  `,
  styles: `
    :host {
      position: relative;
      display: flex;
      gap: 6px;
      max-width: 220px;
    }
    input[type='date'] {
      position: absolute;
      right: 0;
      bottom: 0;
      width: 1px;
      height: 1px;
      min-height: 0;
      padding: 0;
      border: 0;
      opacity: 0;
      pointer-events: none;
    }
  `,
})
export class DateField implements FormValueControl<string> {
  private readonly calendar = viewChild.required<ElementRef<HTMLInputElement>>('calendar');

  readonly value = model('');
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly touch = output<void>();

  readonly text = transformedValue<string, string>(this.value, {
    parse: (written) => {
      const day = written.trim() ? readDay(written) : '';
      return day === null ? { error: UNREAD } : { value: day };
    },
    format: shortDay,
  });

  protected leave() {
    if (!this.text.parseErrors().length) this.text.set(shortDay(this.value()));
    this.touch.emit();
  }

  protected open() {
    this.calendar().nativeElement.showPicker();
  }
}
