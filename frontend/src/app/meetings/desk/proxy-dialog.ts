import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { VoiceView } from '../../api/contract';
import { DialogFrame } from '../../ui/dialog/dialog';
import { Field } from '../../ui/field';

export interface ProxyAsked {
  readonly giver: VoiceView;
  readonly voices: readonly VoiceView[];
}
export interface Proxy {
  readonly holderVoiceId: string;
  readonly proxyNote: string;
}

/** Asks who holds a proxy, and where the paper is that says so. */
@Component({
  selector: 'gw-proxy-dialog',
  imports: [DialogFrame, Field],
  template: `
    <gw-dialog title="Procuration">
      <form id="proxy" (submit)="go($event)">
        <p>
          La personne choisie vote pour <strong>{{ asked.giver.name }}</strong> en plus de sa propre voix, et
          la voix compte dans le quorum selon les règles de l’instance.
        </p>
        <gw-field label="Représenté par" [help]="holders.length ? undefined : none" [error]="wrong()">
          <select #who [value]="holder()" (change)="holder.set(who.value)">
            <option value="">Choisissez un membre présent</option>
            @for (voice of holders; track voice.voiceId) {
              <option [value]="voice.voiceId">{{ voice.name }}</option>
            }
          </select>
        </gw-field>
        <gw-field
          label="Où se trouve la procuration écrite"
          help="Par exemple&#8239;: courriel du 3 décembre."
          [error]="wrongNote()"
        >
          <input #line maxlength="300" [value]="note()" (input)="note.set(line.value)" />
        </gw-field>
      </form>
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Annuler</button>
        <button type="submit" form="proxy" class="button primary">Noter la procuration</button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-field {
      margin: var(--s4) 0 0;
    }
  `,
})
export class ProxyDialog {
  protected readonly ref = inject<DialogRef<Proxy>>(DialogRef);
  protected readonly asked = inject<ProxyAsked>(DIALOG_DATA);
  protected readonly holders = this.asked.voices.filter(
    ({ voiceId, presence }) => presence === 'present' && voiceId !== this.asked.giver.voiceId,
  );
  protected readonly none = 'Aucun autre membre n’est encore noté présent\u202f: notez d’abord sa présence.';
  protected readonly holder = signal(this.asked.giver.holderVoiceId ?? '');
  protected readonly note = signal(this.asked.giver.proxyNote ?? '');
  protected readonly wrong = signal('');
  protected readonly wrongNote = signal('');

  protected go(event: Event) {
    event.preventDefault();
    const note = this.note().trim();
    this.wrong.set(this.holder() ? '' : 'Choisissez qui porte la procuration.');
    this.wrongNote.set(note ? '' : 'Une procuration est écrite\u202f: dites où on la trouve.');
    if (this.holder() && note) this.ref.close({ holderVoiceId: this.holder(), proxyNote: note });
  }
}
