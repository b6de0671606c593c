import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { DropPlace } from '../ui/drop-place';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { LARGEST } from './space-words';
import { Paper, SpacesClient } from './spaces-client';

/** Lays a newer version over the one that is on the screen; the older ones stay. */
@Component({
  selector: 'gw-version-dialog',
  imports: [DialogFrame, DropPlace, Field, Notice, TypoPipe],
  template: `
    <gw-dialog [title]="'Nouvelle version de ' + paper.name">
      <div class="stack">
        <p class="muted">La version {{ paper.number }} reste lisible sous «&#8239;Versions&#8239;».</p>
        <gw-field label="Ce que cette version apporte" [optional]="true">
          <input #box maxlength="500" [value]="note()" (input)="note.set(box.value)" />
        </gw-field>
        <gw-drop-place
          label="Choisir le fichier"
          [note]="'ou le déposer ici. ' + paper.kind.toUpperCase() + ', 25 Mo au plus.'"
          [accept]="'.' + paper.kind"
          [disabled]="busy()"
          (given)="send($event)"
        />
        <div aria-live="polite">
          @if (busy()) {
            <p class="muted">Envoi en cours…</p>
          }
          @if (refusal(); as sentence) {
            <gw-notice kind="blocked">{{ sentence | typo }}</gw-notice>
          }
        </div>
      </div>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-field {
      margin-bottom: 0;
    }
  `,
})
export class VersionDialog {
  private readonly client = inject(SpacesClient);
  protected readonly paper = inject<Paper>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Paper>>(DialogRef);

  protected readonly note = signal('');
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');

  protected async send(file: File) {
    if (file.size > LARGEST)
      return this.refusal.set(
        `«\u202f${file.name}\u202f» dépasse 25 Mo. Il n’a pas été envoyé. Réduisez ses images ou divisez-le.`,
      );
    this.busy.set(true);
    this.refusal.set('');
    try {
      this.ref.close(
        await this.client.addVersion(this.paper.id, this.paper.number, file, this.note().trim()),
      );
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
