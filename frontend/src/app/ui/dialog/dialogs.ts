import { Dialog } from '@angular/cdk/dialog';
import { ComponentType } from '@angular/cdk/overlay';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Question, QuestionDialog } from './question-dialog';

let count = 0;

/** The way to ask something before going on. Focus goes in, stays in, and comes back where it was. */
@Service()
export class Dialogs {
  private readonly dialog = inject(Dialog);

  /** One sentence saying what will happen, and a verb: true when the person goes on. */
  async confirm(question: Question): Promise<boolean> {
    return (await this.open<string, Question>(QuestionDialog, question)) !== undefined;
  }

  /** The same with a text to write (a reason, a name); null when the person turns back. */
  async ask(question: Question & { readonly field: string }): Promise<string | null> {
    return (await this.open<string, Question>(QuestionDialog, question)) ?? null;
  }

  /**
   * Any component whose template is a `<gw-dialog>`; it reads `inject<Data>(DIALOG_DATA)` and ends with
   * `inject<DialogRef<Result>>(DialogRef).close(result)`. Undefined when closed without a result.
   */
  open<Result, Data = unknown>(
    component: ComponentType<unknown>,
    data?: Data,
    width: number = 520,
  ): Promise<Result | undefined> {
    const id = `dialogue-${++count}`;
    const opened = this.dialog.open<Result, Data>(component, {
      id,
      data,
      width: `${width}px`,
      maxWidth: 'calc(100vw - 24px)',
      ariaLabelledBy: `${id}-title`,
      ariaModal: true,
      panelClass: 'dialog-panel',
      backdropClass: 'dialog-veil',
      autoFocus: 'first-tabbable',
    });
    return firstValueFrom(opened.closed);
  }
}
