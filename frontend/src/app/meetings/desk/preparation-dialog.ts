import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength } from '@angular/forms/signals';
import { ItemView, MeetingView, PreparationView } from '../../api/contract';
import { problemOf } from '../../api/problem';
import { typo } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { partsOf, wordsOf } from './preparation-parts';
import { PreparingClient } from './preparing-client';

/** The preparatory note of a point, kept by the dialogue itself: what somebody else wrote meanwhile stands beside it, and nothing is lost. */
@Component({
  selector: 'gw-preparation-dialog',
  imports: [Field, FormDialog, FormField, Notice, TypoPipe],
  template: `
    <gw-form-dialog
      title="Note préparatoire"
      action="Enregistrer"
      [busy]="sending() || !!theirs()"
      (submit)="save($event)"
    >
      <p>{{ item.title | typo }}</p>
      @if (refusal(); as sentence) {
        <gw-notice
          kind="warning"
          [title]="theirs() ? 'Cette note a été modifiée ailleurs' : 'La note n’est pas enregistrée'"
          [alert]="true"
        >
          <p>{{ sentence }}</p>
          @if (theirs(); as other) {
            <dl class="other">
              @for (part of partsOf(other); track part.label) {
                <dt>{{ part.label }}</dt>
                <dd>{{ part.text | typo }}</dd>
              }
            </dl>
          }
          @if (theirs(); as other) {
            <div actions class="row">
              <button type="button" class="button" (click)="keepMine(other)">Garder mon texte</button>
              <button type="button" class="button" (click)="takeTheirs(other)">Prendre l’autre</button>
            </div>
          }
        </gw-notice>
      }
      <gw-field label="Objet" help="En une ligne." [of]="fields.object" [optional]="true">
        <input [formField]="fields.object" />
      </gw-field>
      <gw-field label="Contexte" [of]="fields.context" [optional]="true">
        <textarea rows="5" [formField]="fields.context"></textarea>
      </gw-field>
      <gw-field label="Question posée" [of]="fields.question" [optional]="true">
        <textarea rows="2" [formField]="fields.question"></textarea>
      </gw-field>
      <gw-field label="Proposition" [of]="fields.proposal" [optional]="true">
        <textarea rows="3" [formField]="fields.proposal"></textarea>
      </gw-field>
    </gw-form-dialog>
  `,
  styles: `
    gw-notice {
      margin-bottom: var(--s4);
    }
    .other {
      margin: var(--s2) 0 0;
      padding-left: var(--s3);
      border-left: 2px solid var(--edge);
    }
    dt {
      color: var(--muted);
      font-size: var(--t13);
    }
    dd {
      margin: 0 0 var(--s2);
      white-space: pre-line;
    }
  `,
})
export class PreparationDialog {
  protected readonly ref = inject<DialogRef<MeetingView>>(DialogRef);
  protected readonly item = inject<ItemView>(DIALOG_DATA);
  private readonly client = inject(PreparingClient);
  private readonly before = this.item.prepared.preparation;
  private version = this.before?.version ?? 0;
  private readonly model = signal(wordsOf(this.before));
  protected readonly partsOf = partsOf;
  protected readonly refusal = signal('');
  /** What somebody else saved while this was being written. */
  protected readonly theirs = signal<PreparationView | null>(null);
  protected readonly sending = signal(false);
  protected readonly fields = form(this.model, (path) => {
    maxLength(path.object, 300);
    maxLength(path.context, 8000);
    maxLength(path.question, 2000);
    maxLength(path.proposal, 4000);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending() || this.theirs() || this.fields().invalid()) return;
    const { object, context, question, proposal } = this.model();
    this.sending.set(true);
    this.refusal.set('');
    try {
      const view = await this.client.prepare(this.item.id, {
        object: typo(object), context: typo(context), question: typo(question), proposal: typo(proposal), version: this.version,
      }); // prettier-ignore
      this.ref.close(view);
    } catch (error) {
      const { type, detail, ...facts } = problemOf(error);
      this.refusal.set(detail);
      if (type === 'governance.preparation-changed') this.theirs.set(facts['now'] as PreparationView | null);
    } finally {
      this.sending.set(false);
    }
  }

  /** The next save goes over theirs, knowingly. */
  protected keepMine({ version }: PreparationView) {
    this.version = version;
    this.settled();
  }

  protected takeTheirs(other: PreparationView) {
    this.version = other.version;
    this.model.set(wordsOf(other));
    this.settled();
  }

  private settled() {
    this.theirs.set(null);
    this.refusal.set('');
  }
}
