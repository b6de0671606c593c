import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MeetingView, ProxyHolderView, ProxyInput } from '../../api/contract';
import { TypoPipe } from '../../kernel/french-pipes';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { DropPlace } from '../../ui/drop-place';
import { Field } from '../../ui/field';

export interface GivingAsked {
  readonly meeting: MeetingView;
  readonly holders: readonly ProxyHolderView[];
}
export interface Given {
  readonly input: ProxyInput;
  readonly file: File | null;
}

/** A member gives their proxy: to whom, for what, with which instruction, and the words that stand for a signature. */
@Component({
  selector: 'gw-give-proxy-dialog',
  imports: [DropPlace, Field, FormDialog, TypoPipe],
  template: `
    <gw-form-dialog title="Donner procuration" action="Donner procuration" (submit)="go($event)">
      <gw-field label="À qui" [error]="wrong()">
        <select #who [value]="holder()" (change)="holder.set(who.value)">
          <option value="">Choisissez un membre</option>
          @for (one of asked.holders; track one.voiceId) {
            <option [value]="one.voiceId" [disabled]="!!one.hindrance">
              {{ one.name }}{{ one.hindrance ? ' (' + one.hindrance + ')' : '' }}
            </option>
          }
        </select>
      </gw-field>
      <gw-field label="Pour quoi" [group]="true">
        <label class="choice">
          <input type="radio" name="scope" [checked]="whole()" (change)="whole.set(true)" /> toute la séance
        </label>
        <label class="choice">
          <input type="radio" name="scope" [checked]="!whole()" (change)="whole.set(false)" /> certains points
        </label>
        @if (!whole()) {
          @for (item of asked.meeting.agenda; track item.id) {
            <label class="choice inside">
              <input type="checkbox" [checked]="items().includes(item.id)" (change)="toggle(item.id)" />
              {{ item.title | typo }}
            </label>
          }
        }
      </gw-field>
      <gw-field
        label="Consigne de vote"
        help="Lue par la personne choisie et le secrétariat."
        [optional]="true"
      >
        <textarea
          #words
          rows="2"
          maxlength="2000"
          [value]="instruction()"
          (input)="instruction.set(words.value)"
        ></textarea>
      </gw-field>
      <gw-field
        label="Procuration signée sur papier"
        [group]="true"
        help="Une photo ou un PDF, si les règles de votre instance le demandent."
        [optional]="true"
      >
        <gw-drop-place
          [label]="file()?.name ?? 'Choisir un fichier'"
          note="ou le déposer ici"
          (given)="file.set($event)"
        />
      </gw-field>
      <gw-field label="Confirmation" [group]="true" [error]="wrongWord()">
        <label class="choice">
          <input type="checkbox" [checked]="confirms()" (change)="confirms.set(!confirms())" />
          Je donne procuration pour cette séance. Cette confirmation est datée, inscrite au journal et reprise
          au procès-verbal.
        </label>
      </gw-field>
      <p class="muted small">
        Elle ne vaut pas pour une décision prise par écrit. Vous pouvez la retirer tant que la séance n’est
        pas ouverte.
      </p>
    </gw-form-dialog>
  `,
  styles: `
    .inside {
      padding-left: var(--s5);
    }
  `,
})
export class GiveProxyDialog {
  protected readonly ref = inject<DialogRef<Given>>(DialogRef);
  protected readonly asked = inject<GivingAsked>(DIALOG_DATA);
  protected readonly holder = signal('');
  protected readonly whole = signal(true);
  protected readonly items = signal<readonly string[]>([]);
  protected readonly instruction = signal('');
  protected readonly file = signal<File | null>(null);
  protected readonly confirms = signal(false);
  protected readonly wrong = signal('');
  protected readonly wrongWord = signal('');

  protected toggle(id: string) {
    this.items.update((all) => (all.includes(id) ? all.filter((it) => it !== id) : [...all, id]));
  }

  protected go(event: Event) {
    event.preventDefault();
    this.wrong.set(this.holder() ? '' : 'Choisissez qui portera votre procuration.');
    this.wrongWord.set(this.confirms() ? '' : 'Confirmez pour donner procuration.');
    if (!this.holder() || !this.confirms()) return;
    const items = this.whole() || !this.items().length ? null : [...this.items()];
    const instruction = this.instruction().trim() || undefined;
    this.ref.close({
      input: { holderVoiceId: this.holder(), items, instruction, confirms: true },
      file: this.file(),
    });
  }
}
