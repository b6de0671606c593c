import { Component, inject, input, output } from '@angular/core';
import type { Api } from '../api';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Icon } from '../ui/icon';
import { StateBadge } from '../ui/state';

type Sheet = Api<'DecisionSheetView'>;
type Condition = Sheet['conditions'][number];

/** A file that proves a condition. */
export interface ProofGiven {
  readonly condition: Condition;
  readonly file: File;
}

/** On what terms something was decided: conditions and how far they are met, reservations, and mandates given. */
@Component({
  selector: 'gw-decision-terms',
  imports: [DayPipe, Icon, StateBadge, TypoPipe],
  template: `
    @if (decision().conditions.length) {
      <h2>Conditions</h2>
      <ul>
        @for (one of decision().conditions; track one.id) {
          <li class="condition">
            <div>
              <p>
                {{ one.suspensive ? 'Sous condition suspensive' : 'Sous condition' }} {{ one.text | typo }}
              </p>
              @if (one.metOn) {
                <p class="muted">
                  Remplie le {{ one.metOn | day }}, noté par {{ one.closedBy }}. {{ one.note | typo }}
                </p>
              }
              @if (one.paperName) {
                <p>
                  <a [href]="'/api/decisions/' + decision().id + '/conditions/' + one.id + '/paper'" download>
                    <gw-icon name="download" /> {{ one.paperName }}
                  </a>
                </p>
              }
              @if (one.link) {
                <p>
                  <a [href]="one.link" target="_blank" rel="noopener">{{ one.link }}</a>
                </p>
              }
              @if (!one.metOn && closes()) {
                <div class="row no-print">
                  <button type="button" class="button" (click)="paper.click()">Joindre la preuve</button>
                  <button type="button" class="button" (click)="met.emit(one)">Clore la condition</button>
                  <input
                    #paper
                    type="file"
                    hidden
                    aria-label="Preuve à joindre"
                    accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt"
                    (change)="give(paper, one)"
                  />
                </div>
              }
            </div>
            <gw-state [kind]="one.metOn ? 'adopted' : 'warning'" [bare]="true">
              {{ one.metOn ? 'remplie' : 'à remplir' }}
            </gw-state>
          </li>
        }
      </ul>
    }
    @if (decision().reservations.length) {
      <h2>Réserves</h2>
      <ul>
        @for (one of decision().reservations; track $index) {
          <li>
            <p>{{ one.text | typo }}</p>
            <p class="muted">{{ one.voice }}</p>
          </li>
        }
      </ul>
    }
    @if (decision().mandates.length) {
      <h2>Mandats donnés</h2>
      <ul>
        @for (one of decision().mandates; track $index) {
          <li>
            <p>{{ one.task | typo }}</p>
            <p class="muted">{{ one.who }}, pour le {{ one.due | day }}</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .condition {
      display: flex;
      justify-content: space-between;
      gap: var(--s4);
    }
    .condition gw-state {
      flex: none;
    }
    .condition .row {
      margin-top: var(--s2);
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
  styleUrl: './decision-lists.css',
})
export class DecisionTerms {
  private readonly asOf = inject(AsOf);

  readonly decision = input.required<Sheet>();
  readonly met = output<Condition>();
  readonly proof = output<ProofGiven>();

  protected closes() {
    return !this.asOf.readOnly() && this.decision().allowed.includes('close-condition');
  }

  protected give(box: HTMLInputElement, condition: Condition) {
    const [file] = box.files ?? [];
    box.value = '';
    if (file) this.proof.emit({ condition, file });
  }
}
