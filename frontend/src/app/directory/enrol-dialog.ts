import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { DirectoryClient } from './directory-client';

/** Opens an account; the person changes nothing by having one. */
@Component({
  selector: 'gw-enrol-dialog',
  imports: [Field, FormDialog, FormField],
  template: `
    <gw-form-dialog
      title="Ouvrir un compte"
      action="Ouvrir le compte"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="save($event)"
    >
      <gw-field label="Prénom et nom" [of]="fields.name"><input [formField]="fields.name" /></gw-field>
      <gw-field label="Adresse e-mail" [of]="fields.email"
        ><input type="email" [formField]="fields.email"
      /></gw-field>
      <gw-field
        label="Premier mot de passe"
        help="Huit caractères au moins&#8239;; remettez-le de la main à la main."
        [of]="fields.password"
      >
        <input type="password" autocomplete="new-password" [formField]="fields.password" />
      </gw-field>
    </gw-form-dialog>
  `,
})
export class EnrolDialog {
  private readonly client = inject(DirectoryClient);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly refusal = signal('');
  private readonly model = signal({ name: '', email: '', password: '' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'PersonInput'));

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      try {
        this.dialog.close((await this.client.enrol(this.model())).name);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
