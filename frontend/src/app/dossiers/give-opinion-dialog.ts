import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { OpinionInput, OpinionView } from '../api/contract';
import { OPINIONS } from '../governance/parts/opinion-words';
import { TypoPipe } from '../kernel/french-pipes';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';

type Value = OpinionInput['value'];
const ORDER: readonly Value[] = ['favourable', 'reserved', 'unfavourable', 'none'];

/** Writes an opinion down: its sense, and its reasons where it is not simply favourable. */
@Component({
  selector: 'gw-give-opinion-dialog',
  imports: [Field, FormDialog, TypoPipe],
  template: `
    <gw-form-dialog
      title="Rendre un avis"
      action="Rendre l’avis"
      [busy]="!complete()"
      (submit)="give($event)"
    >
      <p class="told">
        {{ opinion.giverName }}, étape «&#8239;{{ opinion.stageName }}&#8239;».
        @if (opinion.question) {
          Question posée&#8239;: {{ opinion.question | typo }}
        }
        L’avis porte sur les textes tels qu’ils sont aujourd’hui et ne se modifie plus une fois rendu.
      </p>
      <gw-field label="Sens de l’avis" [group]="true">
        @for (one of order; track one) {
          <label class="choice">
            <input
              type="radio"
              name="sens"
              [value]="one"
              [checked]="value() === one"
              (change)="value.set(one)"
            />
            <span>{{ words[one].word }}</span>
          </label>
        }
      </gw-field>
      <gw-field
        label="Motifs et réserves"
        [optional]="!owes()"
        help="Ils sont montrés aux instances avec l’avis."
      >
        <textarea rows="6" [value]="text()" (input)="text.set($any($event.target).value)"></textarea>
      </gw-field>
    </gw-form-dialog>
  `,
  styles: `
    .told {
      margin-bottom: var(--s4);
    }
    .choice span::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class GiveOpinionDialog {
  protected readonly ref = inject<DialogRef<OpinionInput>>(DialogRef);
  protected readonly opinion = inject<OpinionView>(DIALOG_DATA);
  protected readonly words = OPINIONS;
  protected readonly order = ORDER;
  protected readonly value = signal<Value | undefined>(undefined);
  protected readonly text = signal('');
  protected readonly owes = computed(() => this.value() === 'reserved' || this.value() === 'unfavourable');
  protected readonly complete = computed(() => !!this.value() && (!this.owes() || this.text().trim() !== ''));

  protected give(event: Event) {
    event.preventDefault();
    const value = this.value();
    if (value && this.complete()) this.ref.close({ value, text: this.text() });
  }
}
