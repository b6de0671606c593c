import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { Minutes, MinutesClient } from './minutes-client';

/** Somebody reads the declaration in full, says who they are once more, and signs. */
@Component({
  selector: 'gw-minutes-sign-dialog',
  imports: [DialogFrame, Field, FormField, Notice, TypoPipe],
  template: `
    <form (submit)="sign($event)" novalidate>
      <gw-dialog title="Signer le procès-verbal">
        @if (refusal(); as sentence) {
          <gw-notice kind="blocked" title="La signature n’a pas été apposée" [alert]="true">{{
            sentence | typo
          }}</gw-notice>
        }
        <blockquote class="prose">{{ minutes.statement | typo }}</blockquote>
        <p class="small">
          Votre nom, votre mandat, l’heure et l’empreinte du texte affiché sont joints au procès-verbal. Le
          fichier reçoit le cachet électronique de l’installation, qui n’est pas une signature qualifiée.
        </p>
        <gw-field
          label="Votre mot de passe"
          help="Demandé une seconde fois, pour que personne ne signe à votre place."
          [of]="fields.password"
          [error]="wrong()"
        >
          <input type="password" autocomplete="current-password" [formField]="fields.password" />
        </gw-field>
        <ng-container actions>
          <button type="button" class="button" (click)="ref.close()">Annuler</button>
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
    :is(gw-notice, p) {
      margin-bottom: var(--s4);
    }
  `,
})
export class SignDialog {
  private readonly client = inject(MinutesClient);
  protected readonly ref = inject<DialogRef<Minutes>>(DialogRef);
  protected readonly minutes = inject<Minutes>(DIALOG_DATA);
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
        const { meetingId, digest } = this.minutes;
        this.ref.close(await this.client.sign(meetingId, { ...this.model(), digest: digest ?? '' }));
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
