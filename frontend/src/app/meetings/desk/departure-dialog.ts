import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { DepartureInput, DepartureView } from '../../api/contract';
import { list } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';

const HINDRANCES: Readonly<Record<NonNullable<DepartureView['hindrance']>, string>> = {
  'no-proxies': 'Les règles de l’instance n’admettent pas de procuration.',
  'proxy-by-substitute': 'Vous siégez à la place d’un membre, qui seul peut donner procuration.',
  'proxy-given-already':
    'Vous aviez déjà donné procuration pour cette séance. Pour en donner une autre, retirez d’abord la première.',
};

/** A member leaves before the end: with their voice, or leaving it to somebody who stays. */
@Component({
  selector: 'gw-departure-dialog',
  imports: [Field, FormDialog, TypoPipe],
  template: `
    <gw-form-dialog
      title="Quitter la séance"
      action="Quitter la séance"
      [busy]="carries().length > 0"
      (submit)="go($event)"
    >
      @if (carries()) {
        <p>
          Vous portez la procuration donnée par {{ carries() }}. Dites au secrétariat que vous partez&#8239;:
          il la confie à un autre membre, puis note votre départ.
        </p>
      } @else {
        <p>L’heure de votre départ est notée et reprise au procès-verbal. Le quorum est recalculé.</p>
        @if (asked.hindrance; as why) {
          <p class="muted">{{ hindrances[why] }} Votre voix ne sera plus comptée.</p>
        } @else {
          <gw-field label="Procuration" help="À un membre présent, pour les points qui restent à traiter.">
            <select #who [value]="holder()" (change)="holder.set(who.value)">
              <option value="">Ne pas donner procuration</option>
              @for (one of asked.holders; track one.voiceId) {
                <option [value]="one.voiceId" [disabled]="!!one.hindrance">
                  {{ one.name }}{{ one.hindrance ? ' (' + one.hindrance + ')' : '' }}
                </option>
              }
            </select>
          </gw-field>
          @if (holder()) {
            <gw-field label="Pour quoi" [group]="true" [error]="wrongPoints()">
              @if (!asked.namesPoints) {
                <label class="choice">
                  <input type="radio" name="scope" [checked]="whole()" (change)="whole.set(true)" />
                  tous les points qui restent
                </label>
                <label class="choice">
                  <input type="radio" name="scope" [checked]="!whole()" (change)="whole.set(false)" />
                  certains points
                </label>
              }
              @if (!whole()) {
                @for (point of asked.points; track point.id) {
                  <label class="choice inside">
                    <input
                      type="checkbox"
                      [checked]="items().includes(point.id)"
                      (change)="toggle(point.id)"
                    />
                    {{ point.title | typo }}
                  </label>
                }
              }
            </gw-field>
            <gw-field label="Consigne de vote" [optional]="true">
              <textarea
                #words
                rows="2"
                maxlength="2000"
                [value]="instruction()"
                (input)="instruction.set(words.value)"
              ></textarea>
            </gw-field>
            <gw-field label="Confirmation" [group]="true" [error]="wrongWord()">
              <label class="choice">
                <input type="checkbox" [checked]="confirms()" (change)="confirms.set(!confirms())" />
                Je donne procuration. Cette confirmation est datée, inscrite au journal et reprise au
                procès-verbal.
              </label>
            </gw-field>
            @if (asked.awaitsSecretary) {
              <p class="muted small">
                Les règles de l’instance demandent une procuration écrite&#8239;: le secrétariat l’accepte
                avant qu’elle serve. D’ici là, votre voix n’est pas comptée.
              </p>
            }
          }
        }
      }
    </gw-form-dialog>
  `,
  styles: `
    p {
      margin-bottom: var(--s4);
    }
    .inside {
      padding-left: var(--s5);
    }
  `,
})
export class DepartureDialog {
  protected readonly ref = inject<DialogRef<DepartureInput>>(DialogRef);
  protected readonly asked = inject<DepartureView>(DIALOG_DATA);
  protected readonly hindrances = HINDRANCES;
  protected readonly carries = computed(() => list(this.asked.carries));
  protected readonly holder = signal('');
  protected readonly whole = signal(!this.asked.namesPoints);
  protected readonly items = signal<readonly string[]>([]);
  protected readonly instruction = signal('');
  protected readonly confirms = signal(false);
  protected readonly wrongPoints = signal('');
  protected readonly wrongWord = signal('');

  protected toggle(id: string) {
    this.items.update((all) => (all.includes(id) ? all.filter((it) => it !== id) : [...all, id]));
  }

  protected go(event: Event) {
    event.preventDefault();
    if (this.carries()) return;
    if (!this.holder()) return this.ref.close({});
    const items = this.whole() ? null : [...this.items()];
    this.wrongPoints.set(items?.length === 0 ? 'Choisissez au moins un point.' : '');
    this.wrongWord.set(this.confirms() ? '' : 'Confirmez pour donner procuration.');
    if (this.wrongPoints() || this.wrongWord()) return;
    const instruction = this.instruction().trim() || undefined;
    this.ref.close({ holderVoiceId: this.holder(), items, instruction, confirms: true });
  }
}
