import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { DocumentsClient, DocumentView } from './documents-client';

const EXAMPLE = `::: passage id=horaires lock=local level=2 question="Quelles sont vos heures d’ouverture ?"
## Quand venir nous voir
Nos bureaux sont ouverts du lundi au vendredi.
:::`;

/** Replaces the whole draft by a text written elsewhere, in Markdown with passages. */
@Component({
  selector: 'gw-import-dialog',
  imports: [DialogFrame, Field, Notice],
  template: `
    <gw-dialog title="Importer un texte">
      <form id="import" (submit)="send($event)" novalidate>
        <p>Le texte importé remplace tout le projet. Les versions figées et les commentaires restent.</p>
        @if (refusal()) {
          <gw-notice kind="blocked" [alert]="true">{{ refusal() }}</gw-notice>
        }
        <gw-field label="Texte" help="En Markdown, un bloc par passage, comme dans l’exemple.">
          <textarea #box spellcheck="false" [value]="text()" (input)="text.set(box.value)"></textarea>
        </gw-field>
        <details class="fold">
          <summary>Exemple de passage</summary>
          <pre>{{ example }}</pre>
        </details>
        <label class="row file">
          <span>Ou choisir un fichier</span>
          <input type="file" accept=".md,.txt,text/markdown,text/plain" (change)="read($event)" />
        </label>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="import" class="button primary" [disabled]="!text().trim() || sending()">
          Remplacer le projet
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p,
    gw-notice {
      margin-bottom: var(--s4);
    }
    gw-field {
      max-width: none;
      margin-bottom: var(--s2);
    }
    gw-field textarea {
      min-height: 240px;
      max-height: 44vh;
      field-sizing: fixed;
      font:
        400 var(--t13) / 20px ui-monospace,
        monospace;
    }
    pre {
      margin: 0 0 var(--s3);
      padding: var(--s3);
      border-radius: var(--radius);
      background: var(--sunk);
      font-size: var(--t12);
      white-space: pre-wrap;
    }
    .file {
      margin-top: var(--s2);
      font-size: var(--t13);
    }
  `,
})
export class ImportDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly document = inject<DocumentView>(DIALOG_DATA);
  private readonly client = inject(DocumentsClient);

  protected readonly example = EXAMPLE;
  protected readonly text = signal('');
  protected readonly refusal = signal('');
  protected readonly sending = signal(false);

  protected async read(event: Event) {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) this.text.set(await file.text());
  }

  protected async send(event: Event) {
    event.preventDefault();
    this.refusal.set('');
    this.sending.set(true);
    try {
      await this.client.import(this.document.id, {
        markdown: this.text(),
        version: this.document.draftVersion,
      });
      this.ref.close(true);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.sending.set(false);
    }
  }
}
