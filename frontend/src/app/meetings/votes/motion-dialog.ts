import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Outcome, OUTCOMES } from '../../governance/parts/words';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';

/** What is about to be put to the vote, on which point. */
export interface MotionAsked {
  readonly outcome: Outcome;
  readonly point: string;
  /** Who proposed the amendment and why, for the outcome `amended`. */
  readonly about?: string;
  /** No dossier stands behind the point: the motion has the words that are written here. */
  readonly free: boolean;
}

/** Those who wrote the text are owed an answer. */
const OWES_REASON: readonly Outcome[] = ['refused', 'returned'];

/** Says what the motion brings about if it carries, takes its reason, and opens the vote. */
@Component({
  selector: 'gw-motion-dialog',
  imports: [DialogFrame, Field],
  template: `
    <gw-dialog [title]="title">
      <form id="motion" (submit)="go($event)">
        <p class="point">{{ asked.point }}</p>
        @if (asked.about) {
          <p>{{ asked.about }}</p>
        }
        <p>Si la motion est acceptée, {{ words.consequence }}</p>
        @if (!asked.about) {
          <gw-field
            [label]="asked.free ? 'Texte de la motion' : 'Motif'"
            [help]="asked.free ? ofWords : ofReason"
            [optional]="!owed"
            [error]="wrong()"
          >
            <textarea #box [value]="text()" (input)="text.set(box.value)"></textarea>
          </gw-field>
        }
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="motion" class="button primary">Ouvrir le vote</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p {
      margin-bottom: var(--s2);
    }
    .point {
      font-weight: 550;
    }
    gw-field {
      margin: var(--s4) 0 0;
    }
  `,
})
export class MotionDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly asked = inject<MotionAsked>(DIALOG_DATA);
  protected readonly words = OUTCOMES[this.asked.outcome];
  protected readonly owed = OWES_REASON.includes(this.asked.outcome);
  protected readonly title = `${this.words.verb} — mettre aux voix`;
  protected readonly ofReason = 'Il est inscrit au procès-verbal.';
  protected readonly ofWords =
    'Ce que les membres lisent au-dessus des réponses. Vide\u202f: le titre du point.';
  protected readonly text = signal('');
  protected readonly wrong = signal('');

  protected go(event: Event) {
    event.preventDefault();
    const text = this.text().trim();
    if (this.owed && text.length < 3) return this.wrong.set('Un refus ou un renvoi est motivé.');
    this.ref.close(text);
  }
}
