import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { sentenceOf } from './field-sentences';
import { Icon } from './icon';

let count = 0;

/** A question of a form: its label, its help, the control (its content) and what is wrong with the answer. */
@Component({
  selector: 'gw-field',
  imports: [Icon],
  host: {
    '[attr.role]': 'group() ? "group" : null',
    '[attr.aria-labelledby]': 'group() ? id + "-label" : null',
  },
  template: `
    <label [id]="id + '-label'" [attr.for]="group() ? null : id">
      {{ label() }}
      @if (optional()) {
        <span class="optional">(facultatif)</span>
      }
      <ng-content select="gw-state" />
    </label>
    @if (help()) {
      <p class="help" [id]="id + '-help'">{{ help() }}</p>
    }
    <ng-content />
    <div aria-live="polite">
      @if (wrong()) {
        <p class="wrong" [id]="id + '-wrong'"><gw-icon name="stop" [size]="14" /> {{ wrong() }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 560px;
      margin-bottom: var(--s5);
    }
    label {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      margin-bottom: 4px;
      font-weight: 550;
    }
    .optional {
      color: var(--muted);
      font-weight: 400;
    }
    .help {
      margin-bottom: 6px;
      color: var(--muted);
      font-size: var(--t13);
      line-height: 18px;
    }
    .wrong {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-top: 4px;
      color: var(--blocked);
      font-size: var(--t13);
      font-weight: 500;
      line-height: 20px;
    }
  `,
})
export class Field {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly id = `champ-${++count}`;

  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly optional = input(false);
  /** The field of the signal form, whose rules say what is wrong once the person has been there. */
  readonly of = input<FieldTree<unknown>>();
  /** A sentence from elsewhere (the server's refusal), which goes first. */
  readonly error = input<string | null>();
  /** Several controls (radios, boxes) under one question. */
  readonly group = input(false);

  protected readonly wrong = computed(() => {
    const state = this.of()?.();
    return this.error() || (state?.touched() && state.errors().map(sentenceOf)[0]) || '';
  });

  constructor() {
    afterRenderEffect(() => {
      const control = this.host.querySelector('input, select, textarea, [contenteditable]');
      const about = [this.help() && 'help', this.wrong() && 'wrong'].filter(Boolean);
      if (!control) return;
      if (!this.group()) control.id = this.id;
      if (control.hasAttribute('contenteditable'))
        control.setAttribute('aria-labelledby', `${this.id}-label`);
      control.setAttribute('aria-describedby', about.map((part) => `${this.id}-${part}`).join(' '));
      control.setAttribute('aria-invalid', String(!!this.wrong()));
    });
  }
}
