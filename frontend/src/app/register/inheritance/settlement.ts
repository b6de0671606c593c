import { computed, signal } from '@angular/core';
import type { Api } from '../../api';
import { FieldMove, Proposal } from './inheritance-client';

export type Choice = 'take' | 'blend' | 'keep' | 'defer';
interface Answer {
  readonly choice: Choice;
  readonly reason: string;
}
export const VERBS: Readonly<Record<Choice, string>> = {
  take: 'Prendre le sectoriel',
  blend: 'Prendre, sauf nos lignes',
  keep: 'Garder le nôtre',
  defer: 'Plus tard',
};

/** The choices that a field leaves: what is locked leaves none, and two that come to the same are one. */
export function choicesOf(it: FieldMove): Choice[] {
  if (it.forced) return [];
  const text = (lines: readonly string[]) => lines.join('\n');
  const apart = it.move === 'both' && text(it.blend) !== text(it.keep) && text(it.blend) !== text(it.take);
  return ['take', ...(apart ? (['blend'] as const) : []), 'keep', 'defer'];
}

/** Whether a choice leaves a departure from the model, which owes a reason. */
export const owes = (it: FieldMove, choice: Choice | undefined): boolean =>
  choice !== undefined && choice !== 'defer' && it.owing.includes(choice);

/** What one answers to a proposal while one is at it: a choice and a reason by field, and how far one is. */
export class Settlement {
  private readonly answers = signal<Readonly<Record<string, Answer>>>({});
  readonly open = signal<readonly FieldMove[]>([]);

  readonly counts = computed(() => {
    const free = this.open().filter(({ forced }) => !forced);
    const of = (...choices: Choice[]) =>
      free.filter(({ id }) => choices.includes(this.choice(id) ?? ('none' as Choice))).length;
    const [taken, kept, later] = [of('take', 'blend'), of('keep'), of('defer')];
    return { all: free.length, taken, kept, later, left: free.length - taken - kept - later };
  });
  /** The first field whose choice owes a reason that was not given. */
  readonly unexplained = computed(() =>
    this.open().find((it) => owes(it, this.choice(it.id)) && !this.reason(it).trim()),
  );
  readonly touched = computed(() => Object.keys(this.answers()).length > 0);

  begin(proposal: Proposal) {
    this.open.set(proposal.moves);
    this.answers.set({});
  }

  choice(id: string): Choice | undefined {
    return this.answers()[id]?.choice;
  }

  reason({ id, reason }: FieldMove): string {
    return this.answers()[id]?.reason ?? reason ?? '';
  }

  choose(it: FieldMove, choice: Choice) {
    this.answers.update((all) => ({ ...all, [it.id]: { choice, reason: this.reason(it) } }));
  }

  explain(it: FieldMove, reason: string) {
    const choice = this.choice(it.id);
    if (choice) this.answers.update((all) => ({ ...all, [it.id]: { choice, reason } }));
  }

  /** The sector's words everywhere, but ours where we had departed. */
  takeAllButOurs() {
    for (const it of this.open())
      if (!it.forced) {
        const choices = choicesOf(it);
        this.choose(it, it.move !== 'both' ? 'take' : choices.includes('blend') ? 'blend' : 'keep');
      }
  }

  /** What is sent: a field without a choice is put off. */
  input({ version, revisionId }: Proposal): Api<'SettlementInput'> {
    const choices = this.open().flatMap((it) => {
      const choice = this.choice(it.id);
      if (!choice) return [];
      const reason = owes(it, choice) ? this.reason(it).trim() : '';
      return [{ field: it.id, choice, ...(reason && { reason }) }];
    });
    return { version, revisionId: revisionId!, choices };
  }
}
