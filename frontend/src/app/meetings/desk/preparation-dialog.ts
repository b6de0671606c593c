import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength } from '@angular/forms/signals';
import { ItemView, PreparationInput } from '../../api/contract';
import { typo } from '../../kernel/french';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';

/** The preparatory note of a point: what it is about, what one should know, what is asked, what is proposed. */
@Component({
  selector: 'gw-preparation-dialog',
  imports: [DialogFrame, Field, FormField],
  template: `
    <form (submit)="save($event)" novalidate>
      <gw-dialog title="Note préparatoire">
        <p>{{ item.title }}</p>
        <gw-field label="Objet" help="En une ligne." [of]="fields.object" [optional]="true">
          <input [formField]="fields.object" />
        </gw-field>
        <gw-field label="Contexte" [of]="fields.context" [optional]="true">
          <textarea rows="5" [formField]="fields.context"></textarea>
        </gw-field>
        <gw-field label="Question posée" [of]="fields.question" [optional]="true">
          <textarea rows="2" [formField]="fields.question"></textarea>
        </gw-field>
        <gw-field label="Proposition" [of]="fields.proposal" [optional]="true">
          <textarea rows="3" [formField]="fields.proposal"></textarea>
        </gw-field>
        <ng-container actions>
          <button type="button" class="button" (click)="ref.close()">Annuler</button>
          <button type="submit" class="button primary">Enregistrer</button>
        </ng-container>
      </gw-dialog>
    </form>
  `,
})
export class PreparationDialog {
  protected readonly ref = inject<DialogRef<PreparationInput>>(DialogRef);
  protected readonly item = inject<ItemView>(DIALOG_DATA);
  private readonly before = this.item.prepared.preparation;
  private readonly model = signal({
    object: this.before?.object ?? '',
    context: this.before?.context ?? '',
    question: this.before?.question ?? '',
    proposal: this.before?.proposal ?? '',
  });
  protected readonly fields = form(this.model, (path) => {
    maxLength(path.object, 300);
    maxLength(path.context, 8000);
    maxLength(path.question, 2000);
    maxLength(path.proposal, 4000);
  });

  protected save(event: Event) {
    event.preventDefault();
    const { object, context, question, proposal } = this.model();
    this.ref.close({
      object: typo(object), context: typo(context), question: typo(question), proposal: typo(proposal),
      version: this.before?.version ?? 0,
    }); // prettier-ignore
  }
}
