import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, required, submit } from '@angular/forms/signals';
import { problemOf } from '../api/problem';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { DocumentsClient, DocumentView } from './documents-client';

/** Sends a draft on its way: it is frozen, a dossier is opened, and the first body is asked. */
@Component({
  selector: 'gw-propose-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <gw-dialog [title]="again ? 'Proposer à nouveau' : document.proposeVerb">
      <form id="proposition" (submit)="send($event)" novalidate>
        <p>
          Le projet est figé tel qu’il est écrit maintenant et devient la version
          {{ document.latestNumber + 1 }}. Il suit le parcours {{ document.circuit }}, «&#8239;{{
            document.circuitName
          }}&#8239;». Plus personne ne peut le modifier tant qu’une instance ne l’a pas renvoyé.
        </p>
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        @if (!again) {
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
        }
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="proposition" class="button primary" [disabled]="fields().submitting()">
          {{ again ? 'Proposer à nouveau' : document.proposeVerb }}
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
  protected readonly document = inject<DocumentView>(DIALOG_DATA);
  private readonly client = inject(DocumentsClient);

  protected readonly again = this.document.dossierId !== null;
  protected readonly refusal = signal('');
  private readonly model = signal({
    title: `${short(`${this.document.code} ${this.document.title}`)}, version ${this.document.latestNumber + 1}`,
    note: '',
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.title);
    minLength(path.title, 3);
    maxLength(path.title, 200);
    maxLength(path.note, 4000);
  });

  protected send(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      const { title, note } = this.model();
      const { dossierId } = this.document;
      try {
        this.ref.close(
          await (dossierId
            ? this.client.proposeAgain(dossierId)
            : this.client.propose(this.document, title.trim(), note.trim())),
        );
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}

/** A title short enough to be said: cut after a whole word. */
function short(title: string): string {
  const cut = title.slice(0, 56);
  return cut === title ? title : `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:]$/, '')}…`;
}
