import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { Pack, PacksClient } from './packs-client';

/** The chair reads the declaration in full, says who they are once more, and signs. */
@Component({
  selector: 'gw-sign-dialog',
  imports: [DialogFrame, Field, FormField, Notice, TypoPipe],
  template: `
    <form (submit)="sign($event)" novalidate>
      <gw-dialog title="Signer le dossier">
        @if (refusal(); as sentence) {
          <gw-notice kind="blocked" title="La signature n’a pas été apposée" [alert]="true">{{
            sentence | typo
          }}</gw-notice>
        }
        <blockquote class="prose">{{ pack.statement | typo }}</blockquote>
        <ul class="small">
          <li>
            Vous approuvez exactement les pages affichées&#8239;; toute modification ultérieure se verra à la
            vérification.
          </li>
          <li>
            Le dossier reçoit aussitôt le cachet électronique de l’installation et ne peut plus être
            recomposé. Ce cachet n’est pas une signature qualifiée.
          </li>
          <li>
            Votre nom, votre mandat, l’heure et l’empreinte de ce qui est affiché sont joints au dossier comme
            preuve.
          </li>
        </ul>
        <gw-field
          label="Votre mot de passe"
          help="Demandé une seconde fois, pour que personne ne signe à votre place."
          [of]="fields.password"
          [error]="wrong()"
        >
          <input type="password" autocomplete="current-password" [formField]="fields.password" />
        </gw-field>
        <ng-container actions>
          <button type="button" class="button" (click)="dialog.close()">Annuler</button>
          <button class="button primary" [disabled]="fields().submitting()">
            {{ fields().submitting() ? 'Signature en cours' : 'Signer' }}
          </button>
        </ng-container>
      </gw-dialog>
    </form>
  `,
  styles: `
    blockquote {
      margin: 0 0 var(--s4);
      padding-left: var(--s4);
      border-left: 3px solid var(--accent);
      overflow-wrap: anywhere;
    }
    gw-notice {
      margin-bottom: var(--s4);
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
export class SignDialog {
  private readonly client = inject(PacksClient);
  protected readonly dialog = inject<DialogRef<Pack>>(DialogRef);
  protected readonly pack = inject<Pack>(DIALOG_DATA);
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
        const { id, digest } = this.pack;
        this.dialog.close(await this.client.sign(id, { ...this.model(), digest: digest ?? '' }));
      } catch (error) {
        const { type, detail } = problemOf(error);
        if (type === 'access.wrong-password')
          this.wrong.set('Ce mot de passe n’est pas le vôtre. Rien n’a été signé.');
        else this.refusal.set(detail);
      }
      return undefined;
    });
  }
}
