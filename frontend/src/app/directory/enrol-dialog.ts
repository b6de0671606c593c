import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { DirectoryClient } from './directory-client';

/** Opens an account; the person changes nothing by having one. */
@Component({
  selector: 'gw-enrol-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <form (submit)="save($event)" novalidate>
      <gw-dialog title="Ouvrir un compte">
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        <gw-field label="Prénom et nom" [of]="fields.name"><input [formField]="fields.name" /></gw-field>
        <gw-field label="Adresse e-mail" [of]="fields.email"
          ><input type="email" [formField]="fields.email"
        /></gw-field>
        <gw-field
          label="Premier mot de passe"
          help="Huit caractères au moins ; remettez-le de la main à la main."
          [of]="fields.password"
        >
          <input type="password" autocomplete="new-password" [formField]="fields.password" />
        </gw-field>
        <ng-container actions>
          <button class="button primary" [disabled]="fields().submitting()">Ouvrir le compte</button>
          <button class="button quiet" type="button" (click)="dialog.close()">Annuler</button>
        </ng-container>
      </gw-dialog>
    </form>
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
