import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { DossierView } from '../api/contract';
import { PlanShown } from '../governance/parts/plan-shown';
import { DialogFrame } from '../ui/dialog/dialog';
import { Loaded } from '../ui/loaded';
import { DossiersClient } from './dossiers-client';

/** Sends a dossier that came back on its way again; closes with whether it walks the whole circuit. */
@Component({
  selector: 'gw-again-dialog',
  imports: [DialogFrame, Loaded, PlanShown],
  template: `
    <gw-dialog title="Proposer à nouveau">
      <p class="told">
        @if (dossier.pieces.length > 1) {
          Les {{ dossier.pieces.length }} textes sont figés tels qu’ils sont écrits aujourd’hui.
        } @else {
          Le texte est figé tel qu’il est écrit aujourd’hui.
        }
      </p>
      <ng-container *gwLoaded="plan; let it; lines: 2">
        <gw-plan-shown [plan]="it" [(whole)]="whole" />
      </ng-container>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button
          type="button"
          class="button primary"
          [disabled]="!plan.hasValue()"
          (click)="ref.close(whole())"
        >
          Proposer à nouveau
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
export class AgainDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly dossier = inject<DossierView>(DIALOG_DATA);
  protected readonly whole = signal(false);
  protected readonly plan = inject(DossiersClient).plan(() => ({
    circuit: this.dossier.circuit,
    pieces: this.dossier.pieces,
    dossier: this.dossier.id,
  }));
}
