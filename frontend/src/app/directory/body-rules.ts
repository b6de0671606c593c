import { Component, computed, inject, input, output } from '@angular/core';
import { DayPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { problemOf } from '../api/problem';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { StateBadge } from '../ui/state';
import { BodyView, DirectoryClient } from './directory-client';
import { RuleDialog, RuleDialogData } from './rule-dialog';

const STATES = {
  'in-force': { kind: 'adopted', word: 'En vigueur' },
  'to-come': { kind: 'running', word: 'À venir' },
  past: { kind: 'neutral', word: 'Passée' },
  withdrawn: { kind: 'neutral', word: 'Retirée' },
} as const;

/** How a body decides on the day shown, each rule with its article, and the history of the rules that it has of its own. */
@Component({
  selector: 'gw-body-rules',
  imports: [DayPipe, ShortDayPipe, StateBadge, TypoPipe],
  templateUrl: './body-rules.html',
  styleUrl: './body-rules.css',
})
export class BodyRulesPart {
  private readonly client = inject(DirectoryClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  readonly body = input.required<BodyView>();
  readonly mayRule = input(false);
  readonly changed = output<void>();

  /** Composition has a part of the page of its own. */
  protected readonly rules = computed(() => this.body().rules.filter(({ rule }) => rule !== 'composition'));
  protected readonly stateOf = (state: string) => STATES[state as keyof typeof STATES];

  protected async write() {
    if (await this.dialogs.open<boolean, RuleDialogData>(RuleDialog, { body: this.body() }))
      this.changed.emit();
  }

  protected async withdraw(change: BodyView['changes'][number]) {
    const sure = await this.dialogs.confirm({
      title: `Retirer la règle «\u202f${change.name}\u202f»\u202f?`,
      text: 'Elle n’a pas encore pris effet. La règle d’avant reste en vigueur, et l’historique garde la trace du retrait.',
      action: 'Retirer la règle',
      danger: true,
    });
    if (!sure) return;
    try {
      await this.client.withdrawRule(this.body().id, change.id);
      this.toasts.say('Règle retirée');
      this.changed.emit();
    } catch (error) {
      this.toasts.say(problemOf(error).detail);
    }
  }
}
