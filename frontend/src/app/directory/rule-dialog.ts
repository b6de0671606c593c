import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Api } from '../api';
import { problemOf } from '../api/problem';
import { Session } from '../session/session';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Toasts } from '../ui/dialog/toasts';
import { Field } from '../ui/field';
import { BodyView, DirectoryClient } from './directory-client';
import { fromForm, RULE_CONTROLS, toForm } from './rule-words';

export interface RuleDialogData {
  readonly body: BodyView;
}

/** Writes down a rule that the statutes or internal rules give to a body, from a day on, with its article. */
@Component({
  selector: 'gw-rule-dialog',
  imports: [DateField, Field, FormDialog, FormField],
  templateUrl: './rule-dialog.html',
  styleUrl: './rule-dialog.css',
})
export class RuleDialog {
  private readonly client = inject(DirectoryClient);
  private readonly toasts = inject(Toasts);
  protected readonly data = inject<RuleDialogData>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly refusal = signal('');
  protected readonly rules = this.data.body.rules.filter(({ rule }) => rule in RULE_CONTROLS);

  private readonly model = signal({
    rule: 'quorum',
    back: false,
    from: inject(Session).today(),
    source: '',
    status: 'sourced',
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.from, { message: 'Écrivez le premier jour.' });
    required(path.source, { message: 'Citez l’article des statuts ou du règlement.' });
  });
  private readonly chosen = computed(() => this.model().rule);
  protected readonly rule = computed(() => this.rules.find(({ rule }) => rule === this.chosen()));
  protected readonly controls = computed(() => RULE_CONTROLS[this.chosen()] ?? []);
  /** What the form says of the chosen rule, from how it stands today; another rule chosen, it begins anew. */
  protected readonly shown = linkedSignal(() => toForm(this.chosen(), this.rule()?.value ?? {}));

  protected set(name: string, text: string) {
    this.shown.update((shown) => ({ ...shown, [name]: text }));
  }

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const { rule, back, from, source, status } = this.model();
      const value = back ? null : fromForm(rule, this.shown());
      try {
        const input = { rule, value, from, source, status } as Api<'BodyRuleInput'>;
        await this.client.rule(this.data.body.id, input);
        this.toasts.say('Règle inscrite');
        this.dialog.close(true);
      } catch (error) {
        this.refusal.set(problemOf(error).detail);
      }
      return undefined;
    });
  }
}
