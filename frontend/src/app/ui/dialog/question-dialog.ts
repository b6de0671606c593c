import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { Field } from '../field';
import { Notice } from '../notice';
import { DialogFrame } from './dialog';

/** What is asked: « Renvoyer à la TSF », « le texte redevient modifiable, le GT revotera », and the verb of the button. */
export interface Question {
  readonly title: string;
  /** What will happen, in one or two sentences. */
  readonly text?: string;
  /** The verb of the button that goes on. */
  readonly action: string;
  readonly danger?: boolean;
  /** The label of the text to write, for `ask`. */
  readonly field?: string;
  readonly help?: string;
  readonly value?: string;
  readonly long?: boolean;
  /** Whether an empty answer is one. */
  readonly optional?: boolean;
  /** What becomes of the answer before the question closes: what is refused stays on the screen, beside why. */
  readonly send?: (answer: string) => Promise<unknown>;
}

/** A question with two ways out: go on, or turn back. */
@Component({
  selector: 'gw-question-dialog',
  imports: [DialogFrame, Field, Notice],
  template: `
    <gw-dialog [title]="asked.title">
      <form id="question" (submit)="go($event)">
        @if (refusal(); as sentence) {
          <gw-notice kind="blocked" [alert]="true">{{ sentence }}</gw-notice>
        }
        @if (asked.text) {
          <p>{{ asked.text }}</p>
        }
        @if (asked.field; as label) {
          <gw-field [label]="label" [help]="asked.help" [error]="wrong()" [optional]="!!asked.optional">
            @if (asked.long) {
              <textarea #box [value]="said()" (input)="said.set(box.value)"></textarea>
            } @else {
              <input #line [value]="said()" (input)="said.set(line.value)" />
            }
          </gw-field>
        }
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button
          type="submit"
          form="question"
          class="button primary"
          [class.danger]="asked.danger"
          [disabled]="busy()"
        >
          {{ asked.action }}
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-notice {
      margin-bottom: var(--s4);
    }
    p + gw-field {
      margin-top: var(--s4);
    }
    gw-field {
      margin-bottom: 0;
    }
  `,
})
export class QuestionDialog {
  protected readonly asked = inject<Question>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly said = signal(this.asked.value ?? '');
  protected readonly wrong = signal('');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    const answer = this.said().trim();
    if (this.asked.field && !this.asked.optional && !answer)
      return this.wrong.set('Ce champ est obligatoire.');
    this.refusal.set('');
    this.busy.set(true);
    try {
      await this.asked.send?.(answer);
      this.ref.close(answer);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
