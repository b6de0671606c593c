import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { OpinionAskInput } from '../api/contract';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { DossiersClient } from './dossiers-client';

/** Two weeks, unless one says otherwise. */
const DAYS = 15;

/** Asks somebody for an opinion beside the road of the dossier, for a day. */
@Component({
  selector: 'gw-ask-opinion-dialog',
  imports: [DateField, Field, FormDialog],
  template: `
    <gw-form-dialog
      title="Demander un avis"
      action="Demander l’avis"
      [busy]="!giver() || !dueOn()"
      (submit)="done($event)"
    >
      <p class="told">
        Le dossier continue son chemin&#8239;: l’avis est montré à l’instance dès qu’il est rendu, et son
        retard est signalé.
      </p>
      <gw-field label="Avis de">
        <select [value]="giver()" (change)="giver.set($any($event.target).value)">
          @for (one of all(); track one.giver) {
            <option [value]="one.giver" [selected]="one.giver === giver()">{{ one.name }}</option>
          }
        </select>
      </gw-field>
      <gw-field label="Pour le">
        <gw-date [(value)]="dueOn" />
      </gw-field>
      <gw-field label="Question posée" [optional]="true">
        <textarea [value]="question()" (input)="question.set($any($event.target).value)"></textarea>
      </gw-field>
    </gw-form-dialog>
  `,
  styles: `
    .told {
      margin-bottom: var(--s4);
    }
  `,
})
export class AskOpinionDialog {
  protected readonly ref = inject<DialogRef<OpinionAskInput>>(DialogRef);
  private readonly found = inject(DossiersClient).givers();
  protected readonly all = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly giver = linkedSignal(() => this.all()[0]?.giver ?? '');
  protected readonly dueOn = signal(daysAfter(inject(Session).today(), DAYS));
  protected readonly question = signal('');

  protected done(event: Event) {
    event.preventDefault();
    this.ref.close({ giver: this.giver(), dueOn: this.dueOn(), question: this.question() });
  }
}

/** The day that many days after another one. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
