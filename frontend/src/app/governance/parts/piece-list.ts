import { Component, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { AddressPipe } from '../../ui/address';
import { Icon } from '../../ui/icon';
import { PieceShown } from './piece';
import { WhatChanges } from './what-changes';

/** The texts that a body has before it: each leads to its text, and unfolds what it changes without leaving the page. */
@Component({
  selector: 'gw-piece-list',
  imports: [AddressPipe, Icon, RouterLink, WhatChanges],
  template: `
    <ul>
      @for (piece of pieces(); track piece.revisionId) {
        <li>
          <div class="line">
            <gw-icon [name]="piece.type === 'document' ? 'document' : 'register'" />
            <p class="name">
              <a [routerLink]="piece.link | address">{{ piece.label }}</a>
              <span class="muted">version {{ piece.number }}</span>
            </p>
            <button
              type="button"
              class="button quiet no-print"
              [attr.aria-expanded]="open() === piece.revisionId"
              (click)="open.set(open() === piece.revisionId ? '' : piece.revisionId)"
            >
              {{ open() === piece.revisionId ? 'Replier' : 'Voir ce qui change' }}
              @if (piece.previousNumber !== null) {
                <span class="muted">({{ told(piece) }})</span>
              }
            </button>
          </div>
          @if (open() === piece.revisionId) {
            <gw-what-changes [piece]="piece" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 2px 0;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--s2);
    }
    gw-icon {
      color: var(--muted);
    }
    .name {
      flex: 1 1 220px;
      padding: 6px 0;
    }
    .name a {
      margin-right: 6px;
      font-weight: 500;
    }
    .button {
      margin-left: -14px;
    }
    gw-what-changes {
      padding: 0 0 var(--s2) var(--s6);
    }
    @media (max-width: 560px) {
      gw-what-changes {
        padding-left: 0;
      }
    }
  `,
})
export class PieceList {
  readonly pieces = input.required<readonly PieceShown[]>();
  protected readonly open = signal('');

  protected told({ type, changes }: PieceShown) {
    return type === 'document' ? plural(changes, 'passage') : plural(changes, 'champ');
  }
}
