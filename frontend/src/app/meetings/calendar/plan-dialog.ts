import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, required, submit } from '@angular/forms/signals';
import { CalendarRow, YearPlanInput } from '../../api/contract';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';

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
  protected readonly ref = inject<DialogRef<YearPlanInput>>(DialogRef);
  protected readonly asked = inject<PlanAsked>(DIALOG_DATA);
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
      const { planned, source, status } = this.model();
      this.ref.close({
        bodyId: this.asked.row.bodyId,
        year: this.asked.year,
        planned: Number(planned),
        source: source.trim(),
        status,
      });
      return undefined;
    });
  }
}
