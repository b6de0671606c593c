import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Api } from '../api';
import { Digest } from '../governance/parts/digest';
import { DayPipe, MomentPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { StateBadge } from '../ui/state';
import { AUDIENCES } from './decision-words';
import { DecisionsClient } from './decisions-client';

/** What followed from a decision: its effects, the actions, who was told; and the proof that it is unchanged. */
@Component({
  selector: 'gw-decision-margin',
  host: { class: 'stack' },
  imports: [DayPipe, Digest, MomentPipe, RouterLink, ShortDayPipe, StateBadge, TypoPipe],
  templateUrl: './decision-margin.html',
  styles: `
    h2 {
      margin: 0 0 var(--s2);
      font-size: var(--t15);
    }
    .button {
      margin-top: var(--s3);
    }
  `,
  styleUrl: './decision-lists.css',
})
export class DecisionMargin {
  private readonly asOf = inject(AsOf);

  readonly it = input.required<Api<'DecisionSheetView'>>();
  readonly communicate = output();

  protected readonly actions = inject(DecisionsClient).followUp(computed(() => this.it().id));
  protected readonly audiences = AUDIENCES;

  protected communicates() {
    return !this.asOf.readOnly() && this.it().allowed.includes('communicate');
  }
}
