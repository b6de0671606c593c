import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { DossierView } from '../api/contract';
import { DialogFrame } from '../ui/dialog/dialog';
import { Loaded } from '../ui/loaded';
import { DossiersClient, PieceKey } from './dossiers-client';
import { Choosable, keyOf, PieceChoice } from './piece-choice';

/** Adds texts to a dossier that is back with its authors, or takes some out. */
@Component({
  selector: 'gw-pieces-dialog',
  imports: [DialogFrame, Loaded, PieceChoice],
  template: `
    <gw-dialog title="Changer les pièces">
      <p class="told">
        Une pièce retirée redevient modifiable hors du dossier. Une pièce ajoutée peut encore être corrigée
        jusqu’à ce que le dossier soit proposé à nouveau.
      </p>
      <ng-container *gwLoaded="found; lines: 3">
        <gw-piece-choice [pieces]="all()" [(chosen)]="chosen" />
      </ng-container>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="button" class="button primary" [disabled]="!chosen().length" (click)="done()">
          {{ chosen().length ? 'Enregistrer' : 'Gardez au moins une pièce' }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    .told {
      margin-bottom: var(--s3);
    }
  `,
})
export class PiecesDialog {
  protected readonly ref = inject<DialogRef<PieceKey[]>>(DialogRef);
  private readonly dossier = inject<DossierView>(DIALOG_DATA);
  protected readonly found = inject(DossiersClient).proposable();
  protected readonly chosen = signal<readonly Choosable[]>(this.dossier.pieces);
  protected readonly all = computed<readonly Choosable[]>(() => {
    const own = new Set(this.dossier.pieces.map(keyOf));
    const others = this.found.hasValue() ? this.found.value().filter((one) => !own.has(keyOf(one))) : [];
    return [...this.dossier.pieces, ...others];
  });

  protected done() {
    this.ref.close(this.chosen().map(({ type, subjectId }) => ({ type, subjectId })));
  }
}
