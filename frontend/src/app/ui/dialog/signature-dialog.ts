import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { problemOf } from '../../api/problem';
import { TypoPipe } from '../../kernel/french-pipes';
import { Field } from '../field';
import { FormDialog } from './form-dialog';

/** What is signed: the declaration as it will be kept, what follows from it, and the act itself. */
export interface SignatureAsked<Signed = unknown> {
  readonly title: string;
  readonly statement: string;
  /** What happens by signing, a sentence each. */
  readonly effects: readonly string[];
  /** Signs with the password typed once more, and answers with the paper as it then stands. */
  readonly sign: (password: string) => Promise<Signed>;
}

/** Somebody reads the declaration in full, says who they are once more, and signs; closes with the signed paper. */
@Component({
  selector: 'gw-signature-dialog',
  imports: [Field, FormDialog, FormField, TypoPipe],
  template: `
    <gw-form-dialog
      [title]="asked.title"
      [action]="fields().submitting() ? 'Signature en cours' : 'Signer'"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="sign($event)"
    >
      <blockquote class="prose">{{ asked.statement | typo }}</blockquote>
      <ul class="small">
        @for (effect of asked.effects; track $index) {
          <li>{{ effect | typo }}</li>
        }
      </ul>
      <gw-field
        label="Votre mot de passe"
        help="Demandé une seconde fois, pour que personne ne signe à votre place."
        [of]="fields.password"
        [error]="wrong()"
      >
        <input type="password" autocomplete="current-password" [formField]="fields.password" />
      </gw-field>
    </gw-form-dialog>
  `,
  styles: `
    blockquote {
      margin: 0 0 var(--s4);
      padding-left: var(--s4);
      border-left: 3px solid var(--accent);
      overflow-wrap: anywhere;
    }
    ul {
      margin-bottom: var(--s4);
      padding-left: var(--s5);
      list-style: disc;
    }
    gw-field {
      margin-bottom: 0;
    }
  `,
})
export class SignatureDialog {
  protected readonly ref = inject<DialogRef<unknown>>(DialogRef);
  protected readonly asked = inject<SignatureAsked>(DIALOG_DATA);
  protected readonly refusal = signal('');
  protected readonly wrong = signal('');
  private readonly model = signal({ password: '' });
  protected readonly fields = form(this.model, (path) =>
    required(path.password, { message: 'Écrivez votre mot de passe.' }),
  );

  protected sign(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      this.wrong.set('');
      try {
        this.ref.close(await this.asked.sign(this.model().password));
      } catch (error) {
        const { type, detail } = problemOf(error);
        if (type === 'access.wrong-password')
          this.wrong.set('Ce mot de passe n’est pas le vôtre. Rien n’a été signé.');
        else this.refusal.set(`La signature n’a pas été apposée. ${detail}`);
      }
      return undefined;
    });
  }
}
