import { Component, computed, input } from '@angular/core';
import { MotionView, VoiceView } from '../../api/contract';
import { sum } from './ballot';
import { CHOICES } from './words';

/** The result of a poll that is closed: the rule's own sentence, the sum, and who answered what. */
@Component({
  selector: 'gw-result-line',
  host: { '[attr.data-state]': 'motion().state' },
  template: `
    @if (motion().state === 'withdrawn') {
      <p class="sentence">Retirée avant le décompte&#8239;: les réponses reçues ne comptent pas.</p>
    } @else {
      <p class="sentence">{{ motion().result }}</p>
    }
    @if (motion().votes.length && motion().state !== 'withdrawn') {
      <div class="bar" aria-hidden="true">
        @for (answer of answers(); track answer.choice) {
          <span [attr.data-choice]="answer.choice" [style.flex-grow]="answer.count"></span>
        }
      </div>
      <dl class="sum">
        @for (answer of answers(); track answer.choice) {
          <div [attr.data-choice]="answer.choice">
            <dt>{{ words[answer.choice] }}</dt>
            <dd>{{ answer.count }}</dd>
          </div>
        }
      </dl>
      @if (named()) {
        <details class="fold">
          <summary>Vote nominatif</summary>
          @for (answer of answers(); track answer.choice) {
            @if (answer.count) {
              <p>
                <strong>{{ words[answer.choice] }}&#8239;:</strong> {{ answer.names.join(', ') }}
              </p>
            }
          }
        </details>
      }
    }
  `,
  styleUrl: './result-line.css',
})
export class ResultLine {
  readonly motion = input.required<MotionView>();
  readonly voices = input<readonly VoiceView[]>([]);
  /** Whether the names may be unfolded. */
  readonly named = input(true);

  protected readonly words = CHOICES;
  protected readonly answers = computed(() => sum(this.motion().votes, this.voices()));
}
