import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { ItemView, MeetingView } from '../../api/contract';
import { NO_TERMS, sentTerms, termsLack } from '../../governance/parts/terms';
import { TermsFields } from '../../governance/parts/terms-fields';
import { Outcome, OUTCOMES } from '../../governance/parts/words';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';
import { consequenceOf, MotionAbout } from './motion-about';

/** What is about to be put to the vote, on which point. */
export interface MotionAsked {
  readonly outcome: Outcome;
  readonly point: string;
  /** Who proposed the amendment and why, for the outcome `amended`. */
  readonly about?: string;
  /** No dossier stands behind the point: the motion has the words that are written here. */
  readonly free: boolean;
  /** How the body may vote on it; nothing is asked where there is one way only. */
  readonly ballots: readonly Ballot[];
  readonly bodyId: string;
  /** Where the dossier may be sent back, the usual stage first; only for the outcome `returned`. */
  readonly returns?: ItemView['returnsTo'];
  /** The texts among which the motion may choose; none where it is about all of them. */
  readonly pieces?: ItemView['pieces'];
}
export type Ballot = MeetingView['ballots'][number];
/** What the secretary put to the vote. */
export interface MotionPut {
  readonly text: string;
  readonly ballot: Ballot;
  readonly terms: ReturnType<typeof sentTerms>;
  readonly returnsTo?: string;
  /** The texts it is about, where it is not about all. */
  readonly subjectIds?: string[];
}

const BALLOTS: Readonly<Record<Ballot, readonly [string, string]>> = {
  named: ['Par nom', 'Chacun répond à son écran, ou le secrétariat note chaque main levée.'],
  counted: ['À main levée, sans les noms', 'Le secrétariat note combien de mains se lèvent.'],
  secret: [
    'Au scrutin secret',
    'Chacun dépose un bulletin à son écran\u202f; personne n’en saura le contenu.',
  ],
};

/** Those who wrote the text are owed an answer. */
const OWES_REASON: readonly Outcome[] = ['refused', 'returned'];
const FAVOURABLE: readonly Outcome[] = ['endorsed', 'approved', 'adopted', 'adopted-with-variant'];

/** Says what the motion brings about if it carries, takes its reason, and opens the vote. */
@Component({
  selector: 'gw-motion-dialog',
  imports: [Field, FormDialog, MotionAbout, TermsFields],
  template: `
    <gw-form-dialog [title]="title" action="Ouvrir le vote" (submit)="go($event)">
      <p class="point">{{ asked.point }}</p>
      @if (asked.about) {
        <p>{{ asked.about }}</p>
      }
      <p>Si la motion est acceptée, {{ consequence() }}</p>
      <gw-motion-about
        [returns]="returns"
        [pieces]="pieces"
        [wrong]="wrongTexts()"
        [(stage)]="stage"
        [(subjectIds)]="subjectIds"
      />
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
      @if (!asked.about) {
        <gw-terms-fields [(terms)]="terms" [favourable]="favourable" [bodyId]="asked.bodyId" />
        @if (lack()) {
          <p class="lack" role="alert">{{ lack() }}</p>
        }
      }
      @if (asked.ballots.length > 1) {
        <gw-field label="Manière de voter" [group]="true">
          @for (ballot of asked.ballots; track ballot) {
            <label class="way">
              <input
                type="radio"
                name="ballot"
                [value]="ballot"
                [checked]="ballot === chosen()"
                (change)="chosen.set(ballot)"
              />
              <span>
                {{ ways[ballot][0] }}
                <small class="muted">{{ ways[ballot][1] }}</small>
              </span>
            </label>
          }
        </gw-field>
      }
    </gw-form-dialog>
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
    .lack {
      color: var(--blocked);
    }
    .way {
      display: flex;
      gap: var(--s2);
      padding: var(--s1) 0;
    }
    .way small {
      display: block;
    }
  `,
})
export class MotionDialog {
  protected readonly ref = inject<DialogRef<MotionPut>>(DialogRef);
  protected readonly asked = inject<MotionAsked>(DIALOG_DATA);
  protected readonly words = OUTCOMES[this.asked.outcome];
  protected readonly owed = OWES_REASON.includes(this.asked.outcome);
  protected readonly title = `${this.words.verb} — mettre aux voix`;
  protected readonly returns = this.asked.returns ?? [];
  protected readonly pieces = this.asked.pieces ?? [];
  protected readonly stage = signal(this.returns[0]?.stage);
  protected readonly subjectIds = signal<readonly string[]>(this.pieces.map(({ subjectId }) => subjectId));
  private readonly isPart = computed(() => this.subjectIds().length < this.pieces.length);
  protected readonly wrongTexts = signal('');
  /** No dossier moves on where none stands behind the point. */
  protected readonly consequence = computed(() =>
    this.asked.free && !this.owed && this.asked.outcome !== 'postponed'
      ? 'elle devient une décision de l’instance.'
      : consequenceOf(this.words.consequence, this.asked.outcome, this.returns, this.isPart()),
  );
  protected readonly ofReason = 'Il est inscrit au procès-verbal.';
  protected readonly ofWords =
    'Ce que les membres lisent au-dessus des réponses. Vide\u202f: le titre du point.';
  protected readonly text = signal('');
  protected readonly wrong = signal('');
  protected readonly terms = signal(NO_TERMS);
  protected readonly favourable = FAVOURABLE.includes(this.asked.outcome);
  protected readonly lack = signal('');
  protected readonly ways = BALLOTS;
  protected readonly chosen = signal<Ballot>(this.asked.ballots[0] ?? 'named');

  protected go(event: Event) {
    event.preventDefault();
    const text = this.text().trim();
    if (this.owed && text.length < 3) return this.wrong.set('Un refus ou un renvoi est motivé.');
    this.lack.set(termsLack(this.terms()));
    this.wrongTexts.set(
      this.pieces.length && !this.subjectIds().length ? 'Choisissez au moins un texte.' : '',
    );
    if (this.lack() || this.wrongTexts()) return;
    this.ref.close({
      text,
      ballot: this.chosen(),
      terms: sentTerms(this.terms()),
      ...(this.stage() && { returnsTo: this.stage() }),
      ...(this.isPart() && { subjectIds: [...this.subjectIds()] }),
    });
  }
}
