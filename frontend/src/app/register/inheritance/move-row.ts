import { Component, computed, input } from '@angular/core';
import { DayPipe } from '../../kernel/french-pipes';
import { InkedWords } from '../../ui/inked-words';
import { StateBadge } from '../../ui/state';
import { FieldMove } from './inheritance-client';
import { Choice, choicesOf, owes, Settlement, VERBS } from './settlement';
import { moveOf } from './standing-words';

/** One field of the sector's proposal: before, the sector’s words, ours; what one does with it, and why. */
@Component({
  selector: 'gw-move-row',
  imports: [DayPipe, InkedWords, StateBadge],
  templateUrl: './move-row.html',
  styleUrl: './move-row.css',
})
export class MoveRow {
  readonly it = input.required<FieldMove>();
  readonly settlement = input.required<Settlement>();
  /** Nothing may be chosen here: someone who only reads, or a day in the past. */
  readonly readOnly = input(false);

  protected readonly verbs = VERBS;
  protected readonly words = computed(() => moveOf(this.it()));
  protected readonly choices = computed(() => (this.readOnly() ? [] : choicesOf(this.it())));
  protected readonly choice = computed(() => this.settlement().choice(this.it().id));
  protected readonly owes = computed(() => owes(this.it(), this.choice()));
  protected readonly before = computed(() =>
    this.it().before.map((text) => ({ op: 'same', text: `${text}\n` })),
  );
  /** What the field will say, when that is neither the sector's words nor ours. */
  protected readonly outcome = computed(() => {
    const it = this.it();
    const choice: Choice | undefined = it.forced ? 'take' : this.choice();
    if (choice !== 'take' && choice !== 'blend') return [];
    const plain = it.sector.filter(({ op }) => op !== 'removed').map(({ text }) => text).join(''); // prettier-ignore
    return it[choice].join('\n') === plain ? [] : it[choice];
  });
}
