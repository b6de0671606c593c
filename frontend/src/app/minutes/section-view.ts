import { Component, computed, input, output } from '@angular/core';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Icon } from '../ui/icon';
import { StateBadge } from '../ui/state';
import { BlockView } from './block-view';
import { MinutesSection } from './minutes-client';

/** A section of minutes as it is read, with what may be done about it. */
@Component({
  selector: 'gw-minutes-section',
  imports: [BlockView, Icon, MomentPipe, StateBadge, TypoPipe],
  template: `
    <div class="head">
      <h2 [id]="anchor()">{{ section().heading | typo }}</h2>
      @if (section().byHand) {
        <gw-state kind="local">modifié à la main</gw-state>
      }
      <span class="moves no-print">
        @if (writes()) {
          <button type="button" class="button quiet" (click)="edit.emit()">
            <gw-icon name="edit" /> Modifier<span class="visually-hidden"
              >&nbsp;: {{ section().heading }}</span
            >
          </button>
        }
        @if (corrects()) {
          <button type="button" class="button quiet" (click)="correct.emit()">
            <gw-icon name="comment" /> Demander une correction<span class="visually-hidden"
              >&nbsp;: {{ section().heading }}</span
            >
          </button>
        }
      </span>
    </div>
    @if (section().byHand && writes()) {
      <p class="by no-print">
        Écrit par {{ section().by }} le {{ section().at! | moment }}.
        @if (section().moved) {
          Ce qui est calculé depuis la réunion a changé depuis.
        }
        <button type="button" class="link" (click)="history.emit()">Voir les versions</button>
        <button type="button" class="link" (click)="restore.emit()">Revenir au texte calculé</button>
      </p>
    }
    @switch (section().layout) {
      @case ('facts') {
        <dl class="facts">
          @for (block of section().blocks; track $index) {
            <div>
              <dt>{{ block.label }}</dt>
              <dd>{{ block.text | typo }}</dd>
            </div>
          }
        </dl>
      }
      @case ('numbered') {
        <ol>
          @for (block of section().blocks; track $index) {
            <li>{{ block.text | typo }}</li>
          }
        </ol>
      }
      @case ('list') {
        <ul>
          @for (block of section().blocks; track $index) {
            <li>{{ block.text | typo }}</li>
          }
        </ul>
      }
      @default {
        @for (block of section().blocks; track $index) {
          <gw-minutes-block [block]="block" />
        } @empty {
          <p class="muted">Rien n’a été noté sous ce point.</p>
        }
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s6);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      margin-bottom: var(--s2);
    }
    .head h2 {
      flex: 0 1 auto;
      margin: 0;
      font: 600 var(--t17) / 24px var(--sans);
      scroll-margin-top: calc(var(--bar) + var(--s4));
    }
    .moves {
      margin-left: auto;
    }
    .moves .button {
      font: var(--t13) / 20px var(--sans);
    }
    .by {
      margin-bottom: var(--s2);
      color: var(--muted);
      font: var(--t13) / 20px var(--sans);
    }
    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
    gw-minutes-block + gw-minutes-block {
      margin-top: var(--s2);
    }
    .facts {
      max-width: 720px;
      font: var(--t15) / 22px var(--sans);
    }
    :is(ol, ul) {
      padding-left: var(--s6);
    }
    ul {
      list-style: disc;
    }
    ol {
      list-style: decimal;
    }
  `,
})
export class SectionView {
  readonly section = input.required<MinutesSection>();
  readonly writes = input(false);
  readonly corrects = input(false);
  readonly edit = output();
  readonly correct = output();
  readonly restore = output();
  readonly history = output();

  protected readonly anchor = computed(() => anchorOf(this.section().key));
}

/** The address of a section inside the page. */
export const anchorOf = (key: string): string => `section-${key.replace(':', '-')}`;
