import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { MeetingView, PointProposalInput } from '../../api/contract';
import { ITEM_KINDS, ItemKind } from '../../governance/parts/words';
import { typo } from '../../kernel/french';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';

/** A member proposes a point: what it is about, and what is asked of the body. */
@Component({
  selector: 'gw-suggest-dialog',
  imports: [Field, FormDialog, FormField],
  template: `
    <gw-form-dialog title="Proposer un point" action="Proposer" (submit)="save($event)">
      <p>Le secrétariat l’inscrit à l’ordre du jour, ou vous dit pourquoi il ne l’est pas.</p>
      <gw-field label="Titre" [of]="fields.title"><input [formField]="fields.title" /></gw-field>
      <gw-field label="Ce que c’est" [of]="fields.kind">
        <select [formField]="fields.kind">
          @for (kind of kinds; track kind[0]) {
            <option [value]="kind[0]">{{ kind[1] }}</option>
          }
        </select>
      </gw-field>
      <gw-field label="De quoi il s’agit, et ce que vous demandez" [of]="fields.text">
        <textarea rows="5" [formField]="fields.text"></textarea>
      </gw-field>
      <gw-field label="Durée souhaitée, en minutes" [of]="fields.minutes" [optional]="true">
        <input inputmode="numeric" [formField]="fields.minutes" />
      </gw-field>
    </gw-form-dialog>
  `,
})
export class SuggestDialog {
  protected readonly ref = inject<DialogRef<PointProposalInput>>(DialogRef);
  private readonly meeting = inject<MeetingView>(DIALOG_DATA);
  /** Once the agenda was sent, nothing to decide joins it. */
  protected readonly kinds = (Object.entries(ITEM_KINDS) as [ItemKind, string][]).filter(
    ([kind]) => kind !== 'decision' || this.meeting.state === 'planned',
  );
  private readonly model = signal({ title: '', kind: 'proposal' as ItemKind, text: '', minutes: '' });
  protected readonly fields = form(this.model, (path) => {
    required(path.title, { message: 'Donnez un titre au point.' });
    minLength(path.title, 3, { message: 'Un titre d’au moins trois caractères.' });
    maxLength(path.title, 300);
    required(path.text, { message: 'Dites de quoi il s’agit.' });
    minLength(path.text, 10, { message: 'Dites en une phrase ce que vous demandez.' });
    maxLength(path.text, 4000);
  });

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const { title, kind, text, minutes } = this.model();
      this.ref.close({
        title: typo(title), kind, text: typo(text), minutes: Math.round(Number(minutes)) || null, meetingId: this.meeting.id,
      }); // prettier-ignore
      return undefined;
    });
  }
}
