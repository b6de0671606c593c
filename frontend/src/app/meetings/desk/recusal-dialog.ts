import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { RecusalInput, VoiceView } from '../../api/contract';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';

/** Asks which voice withdraws from a point, and what its interest is. */
@Component({
  selector: 'gw-recusal-dialog',
  imports: [Field, FormDialog],
  template: `
    <gw-form-dialog title="Conflit d’intérêts" action="Noter le retrait" (submit)="go($event)">
      <p>
        La voix choisie se retire de la délibération et du vote sur ce point. Le procès-verbal le dit, avec le
        motif.
      </p>
      <gw-field label="Qui se retire" [error]="wrong()">
        <select #who [value]="voiceId()" (change)="voiceId.set(who.value)">
          <option value="">Choisissez une voix</option>
          @for (voice of voices; track voice.voiceId) {
            <option [value]="voice.voiceId">{{ voice.name }}</option>
          }
        </select>
      </gw-field>
      <gw-field
        label="Motif"
        help="Par exemple&#8239;: elle dirige le fournisseur proposé. Tous les membres le liront."
        [error]="wrongReason()"
      >
        <textarea
          #line
          rows="3"
          maxlength="1000"
          [value]="reason()"
          (input)="reason.set(line.value)"
        ></textarea>
      </gw-field>
    </gw-form-dialog>
  `,
  styles: `
    gw-field {
      margin: var(--s4) 0 0;
    }
  `,
})
export class RecusalDialog {
  protected readonly ref = inject<DialogRef<RecusalInput>>(DialogRef);
  protected readonly voices = inject<readonly VoiceView[]>(DIALOG_DATA);
  protected readonly voiceId = signal('');
  protected readonly reason = signal('');
  protected readonly wrong = signal('');
  protected readonly wrongReason = signal('');

  protected go(event: Event) {
    event.preventDefault();
    const [voiceId, reason] = [this.voiceId(), this.reason().trim()];
    this.wrong.set(voiceId ? '' : 'Choisissez la voix qui se retire.');
    this.wrongReason.set(reason.length < 3 ? 'Dites en quelques mots quel est l’intérêt déclaré.' : '');
    if (voiceId && reason.length >= 3) this.ref.close({ voiceId, reason });
  }
}
