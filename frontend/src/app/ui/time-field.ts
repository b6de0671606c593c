import { Component, input, model, output } from '@angular/core';
import { FormValueControl, transformedValue } from '@angular/forms/signals';
import { hour, readHour } from '../kernel/french';

const UNREAD = { kind: 'parse', message: 'Écrivez l’heure comme 9 h 30 ou 14:00.' };

/** An hour as one writes it in Belgium, `HH:MM` underneath ('' when empty), whatever the browser's language. */
@Component({
  selector: 'gw-time',
  template: `
    <input
      #box
      class="input"
      autocomplete="off"
      placeholder="9 h 30"
      [value]="text()"
      [disabled]="disabled()"
      [readonly]="readonly()"
      (input)="text.set(box.value)"
      (blur)="leave()"
    />
  `,
  styles: `
    :host {
      display: block;
      max-width: 140px;
    }
  `,
})
export class TimeField implements FormValueControl<string> {
  readonly value = model('');
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly touch = output<void>();

  readonly text = transformedValue<string, string>(this.value, {
    parse: (written) => {
      const time = written.trim() ? readHour(written) : '';
      return time === null ? { error: UNREAD } : { value: time };
    },
    format: hour,
  });

  protected leave() {
    if (!this.text.parseErrors().length) this.text.set(hour(this.value()));
    this.touch.emit();
  }
}
