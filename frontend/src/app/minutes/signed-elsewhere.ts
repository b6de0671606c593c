import { Component, input, output } from '@angular/core';
import { DropPlace } from '../ui/drop-place';
import { Minutes } from './minutes-client';

/** The files that were signed outside (eID, itsme) and brought back, and the place where one is brought back. */
@Component({
  selector: 'gw-signed-elsewhere',
  imports: [DropPlace],
  template: `
    <h2>Signé ailleurs</h2>
    <p class="small muted">
      Téléchargez le PDF, signez-le avec votre carte d’identité ou itsme, puis rapportez-le ici&#8239;: il est
      vérifié.
    </p>
    @for (paper of minutes().returned; track paper.sha256) {
      <p class="small">
        <a [href]="'/api/meetings/' + minutes().meetingId + '/minutes/returned/' + paper.sha256" download>{{
          paper.signers[0]?.name ?? 'Fichier signé'
        }}</a>
      </p>
    }
    @if (writes()) {
      <gw-drop-place
        label="Rapporter un PDF signé"
        note="64 Mo au plus"
        accept="application/pdf"
        (given)="given.emit($event)"
      />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: var(--s2);
    }
    gw-drop-place {
      margin-top: var(--s2);
    }
  `,
})
export class SignedElsewhere {
  readonly minutes = input.required<Minutes>();
  /** Whether this person may bring a file back. */
  readonly writes = input(false);
  readonly given = output<File>();
}
