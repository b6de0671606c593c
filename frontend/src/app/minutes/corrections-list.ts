import { Component, computed, input, output } from '@angular/core';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { StateBadge } from '../ui/state';
import { Correction } from './minutes-client';
import { CORRECTIONS } from './minutes-words';

/** The corrections that members asked for, those that wait for an answer first. */
@Component({
  selector: 'gw-corrections-list',
  imports: [MomentPipe, StateBadge, TypoPipe],
  template: `
    <h2>Corrections demandées</h2>
    <ul>
      @for (one of sorted(); track one.id) {
        <li>
          <gw-state [kind]="words[one.state].kind" [bare]="true">{{ words[one.state].word }}</gw-state>
          <p class="who">{{ one.by }}, le {{ one.at | moment }} — {{ one.heading | typo }}</p>
          @if (one.before) {
            <p>
              <del>{{ one.before | typo }}</del>
            </p>
          }
          <p>
            <ins>{{ one.text | typo }}</ins>
          </p>
          @if (one.reason) {
            <p class="muted">Motif&#8239;: {{ one.reason | typo }}</p>
          }
          @if (one.answer) {
            <p class="muted">Réponse de {{ one.answeredBy }}&#8239;: {{ one.answer | typo }}</p>
          }
          @if (!readOnly() && one.allowed.length) {
            <p class="row">
              @if (one.allowed.includes('answer')) {
                <button type="button" class="button" (click)="accept.emit(one)">Accepter</button>
                <button type="button" class="button" (click)="decline.emit(one)">Refuser</button>
              }
              @if (one.allowed.includes('withdraw')) {
                <button type="button" class="button" (click)="withdraw.emit(one)">Retirer ma demande</button>
              }
            </p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
      font-size: var(--t13);
      line-height: 20px;
      overflow-wrap: anywhere;
    }
    .who {
      color: var(--muted);
    }
    ins {
      text-decoration: none;
      background: var(--adopted-tint);
    }
    del {
      color: var(--muted);
    }
    .row {
      margin-top: var(--s2);
    }
  `,
})
export class CorrectionsList {
  readonly corrections = input.required<readonly Correction[]>();
  readonly readOnly = input(false);
  readonly accept = output<Correction>();
  readonly decline = output<Correction>();
  readonly withdraw = output<Correction>();

  protected readonly words = CORRECTIONS;
  protected readonly sorted = computed(() =>
    this.corrections().toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open')),
  );
}
