import { Component, computed, input } from '@angular/core';
import { MotionView, VoiceView } from '../../api/contract';
import { sum } from './ballot';
import { CHOICE_ORDER, CHOICES } from './words';

/** Why no names stand beside the figures. */
const UNNAMED: Record<MotionView['ballot'], string> = {
  named: '',
  counted: ' Mains levées comptées sans les noms.',
  secret: ' Scrutin secret.',
};

/** The result of a poll that is closed: the rule's own sentence, the sum, and who answered what. */
@Component({
  selector: 'gw-result-line',
  host: { '[attr.data-state]': 'motion().state' },
  template: `
    @if (motion().state === 'withdrawn') {
      <p class="sentence">Retirée avant le décompte&#8239;: les réponses reçues ne comptent pas.</p>
    } @else {
      <p class="sentence">{{ motion().result }}</p>
      @if (motion().sum; as sum) {
        <p class="muted small">{{ sum }}{{ unnamed() }}</p>
      }
    }
    @if (answered() && motion().state !== 'withdrawn') {
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
      @if (named() && motion().votes.length) {
        <details class="fold">
          <summary>Vote nominatif</summary>
          @for (answer of answers(); track answer.choice) {
            @if (answer.count) {
              <p>
                <strong>{{ words[answer.choice] }}&#8239;:</strong> {{ answer.names.join(', ') }}
              </p>
            }
          }
          @for (reserve of reserves(); track reserve.name) {
            <p>
              <strong>Réserve de {{ reserve.name }}&#8239;:</strong> «&#8239;{{ reserve.text }}&#8239;»
            </p>
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
  /** The names where they are known; without them, the figures. */
  protected readonly answers = computed(() => {
    const { votes, counts } = this.motion();
    if (votes.length || !counts) return sum(votes, this.voices());
    return CHOICE_ORDER.map((choice) => ({ choice, count: counts[choice], names: [] }));
  });
  protected readonly answered = computed(() => this.answers().some(({ count }) => count > 0));
  protected readonly unnamed = computed(() => UNNAMED[this.motion().ballot]);
  protected readonly reserves = computed(() => {
    const nameOf = (id: string) => this.voices().find(({ voiceId }) => voiceId === id)?.name ?? '—';
    return this.motion().votes.flatMap(({ voiceId, reserve }) =>
      reserve ? [{ name: nameOf(voiceId), text: reserve }] : [],
    );
  });
}
