import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, input } from '@angular/core';
import { Notice } from '../notice';
import { DialogFrame } from './dialog';

/**
 * A dialog that is a form: its questions (the content), what was refused above them, « Annuler » and its verb. The form
 * sends itself by the ordinary event, `(submit)`.
 */
@Component({
  selector: 'gw-form-dialog',
  imports: [DialogFrame, Notice],
  host: { '[attr.title]': 'null' }, // a block is no tooltip
  template: `
    <form novalidate>
      <gw-dialog [title]="title()">
        @if (refusal(); as sentence) {
          <gw-notice kind="blocked" [alert]="true">{{ sentence }}</gw-notice>
        }
        <ng-content />
        <ng-container actions>
          <button type="button" class="button" (click)="ref.close()">Annuler</button>
          <button type="submit" class="button primary" [disabled]="busy()">{{ action() }}</button>
        </ng-container>
      </gw-dialog>
    </form>
  `,
  styles: `
    gw-notice {
      margin-bottom: var(--s4);
    }
  `,
})
export class FormDialog {
  protected readonly ref = inject(DialogRef);
  readonly title = input.required<string>();
  /** The verb of the button that sends. */
  readonly action = input.required<string>();
  /** The server's sentence when it said no. */
  readonly refusal = input('');
  /** While it is on its way, or while something is missing: the verb cannot be pressed. */
  readonly busy = input(false);
}
