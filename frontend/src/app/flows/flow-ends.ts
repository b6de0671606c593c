import { Component, input } from '@angular/core';
import { Api } from '../api';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { Icon } from '../ui/icon';
import { StateBadge } from '../ui/state';
import { endState } from './flow-words';

/** The two ends of a flow, face to face: who sends, who receives, and what each has said of it. */
@Component({
  selector: 'gw-flow-ends',
  imports: [DayPipe, Icon, StateBadge, TypoPipe],
  template: `
    @for (end of [flow().source, flow().destination]; track $index) {
      @if ($last) {
        <p class="way">
          <span>{{ flow().channelLabel }}</span>
          <gw-icon name="flows" [size]="14" class="arrow" />
          <span class="muted">{{ flow().frequency }}</span>
        </p>
      }
      <section [attr.aria-labelledby]="'bout-' + $index" [class.mine]="end.mine">
        <p class="role">
          {{ $first ? 'Émetteur' : 'Destinataire' }}{{ end.mine ? ', votre organisation' : '' }}
        </p>
        <h2 [id]="'bout-' + $index">{{ end.name }}</h2>
        @if (end.state === 'none') {
          <p class="muted small">
            Personne ou catégorie&#8239;: elle ne confirme pas, l’organisation qui décrit le flux en répond.
          </p>
        } @else {
          <gw-state [kind]="endState(end).kind">{{ endState(end).word }}</gw-state>
          @if (end.by) {
            <p class="small">
              <span class="muted">{{ end.state === 'outdated' ? 'Confirmé auparavant par' : 'Par' }}</span>
              {{ end.by }}
              <span class="muted">le {{ end.on | day }}</span>
            </p>
          } @else {
            <p class="muted small">Personne ne s’est encore prononcé pour {{ end.name }}.</p>
          }
          @if (end.changed.length) {
            <p class="small">Changé depuis&#8239;: {{ end.changed.join(', ') }}.</p>
          }
          @if (end.note) {
            <blockquote>{{ end.note | typo }}</blockquote>
          }
        }
      </section>
    }
  `,
  styleUrl: './flow-ends.css',
})
export class FlowEnds {
  readonly flow = input.required<Api<'FlowView'>>();
  protected readonly endState = endState;
}
