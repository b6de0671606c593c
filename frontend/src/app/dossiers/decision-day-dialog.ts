import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { Api } from '../api';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { AUDIENCES } from './decision-words';

export interface CommunicationAsked {
  readonly what: 'condition' | 'communication';
  /** Whether a paper proves the condition already. */
  readonly proved: boolean;
}
export interface DayAnswer {
  readonly on: string;
  readonly text: string;
  readonly link: string | null;
  readonly audience: Api<'CommunicationInput'>['audience'];
}

/** On which day something followed a decision: a condition that was met, or somebody who was told. */
@Component({
  selector: 'gw-decision-day-dialog',
  imports: [DateField, Field, FormDialog],
  template: `
    <gw-form-dialog
      [title]="isCondition ? 'Clore la condition' : 'Noter une communication'"
      [action]="isCondition ? 'Clore la condition' : 'Noter'"
      [busy]="!complete()"
      (submit)="go($event)"
    >
      @if (!isCondition) {
        <gw-field label="À qui">
          <select #to (change)="choose(to.value)">
            @for (one of audiences; track one[0]) {
              <option [value]="one[0]" [selected]="one[0] === audience()">{{ one[1] }}</option>
            }
          </select>
        </gw-field>
      }
      <gw-field [label]="isCondition ? 'Remplie le' : 'Le'"><gw-date [(value)]="on" /></gw-field>
      <gw-field
        [label]="isCondition ? 'Comment on le sait' : 'Comment'"
        [optional]="isCondition"
        [help]="isCondition ? '' : 'Par exemple : courriel à tout le personnel.'"
      >
        <textarea #box rows="2" [value]="text()" (input)="text.set(box.value)"></textarea>
      </gw-field>
      @if (isCondition) {
        <gw-field
          label="Adresse de la preuve"
          [optional]="asked.proved"
          [help]="
            asked.proved ? 'Une pièce est déjà jointe.' : 'Sans pièce jointe, une adresse est nécessaire.'
          "
        >
          <input #where type="url" placeholder="https://" [value]="link()" (input)="link.set(where.value)" />
        </gw-field>
      }
    </gw-form-dialog>
  `,
})
export class DecisionDayDialog {
  protected readonly ref = inject<DialogRef<DayAnswer>>(DialogRef);
  protected readonly asked = inject<CommunicationAsked>(DIALOG_DATA);
  protected readonly isCondition = this.asked.what === 'condition';
  protected readonly audiences = Object.entries(AUDIENCES);
  protected readonly audience = signal<DayAnswer['audience']>('staff');
  protected readonly on = signal(inject(Session).today());
  protected readonly text = signal('');
  protected readonly link = signal('');
  protected readonly complete = computed(
    () =>
      this.on() !== '' &&
      (this.isCondition ? this.asked.proved || this.link().trim() !== '' : this.text().trim().length >= 3),
  );

  protected choose(audience: string) {
    this.audience.set(audience as DayAnswer['audience']);
  }

  protected go(event: Event) {
    event.preventDefault();
    if (!this.complete()) return;
    const link = this.link().trim() || null;
    this.ref.close({ on: this.on(), text: this.text().trim(), link, audience: this.audience() });
  }
}
