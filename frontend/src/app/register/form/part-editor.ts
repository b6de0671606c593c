import { afterRenderEffect, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { DateField } from '../../ui/date-field';
import { Part } from '../entry';
import type { RegisterField } from '../register-client';

/** The control of a field, or of one part of a line, that is one thing: words, a day, a number, yes or no, a code. */
@Component({
  selector: 'gw-part-editor',
  imports: [DateField],
  template: `
    @let it = part();
    @switch (it.kind) {
      @case ('text') {
        <textarea
          class="input"
          [attr.id]="control()"
          [value]="words()"
          [readonly]="locked()"
          [attr.rows]="rows()"
          [attr.aria-invalid]="wrong()"
          (input)="changed.emit($any($event.target).value)"
        ></textarea>
      }
      @case ('day') {
        <gw-date [value]="words()" [readonly]="locked()" (valueChange)="changed.emit($event)" />
      }
      @case ('number') {
        <input
          class="input figure"
          inputmode="numeric"
          [attr.id]="control()"
          [value]="words()"
          [readonly]="locked()"
          [attr.aria-invalid]="wrong()"
          (input)="changed.emit(numberIn($any($event.target).value))"
        />
      }
      @case ('flag') {
        <select
          class="input figure"
          [attr.id]="control()"
          [disabled]="locked()"
          (change)="changed.emit(flagIn($any($event.target).value))"
        >
          <option value="" [selected]="value() !== true && value() !== false">Non précisé</option>
          <option value="oui" [selected]="value() === true">Oui</option>
          <option value="non" [selected]="value() === false">Non</option>
        </select>
      }
      @case ('choice') {
        <select
          class="input"
          [attr.id]="control()"
          [disabled]="locked()"
          [attr.aria-invalid]="wrong()"
          (change)="changed.emit($any($event.target).value)"
        >
          @if (optional()) {
            <option value="" [selected]="!words()">—</option>
          }
          @for (term of it.options; track term.code) {
            <option [value]="term.code" [selected]="term.code === words()">{{ term.label }}</option>
          }
        </select>
      }
      @default {
        <input
          class="input"
          [attr.id]="control()"
          [value]="words()"
          [readonly]="locked()"
          [attr.aria-invalid]="wrong()"
          [attr.list]="offered().length ? control() + '-mots' : null"
          (input)="changed.emit($any($event.target).value)"
        />
        @if (offered().length) {
          <datalist [id]="control() + '-mots'">
            @for (word of offered(); track word) {
              <option [value]="word"></option>
            }
          </datalist>
        }
      }
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 640px;
    }
    .figure {
      max-width: 180px;
    }
  `,
})
export class PartEditor {
  readonly part = input.required<RegisterField>();
  /** Identifier that the label names. */
  readonly control = input.required<string>();
  readonly value = input<Part>();
  readonly locked = input(false);
  readonly wrong = input(false);
  /** Words to choose from; others may be written. */
  readonly offered = input<readonly string[]>([]);
  readonly changed = output<Part>();

  protected readonly words = computed(() => String(this.value() ?? ''));
  protected readonly rows = computed(() => Math.min(8, Math.max(2, Math.ceil(this.words().length / 90))));
  /** The quality of the organisation is always one of those offered. */
  protected readonly optional = computed(() => this.part().id !== 'role');

  constructor() {
    const host: HTMLElement = inject(ElementRef).nativeElement;
    // The day's control is a component of its own, whose input the label must reach all the same.
    afterRenderEffect(() => {
      const control = this.control();
      if (this.part().kind === 'day') host.querySelector('input')!.id = control;
    });
  }

  /** Digits are a number, nothing is nothing, and what is neither stays as it was typed, to be told. */
  protected numberIn(typed: string): Part {
    const digits = typed.replace(/[\s\u202f\u00a0.]/g, '');
    if (!digits) return undefined;
    return /^\d+$/.test(digits) ? Number(digits) : typed;
  }

  protected flagIn(chosen: string): Part {
    return chosen ? chosen === 'oui' : undefined;
  }
}
