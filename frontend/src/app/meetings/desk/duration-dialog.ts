import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';

/** Durations of a meeting, in days by quarters, as people say them. */
export const DURATIONS: readonly (readonly [string, string])[] = [
  ['0.25', 'un quart de jour'],
  ['0.5', 'un demi-jour'],
  ['0.75', 'trois quarts de jour'],
  ['1', 'un jour'],
  ['1.5', 'un jour et demi'],
  ['2', 'deux jours'],
];

/** How long a meeting lasted; the year's account is drawn up from it. */
@Component({
  selector: 'gw-duration-dialog',
  imports: [Field, FormDialog],
  template: `
    <gw-form-dialog title="Durée de la séance" action="Noter la durée" (submit)="go($event)">
      <gw-field label="Elle a duré" help="Le calendrier et le rapport d’activités comptent ces jours.">
        <select #box [value]="days()" (change)="days.set(box.value)">
          @for (one of durations; track one[0]) {
            <option [value]="one[0]" [selected]="one[0] === days()">{{ one[1] }}</option>
          }
        </select>
      </gw-field>
    </gw-form-dialog>
  `,
})
export class DurationDialog {
  protected readonly ref = inject<DialogRef<number>>(DialogRef);
  protected readonly durations = DURATIONS;
  protected readonly days = signal(String(inject<number | null>(DIALOG_DATA) ?? 0.5));

  protected go(event: Event) {
    event.preventDefault();
    this.ref.close(Number(this.days()));
  }
}
