import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../../api/contract-rules';
import { problemOf } from '../../api/problem';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Activity, RegisterClient } from '../register-client';

/** Sends an entry on its way: it is frozen, a dossier is opened, and the first body is asked. */
@Component({
  selector: 'gw-propose-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <gw-dialog [title]="verb">
      <form id="proposition" (submit)="send($event)" novalidate>
        <p>
          La fiche est figée telle qu’elle est écrite maintenant et devient une version. Plus personne ne peut
          la modifier tant qu’une instance ne l’a pas renvoyée.
        </p>
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        <gw-field label="Titre du dossier" [of]="fields.title">
          <input [formField]="fields.title" />
        </gw-field>
        <gw-field
          label="Note aux instances"
          help="Ce qui change et pourquoi, en quelques phrases. Chaque membre la lira."
          [optional]="true"
          [of]="fields.note"
        >
          <textarea [formField]="fields.note"></textarea>
        </gw-field>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="proposition" class="button primary" [disabled]="fields().submitting()">
          {{ verb }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p,
    gw-notice {
      margin-bottom: var(--s4);
    }
    gw-field:last-child {
      margin-bottom: 0;
    }
  `,
})
export class ProposeDialog {
  protected readonly ref = inject<DialogRef<{ id: string }>>(DialogRef);
  private readonly activity = inject<Activity>(DIALOG_DATA);
  private readonly client = inject(RegisterClient);

  protected readonly verb = this.activity.sector ? 'Proposer au GT' : 'Proposer au CA';
  protected readonly refusal = signal('');
  private readonly model = signal({ title: `${this.activity.code} ${this.activity.name}`, note: '' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'DossierInput'));

  protected send(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      const { title, note } = this.model();
      try {
        this.ref.close(await this.client.propose(this.activity, title.trim(), note.trim()));
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
