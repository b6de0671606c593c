import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { Minutes, MinutesClient, MinutesSection } from './minutes-client';

export interface CorrectionAsked {
  readonly minutes: Minutes;
  readonly section: MinutesSection;
}

/** A member says which paragraph is wrong and how it should read; the secretary answers. */
@Component({
  selector: 'gw-correction-dialog',
  imports: [Field, FormDialog, FormField, TypoPipe],
  template: `
    <gw-form-dialog
      title="Demander une correction"
      action="Demander"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="send($event)"
    >
      <p class="muted small">
        Section «&#8239;{{ asked.section.heading | typo }}&#8239;». Le secrétariat accepte ou refuse votre
        demande et vous répond. Le texte d’une décision ne se corrige pas&#8239;: demandez une remarque à
        côté.
      </p>
      <gw-field label="Paragraphe à corriger">
        <select #box (change)="choose(box.value)">
          <option value="">Ajouter un paragraphe</option>
          @for (block of paragraphs; track $index) {
            <option [value]="$index">
              {{ block.text.slice(0, 90) }}{{ block.text.length > 90 ? '…' : '' }}
            </option>
          }
        </select>
      </gw-field>
      <gw-field label="Texte demandé" [of]="fields.text">
        <textarea [formField]="fields.text"></textarea>
      </gw-field>
      <gw-field label="Motif" [optional]="true" [of]="fields.reason">
        <textarea [formField]="fields.reason"></textarea>
      </gw-field>
    </gw-form-dialog>
  `,
})
export class CorrectionDialog {
  private readonly client = inject(MinutesClient);
  protected readonly ref = inject<DialogRef<Minutes>>(DialogRef);
  protected readonly asked = inject<CorrectionAsked>(DIALOG_DATA);
  protected readonly paragraphs = this.asked.section.blocks.filter(({ fixed }) => !fixed);
  protected readonly refusal = signal('');
  private before: string | null = null;
  private readonly model = signal({ section: this.asked.section.key, text: '', reason: '' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'CorrectionInput'));

  protected choose(index: string) {
    this.before = index === '' ? null : (this.paragraphs[Number(index)]?.text ?? null);
    this.model.update((model) => ({ ...model, text: this.before ?? '' }));
  }

  protected send(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      try {
        const { meetingId } = this.asked.minutes;
        this.ref.close(await this.client.correct(meetingId, { ...this.model(), before: this.before }));
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
