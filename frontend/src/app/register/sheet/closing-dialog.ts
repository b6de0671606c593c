import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { Session } from '../../session/session';
import { DateField } from '../../ui/date-field';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { InheritanceClient } from '../inheritance/inheritance-client';
import { Activity, RegisterClient } from '../register-client';

interface Closing {
  readonly activity: Activity;
  /** Whether another entry takes over. */
  readonly replaced: boolean;
}

/** Ends an entry on the day its processing ceased, with the entry that takes over when there is one. */
@Component({
  selector: 'gw-closing-dialog',
  imports: [DateField, DialogFrame, Field, Notice],
  template: `
    <gw-dialog [title]="given.replaced ? 'Remplacer la fiche' : 'Archiver la fiche'">
      <p>La fiche est close ce jour-là&#8239;; elle reste lisible et gardée le temps que l’APD recommande.</p>
      @if (refusal()) {
        <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
      }
      <gw-field label="Dernier jour du traitement">
        <gw-date [value]="dateEnd()" (valueChange)="dateEnd.set($event)" />
      </gw-field>
      @if (given.replaced) {
        <gw-field label="Fiche qui prend la suite">
          <select class="input" (change)="successor.set($any($event.target).value)">
            <option value="" selected>Choisir une fiche</option>
            @for (one of others(); track one.id) {
              <option [value]="one.id">{{ one.code }} {{ one.name }}</option>
            }
          </select>
        </gw-field>
      }
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="button" class="button primary" [disabled]="!ready() || sending()" (click)="send()">
          {{ given.replaced ? 'Remplacer' : 'Archiver' }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p,
    gw-notice {
      margin-bottom: var(--s4);
    }
  `,
})
export class ClosingDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly given = inject<Closing>(DIALOG_DATA);
  private readonly inheritance = inject(InheritanceClient);
  private readonly found = inject(RegisterClient).all(() => ({
    organisation: this.given.activity.organisationId,
    size: '200',
    sort: 'code',
  }));

  protected readonly dateEnd = signal(inject(Session).today());
  protected readonly successor = signal('');
  protected readonly refusal = signal('');
  protected readonly sending = signal(false);
  protected readonly ready = computed(() => this.dateEnd() && (!this.given.replaced || this.successor()));
  protected readonly others = computed(() => {
    const { id, organisationId } = this.given.activity;
    const rows = this.found.hasValue() ? this.found.value().rows : [];
    return rows.filter(
      (one) => one.id !== id && one.organisationId === organisationId && one.state !== 'closed',
    );
  });

  protected async send() {
    const { id, version } = this.given.activity;
    this.refusal.set('');
    this.sending.set(true);
    try {
      const replacedBy = this.given.replaced ? { replacedBy: this.successor() } : {};
      await this.inheritance.close(id, { version, dateEnd: this.dateEnd(), ...replacedBy });
      this.ref.close(true);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
    this.sending.set(false);
  }
}
