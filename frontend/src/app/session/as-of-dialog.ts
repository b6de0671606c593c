import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal, viewChild } from '@angular/core';
import { DialogFrame } from '../ui/dialog/dialog';
import { DateField } from '../ui/date-field';
import { Field } from '../ui/field';
import { AsOf } from './as-of';
import { Session } from './session';

/** Asks which day to look at. */
@Component({
  selector: 'gw-as-of-dialog',
  imports: [DateField, DialogFrame, Field],
  template: `
    <gw-dialog title="Regarder l’état à une date">
      <form id="as-of" (submit)="go($event)">
        <p>
          Toute l’application montrera ce qui était en vigueur ce jour-là, avec les décisions et les mandats
          d’alors. Rien ne pourra y être modifié.
        </p>
        <gw-field label="Date" [error]="wrong()">
          <gw-date #written [(value)]="day" />
        </gw-field>
      </form>
      <ng-container actions>
        @if (asOf.readOnly()) {
          <button type="button" class="button" (click)="back()">Revenir à aujourd’hui</button>
        }
        <button type="submit" form="as-of" class="button primary">Regarder</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-field {
      max-width: 220px;
      margin: var(--s4) 0 0;
    }
  `,
})
export class AsOfDialog {
  private readonly ref = inject(DialogRef);
  protected readonly asOf = inject(AsOf);
  protected readonly today = inject(Session).today();
  protected readonly day = signal(this.asOf.day() ?? '');
  protected readonly wrong = signal('');

  private readonly written = viewChild.required<DateField>('written');

  protected go(event: Event) {
    event.preventDefault();
    const unread = this.written().text.parseErrors()[0]?.message;
    if (unread) return this.wrong.set(unread);
    if (!this.day()) return this.wrong.set('Choisissez une date.');
    if (this.day() > this.today) return this.wrong.set('Choisissez une date passée.');
    this.ref.close();
    void this.asOf.turnTo(this.day() === this.today ? null : this.day());
  }

  protected back() {
    this.ref.close();
    void this.asOf.turnTo(null);
  }
}
