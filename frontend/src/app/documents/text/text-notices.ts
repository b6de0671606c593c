import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { Notice } from '../../ui/notice';
import { TextView } from '../documents-client';

/** What a reader must know before the text: what it cites that no longer holds, what is still missing. */
@Component({
  selector: 'gw-text-notices',
  imports: [Notice, RouterLink],
  host: { class: 'no-print' },
  template: `
    @for (finding of text().findings; track finding.passageId) {
      <gw-notice kind="warning">
        <p>
          {{ finding.sentence }}
          <a [routerLink]="[]" [queryParams]="{ passage: finding.passageId }" queryParamsHandling="merge"
            >Voir le passage</a
          >
        </p>
        <p class="remedy">
          {{ finding.remedy }} <span class="nowrap">({{ finding.article }})</span>
        </p>
      </gw-notice>
    }
    @if (text().missing && text().organisationId) {
      <gw-notice kind="info">
        <p>
          {{ missing() }}
          <a [routerLink]="['/annuaire/organisations', text().organisationId]"
            >Voir la fiche de {{ text().organisationCode }}</a
          >
        </p>
      </gw-notice>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      max-width: 1180px;
    }
    gw-notice {
      padding: var(--s2) var(--s4);
    }
    gw-notice:last-child {
      margin-bottom: var(--s5);
    }
    .remedy {
      color: var(--muted);
      font-size: var(--t13);
      line-height: 20px;
    }
  `,
})
export class TextNotices {
  readonly text = input.required<TextView>();

  protected missing(): string {
    const { missing, organisationCode } = this.text();
    const framed = missing > 1 ? 'manquent et sont encadrées' : 'manque et est encadrée';
    return `${plural(missing, 'valeur')} ${framed} dans le texte de ${organisationCode}.`;
  }
}
