import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../../api/contract-rules';
import { problemOf } from '../../api/problem';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { InheritanceClient } from '../inheritance/inheritance-client';
import { Activity } from '../register-client';

/** Begins another entry with the words of this one: under another reference, without its model and its dates. */
@Component({
  selector: 'gw-duplication-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <gw-dialog title="Dupliquer la fiche">
      <form id="duplication" (submit)="send($event)" novalidate>
        <p>Une nouvelle fiche commence avec les mêmes mots. Elle ne suit aucun modèle.</p>
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        <gw-field
          label="Référence"
          help="La lettre T et un numéro qui n’est pas encore pris."
          [of]="fields.code"
        >
          <input [formField]="fields.code" />
        </gw-field>
        <gw-field label="Dénomination" [of]="fields.name">
          <input [formField]="fields.name" />
        </gw-field>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="duplication" class="button primary" [disabled]="fields().submitting()">
          Dupliquer
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
export class DuplicationDialog {
  protected readonly ref = inject<DialogRef<{ id: string }>>(DialogRef);
  private readonly activity = inject<Activity>(DIALOG_DATA);
  private readonly client = inject(InheritanceClient);

  protected readonly refusal = signal('');
  private readonly model = signal({ code: '', name: `${this.activity.name} (copie)` });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'DuplicationInput'));

  protected send(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      try {
        this.ref.close(await this.client.duplicate(this.activity.id, this.model()));
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
