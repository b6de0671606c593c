import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { problemOf } from '../api/problem';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Toasts } from '../ui/dialog/toasts';
import { Field } from '../ui/field';
import { DirectoryClient, Member } from './directory-client';
import { ofPerson } from './directory-words';

export interface SeatDialogData {
  readonly seat: Member;
  readonly what: 'correct' | 'end';
  /** Those who sit in the same body. */
  readonly seats: readonly Member[];
}

/** Ends a mandate, or puts right its days and whom it replaces; why is always asked and kept. */
@Component({
  selector: 'gw-seat-dialog',
  imports: [DateField, Field, FormDialog, FormField],
  template: `
    <gw-form-dialog
      [title]="(isEnd ? 'Mettre fin au mandat ' : 'Corriger le mandat ') + of(data.seat.name)"
      [action]="isEnd ? 'Mettre fin au mandat' : 'Corriger'"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="save($event)"
    >
      <p class="muted label">{{ data.seat.label }}</p>
      @if (!isEnd) {
        <gw-field label="Premier jour" [of]="fields.from"><gw-date [formField]="fields.from" /></gw-field>
      }
      <gw-field
        label="Dernier jour"
        [optional]="!isEnd"
        [help]="
          isEnd
            ? 'Dès le lendemain, la personne ne vote plus et ne modifie plus rien à ce titre.'
            : 'Vide tant qu’aucun terme n’est connu.'
        "
        [of]="fields.until"
      >
        <gw-date [formField]="fields.until" />
      </gw-field>
      @if (!isEnd && replaceable.length) {
        <gw-field label="Suppléant de" [optional]="true" [of]="fields.substituteOf">
          <select [formField]="fields.substituteOf">
            <option value="">Personne, c’est un membre</option>
            @for (one of replaceable; track one.mandateId) {
              <option [value]="one.mandateId">{{ one.name }} ({{ one.organisationCode }})</option>
            }
          </select>
        </gw-field>
      }
      <gw-field label="Motif" help="Il reste au journal et dans l’historique du mandat." [of]="fields.reason">
        <input [formField]="fields.reason" />
      </gw-field>
      <p class="small muted">
        Les votes et les procès-verbaux passés gardent le mandat tel qu’il était ce jour-là.
      </p>
    </gw-form-dialog>
  `,
  styles: `
    .label {
      margin: 0 0 var(--s4);
    }
  `,
})
export class SeatDialog {
  private readonly client = inject(DirectoryClient);
  private readonly toasts = inject(Toasts);
  protected readonly data = inject<SeatDialogData>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly of = ofPerson;
  protected readonly isEnd = this.data.what === 'end';
  protected readonly refusal = signal('');
  protected readonly replaceable = this.data.seats.filter(
    ({ mandateId, role, organisationId, substituteOf, personId }) =>
      mandateId !== this.data.seat.mandateId &&
      personId !== this.data.seat.personId &&
      role === this.data.seat.role &&
      organisationId === this.data.seat.organisationId &&
      !substituteOf,
  );
  private readonly model = signal({
    from: this.data.seat.from,
    until: this.data.seat.until ?? (this.isEnd ? inject(Session).today() : ''),
    substituteOf: this.data.seat.substituteOf ?? '',
    reason: '',
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.from, { message: 'Écrivez le premier jour.' });
    if (this.isEnd) required(path.until, { message: 'Écrivez le dernier jour.' });
    required(path.reason, { message: 'Écrivez le motif en quelques mots.' });
  });

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const { from, until, substituteOf, reason } = this.model();
      const { mandateId } = this.data.seat;
      try {
        if (this.isEnd) await this.client.end(mandateId, { until, reason });
        else
          await this.client.correct(mandateId, {
            from,
            until: until || null,
            substituteOf: substituteOf || null,
            reason,
          });
        this.toasts.say(this.isEnd ? 'Fin du mandat inscrite' : 'Mandat corrigé');
        this.dialog.close(true);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
