import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, required, submit } from '@angular/forms/signals';
import { CalendarRow, CalendarView } from '../../api/contract';
import { problemOf } from '../../api/problem';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';
import { CalendarClient } from './calendar-client';

export interface PlanAsked {
  readonly row: CalendarRow;
  readonly year: number;
}

/** How many meetings a body planned in a year, and where that is written. */
@Component({
  selector: 'gw-plan-dialog',
  imports: [Field, FormDialog, FormField],
  template: `
    <gw-form-dialog
      [title]="'Réunions prévues en ' + asked.year"
      action="Enregistrer"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="save($event)"
    >
      <p>{{ asked.row.bodyName }}</p>
      <gw-field label="Nombre de séances prévues" [of]="fields.planned">
        <input type="number" [formField]="fields.planned" />
      </gw-field>
      <gw-field
        label="Où c’est écrit"
        help="Par exemple&#8239;: Plan d’action 2018."
        [of]="fields.source"
        [optional]="true"
      >
        <input [formField]="fields.source" />
      </gw-field>
      <gw-field label="Ce chiffre est" [of]="fields.status" [group]="true">
        <label class="choice">
          <input type="radio" value="sourced" [formField]="fields.status" /> lu dans cette source
        </label>
        <label class="choice">
          <input type="radio" value="to-verify" [formField]="fields.status" /> à vérifier
        </label>
      </gw-field>
    </gw-form-dialog>
  `,
})
export class PlanDialog {
  protected readonly ref = inject<DialogRef<CalendarView>>(DialogRef);
  protected readonly asked = inject<PlanAsked>(DIALOG_DATA);
  private readonly client = inject(CalendarClient);
  private was = this.asked.row.planned;
  protected readonly refusal = signal('');
  private readonly model = signal({
    planned: this.asked.row.planned ?? this.asked.row.meetings.length,
    source: this.asked.row.plannedSource ?? '',
    status: this.asked.row.plannedStatus ?? ('to-verify' as 'sourced' | 'to-verify'),
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.planned, { message: 'Dites combien de séances sont prévues.' });
    min(path.planned, 0, { message: 'Un nombre à partir de zéro.' });
    maxLength(path.source, 300);
    max(path.planned, 366, { message: 'Au plus une par jour.' });
  });

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const { bodyId } = this.asked.row;
      const { planned, source, status } = this.model();
      const said = { bodyId, year: this.asked.year, planned: Number(planned), source: source.trim(), status };
      this.refusal.set('');
      try {
        this.ref.close(await this.client.plan({ ...said, was: this.was }));
      } catch (error) {
        const { type, detail, now } = problemOf(error);
        this.refusal.set(detail);
        // Saved again with both on the screen, ours goes over the other's knowingly.
        if (type === 'governance.year-planned-meanwhile') this.was = now as number | null;
      }
      return undefined;
    });
  }
}
