import { Component, computed, input } from '@angular/core';
import { Digest } from '../governance/parts/digest';
import { DayPipe, MomentPipe, PluralPipe, TypoPipe } from '../kernel/french-pipes';
import { StateBadge } from '../ui/state';
import { pieceState, VERDICTS } from './pack-words';
import { Verification } from './packs-client';

/** What a check found: the verdict in a sentence, each proof with what it means, the technical detail folded. */
@Component({
  selector: 'gw-verdict-sheet',
  imports: [DayPipe, Digest, MomentPipe, PluralPipe, StateBadge, TypoPipe],
  templateUrl: './verdict-sheet.html',
  styleUrl: './verdict-sheet.css',
})
export class VerdictSheet {
  readonly found = input.required<Verification>();
  /** Name and size of the file that was given. */
  readonly file = input('');

  protected readonly pieceState = pieceState;
  protected readonly verdict = computed(() => VERDICTS[this.found().verdict] ?? VERDICTS['unreadable']!);
  protected readonly seal = computed(() => {
    const { seals } = this.found();
    return seals.find(({ ours }) => ours) ?? seals[0];
  });
  protected readonly wrong = computed(() => this.found().pieces.filter(({ state }) => state !== 'ok').length);
}
