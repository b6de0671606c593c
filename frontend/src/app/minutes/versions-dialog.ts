import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { MinutesSection, SectionVersion } from './minutes-client';

export interface Versions {
  readonly section: MinutesSection;
  readonly versions: readonly SectionVersion[];
}

/** Who wrote what in a section, the newest first. */
@Component({
  selector: 'gw-versions-dialog',
  imports: [DialogFrame, MomentPipe, TypoPipe],
  template: `
    <gw-dialog title="Versions de la section">
      <p class="muted small">{{ shown.section.heading | typo }}</p>
      @for (version of shown.versions; track version.version) {
        <section>
          <h3>{{ version.by }}, le {{ version.at | moment }}</h3>
          @if (version.computed) {
            <p class="muted small">Retour au texte calculé.</p>
          }
          @for (line of version.lines; track $index) {
            <p>{{ line | typo }}</p>
          }
        </section>
      }
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Fermer</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    section {
      margin-top: var(--s4);
      padding-top: var(--s3);
      border-top: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    h3 {
      font-size: var(--t13);
    }
  `,
})
export class VersionsDialog {
  protected readonly ref = inject<DialogRef>(DialogRef);
  protected readonly shown = inject<Versions>(DIALOG_DATA);
}
