import { Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PieceView } from '../api/contract';
import { WhatChanges } from '../governance/parts/what-changes';
import { AddressPipe } from '../ui/address';
import { shortcut } from '../ui/dialog/shortcuts';

/** What the dossier changes, text after text, to be read from the first passage to the last. */
@Component({
  selector: 'gw-dossier-changes',
  imports: [AddressPipe, RouterLink, WhatChanges],
  template: `
    <p class="muted small no-print">
      Ajouts soulignés, suppressions barrées. <kbd>N</kbd> et <kbd>P</kbd> vont d’un passage à l’autre.
    </p>
    @for (piece of pieces(); track piece.revisionId) {
      <section>
        <h2>
          <a [routerLink]="piece.link | address">{{ piece.label }}</a>
        </h2>
        <p class="muted">
          @if (piece.previousNumber !== null) {
            De la version {{ piece.previousNumber }}, en vigueur, à la version {{ piece.number }}
          } @else {
            Version {{ piece.number }}
          }
        </p>
        <gw-what-changes [piece]="piece" />
      </section>
    }
  `,
  styles: `
    section {
      margin-top: var(--s5);
    }
    h2 {
      font-size: var(--t17);
      line-height: 24px;
    }
    h2 a {
      color: inherit;
      text-decoration-color: var(--edge);
    }
  `,
})
export class DossierChanges {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  readonly pieces = input.required<readonly PieceView[]>();

  constructor() {
    shortcut('n', 'Passage suivant', () => this.walk(1));
    shortcut('p', 'Passage précédent', () => this.walk(-1));
  }

  private walk(by: number) {
    const passages = [...this.host.querySelectorAll<HTMLElement>('[data-change]')];
    const here = passages.indexOf(this.host.ownerDocument.activeElement as HTMLElement);
    const next = passages[here < 0 ? (by > 0 ? 0 : passages.length - 1) : here + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'start' });
  }
}
