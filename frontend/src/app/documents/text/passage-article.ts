import { Component, computed, inject, input, output } from '@angular/core';
import { daysAgo, plural } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Session } from '../../session/session';
import { Icon } from '../../ui/icon';
import { StateBadge } from '../../ui/state';
import { PassageView } from '../documents-client';
import { Lines } from './lines';

/** What may be done with a passage from where one reads it. */
export type PassageMove = 'edit' | 'comment' | 'amend';

const VERBS: Record<PassageMove, string> = { edit: 'Modifier', comment: 'Commenter', amend: 'Amender' };

/** One passage as it is read: locked ones have a quiet padlock, local ones a dotted frame with the question asked. */
@Component({
  selector: 'gw-passage',
  imports: [Icon, Lines, StateBadge, TypoPipe],
  templateUrl: './passage-article.html',
  styleUrl: './passage-article.css',
  host: { '[attr.data-lock]': 'passage().lock', '[class.selected]': 'selected()' },
})
export class PassageArticle {
  private readonly session = inject(Session);

  readonly passage = input.required<PassageView>();
  readonly selected = input(false);
  /** As whom it is read: « MIRENA »; null for the sector's own text. */
  readonly reader = input<string | null>(null);
  readonly moves = input<readonly PassageMove[]>([]);
  /** Remarks and amendments beside it. */
  readonly notes = input(0);
  readonly moved = output<PassageMove>();
  readonly opened = output();

  protected readonly verbs = VERBS;
  protected readonly counted = computed(() => plural(this.notes(), 'note'));
  protected readonly changed = computed(() => {
    const { changedBy, changedAt } = this.passage();
    return changedBy && changedAt
      ? `Modifié par ${changedBy} ${daysAgo(changedAt.slice(0, 10), this.session.today())}`
      : '';
  });
  /** Whose words stand in a passage that the sector leaves to each Mire. */
  protected readonly origin = computed(() => {
    const { lock, origin } = this.passage();
    const reader = this.reader();
    if (lock === 'locked' || !reader) return '';
    if (origin === 'local') return `Texte de ${reader}`;
    return origin === 'missing'
      ? `${reader} n’a pas encore répondu`
      : lock === 'local'
        ? 'Texte du secteur'
        : '';
  });
}
