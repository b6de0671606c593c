import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { contractRules } from '../api/contract-rules';
import { problemOf } from '../api/problem';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { DocumentsClient, DocumentView } from './documents-client';

/** Begins a document: its reference, its title, the circuit it will have to go through. */
@Component({
  selector: 'gw-new-document-dialog',
  imports: [DialogFrame, Field, FormField, Notice],
  template: `
    <gw-dialog title="Commencer un document">
      <form id="document" (submit)="save($event)" novalidate>
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        <gw-field
          label="Référence"
          help="La lettre D et deux ou trois chiffres, par exemple D03."
          [of]="fields.code"
        >
          <input [formField]="fields.code" class="short" autocomplete="off" />
        </gw-field>
        <gw-field label="Titre" [of]="fields.title">
          <input [formField]="fields.title" />
        </gw-field>
        <gw-field
          label="Parcours"
          help="Les instances qui devront l’examiner, dans l’ordre."
          [of]="fields.circuit"
        >
          <select [formField]="fields.circuit">
            @for (circuit of circuits(); track circuit.id) {
              <option [value]="circuit.id">{{ circuit.id }} — {{ circuit.name }}</option>
            }
          </select>
        </gw-field>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="document" class="button primary" [disabled]="fields().submitting()">
          Commencer
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-notice {
      margin-bottom: var(--s4);
    }
    .short {
      max-width: 120px;
    }
  `,
})
export class NewDocumentDialog {
  protected readonly ref = inject<DialogRef<DocumentView>>(DialogRef);
  private readonly client = inject(DocumentsClient);
  private readonly inserts = this.client.inserts();

  protected readonly refusal = signal('');
  private readonly model = signal({ code: '', title: '', circuit: 'A' });
  protected readonly fields = form(this.model, (path) => contractRules(path, 'DocumentInput'));

  protected circuits() {
    return this.inserts.hasValue() ? this.inserts.value().circuits : [];
  }

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      try {
        this.ref.close(await this.client.create(this.model()));
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
