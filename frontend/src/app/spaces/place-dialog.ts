import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Shown } from './space-words';

interface Data {
  readonly title: string;
  readonly folders: readonly Shown[];
}

/** Where a folder is to lie: at the top, or in another one. */
@Component({
  selector: 'gw-place-dialog',
  imports: [DialogFrame, Field],
  template: `
    <gw-dialog [title]="data.title">
      <gw-field label="Le ranger">
        <select #box [value]="chosen()" (change)="chosen.set(box.value)">
          <option value="">Au premier niveau</option>
          @for (it of data.folders; track it.id) {
            <option [value]="it.id">{{ it.path }}</option>
          }
        </select>
      </gw-field>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="button" class="button primary" (click)="ref.close({ folderId: chosen() || null })">
          Déplacer
        </button>
      </ng-container>
    </gw-dialog>
  `,
})
export class PlaceDialog {
  protected readonly data = inject<Data>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<{ folderId: string | null }>>(DialogRef);
  protected readonly chosen = signal('');
}
