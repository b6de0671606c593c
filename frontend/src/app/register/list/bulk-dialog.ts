import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { number, plural, shortDay } from '../../kernel/french';
import { DateField } from '../../ui/date-field';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { StateBadge } from '../../ui/state';
import { RegisterClient } from '../register-client';
import { bulkFields, Operation, operationsOf } from './bulk-fields';
import { BulkInput, BulkView, ListClient } from './list-client';

/** Which entries are meant: those ticked, or all results of the list; and how many they are. */
export interface Meant {
  readonly ids?: string[];
  readonly filter?: BulkInput['filter'];
  readonly count: number;
}

/** One change for many entries: what it is, then what it would do to each, then the order to do it. */
@Component({
  selector: 'gw-bulk-dialog',
  imports: [DateField, DialogFrame, Field, Notice, StateBadge],
  templateUrl: './bulk-dialog.html',
  styles: `
    p,
    gw-notice {
      margin-bottom: var(--s4);
    }
    .table {
      margin-bottom: var(--s3);
    }
    td .small {
      display: block;
    }
  `,
})
export class BulkDialog {
  private readonly meant = inject<Meant>(DIALOG_DATA);
  private readonly client = inject(ListClient);
  private readonly register = inject(RegisterClient).words();
  protected readonly ref = inject<DialogRef<BulkView | null>>(DialogRef);

  protected readonly plural = plural;
  protected readonly number = number;
  protected readonly title = `Modifier ${plural(this.meant.count, 'fiche')}`;
  protected readonly fields = computed(() =>
    this.register.hasValue() ? bulkFields(this.register.value()) : [],
  );
  protected readonly field = linkedSignal(() => this.fields()[0]);
  protected readonly operations = computed(() => operationsOf(this.field()));
  protected readonly operation = linkedSignal<Operation>(() => this.operations()[0]!.value);
  protected readonly value = signal('');
  protected readonly by = signal('');
  protected readonly reason = signal('');
  protected readonly words = computed(() => (this.field()?.options ?? []).map(({ label }) => label));
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly plan = signal<BulkView | null>(null);
  protected readonly done = signal(false);

  protected readonly valueLabel = computed(
    () => ({ set: 'Nouveau texte', add: 'Ce qu’on ajoute', remove: 'Ce qu’on retire', replace: 'Ce qu’on remplace' })[this.operation()],
  ); // prettier-ignore
  protected readonly valueHelp = computed(() =>
    this.operation() === 'set' ? 'Laissez vide pour effacer ce qui était écrit.' : '',
  );
  protected readonly verb = computed(() => `Modifier ${plural(this.plan()?.changed ?? 0, 'fiche')}`);
  protected readonly summary = computed(() => {
    const { changed = 0, refused = 0 } = this.plan() ?? {};
    const change = this.done()
      ? `${plural(changed, 'fiche modifiée', 'fiches modifiées')}.`
      : `${plural(changed, 'fiche change', 'fiches changent')}.`;
    const refuse = `${plural(refused, 'fiche ne change pas', 'fiches ne changent pas')}\u202f: la raison est dite à chaque ligne.`;
    return refused ? `${change} ${refuse}` : change;
  });

  protected choose(id: string) {
    this.field.set(this.fields().find((one) => one.id === id));
    this.value.set('');
    this.by.set('');
  }

  protected said(lines: readonly string[]): string {
    const read = (line: string) => (/^\d{4}-\d{2}-\d{2}$/.test(line) ? shortDay(line) : line);
    return lines.map(read).join(', ') || '(rien)';
  }

  protected async look(event: Event) {
    event.preventDefault();
    if (this.operation() !== 'set' && !this.value().trim())
      return this.refusal.set('Rien n’est encore demandé. Aucune fiche n’a été modifiée. Écrivez la valeur.');
    await this.told(async () => this.plan.set(await this.client.preview(this.change())));
  }

  protected async run() {
    const digest = this.plan()!.digest;
    await this.told(async () => {
      this.plan.set(await this.client.run(this.change(), digest));
      this.done.set(true);
    });
  }

  private change(): BulkInput {
    const { ids, filter } = this.meant;
    return {
      ...(ids ? { ids } : { filter }),
      field: this.field()!.id,
      operation: this.operation(),
      value: this.value(),
      ...(this.operation() === 'replace' && { by: this.by() }),
      ...(this.reason().trim() && { reason: this.reason().trim() }),
    };
  }

  private async told(work: () => Promise<void>) {
    this.refusal.set('');
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
    this.busy.set(false);
  }
}
