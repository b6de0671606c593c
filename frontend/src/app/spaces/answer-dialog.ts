import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import type { Access } from './spaces-client';

interface Answer {
  readonly give: boolean;
  readonly until: string | null;
  readonly answer: string;
}

/** The answer to a request for access: open until a day, or decline with a reason. */
@Component({
  selector: 'gw-answer-dialog',
  imports: [DateField, DialogFrame, Field, TypoPipe],
  template: `
    <gw-dialog [title]="'Répondre à ' + asked.personName">
      <p>«&#8239;{{ asked.reason | typo }}&#8239;»</p>
      <gw-field label="Réponse" [group]="true">
        <label class="choice">
          <input type="radio" name="give" [checked]="give()" (change)="give.set(true)" /> Ouvrir l’espace
          jusqu’à un jour
        </label>
        <label class="choice">
          <input type="radio" name="give" [checked]="!give()" (change)="give.set(false)" /> Refuser
        </label>
      </gw-field>
      @if (give()) {
        <gw-field
          label="Dernier jour"
          help="Un an au plus. L’accès prend fin de lui-même ce jour-là, ou avec le mandat de direction."
          [error]="wrong() ? 'Choisissez le dernier jour de l’accès.' : ''"
        >
          <gw-date [(value)]="until" />
        </gw-field>
      }
      <gw-field
        [label]="give() ? 'Mot joint' : 'Motif du refus'"
        [optional]="give()"
        help="La personne le lira."
        [error]="wrong() && !give() ? 'Écrivez le motif du refus.' : ''"
      >
        <textarea #box [value]="word()" (input)="word.set(box.value)"></textarea>
      </gw-field>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="button" class="button primary" (click)="go()">
          {{ give() ? 'Ouvrir l’accès' : 'Refuser la demande' }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p {
      margin-bottom: var(--s4);
    }
  `,
})
export class AnswerDialog {
  protected readonly asked = inject<Access>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Answer>>(DialogRef);

  protected readonly give = signal(true);
  /** Three months ahead, as a proposal. */
  protected readonly until = signal(later(inject(Session).today(), 3));
  protected readonly word = signal('');
  protected readonly wrong = signal(false);
  private readonly isWhole = computed(() => (this.give() ? !!this.until() : !!this.word().trim()));

  protected go() {
    this.wrong.set(!this.isWhole());
    if (this.wrong()) return;
    const give = this.give();
    this.ref.close({ give, until: give ? this.until() : null, answer: this.word().trim() });
  }
}

function later(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}
