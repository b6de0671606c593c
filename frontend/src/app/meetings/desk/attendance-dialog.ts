import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { AttendanceInput, MeetingView, VoiceView } from '../../api/contract';
import { PRESENCES, Presence } from '../../governance/parts/words';
import { FormDialog } from '../../ui/dialog/form-dialog';
import { Field } from '../../ui/field';
import { TimeField } from '../../ui/time-field';

export interface AttendanceAsked {
  readonly voice: VoiceView;
  readonly meeting: MeetingView;
  readonly presence: Presence;
}

/** Somebody comes, leaves, is replaced or represented: who speaks, on which paper, and at what hour. */
@Component({
  selector: 'gw-attendance-dialog',
  imports: [Field, FormDialog, TimeField],
  template: `
    <gw-form-dialog [title]="asked.voice.name" action="Noter" (submit)="go($event)">
      <gw-field label="Présence">
        <select #what [value]="presence()" (change)="choose(what.value)">
          @for (one of presences; track one[0]) {
            <option [value]="one[0]" [selected]="one[0] === presence()">{{ one[1] }}</option>
          }
        </select>
      </gw-field>
      @if (presence() === 'present' && asked.voice.substitutes.length) {
        <gw-field
          label="Qui siège"
          help="Tant qu’une personne suppléante siège, elle vote et le membre ne vote pas."
        >
          <select #sits [value]="speaker()" (change)="speaker.set(sits.value)">
            <option value="">{{ asked.voice.name }}</option>
            @for (one of asked.voice.substitutes; track one.mandateId) {
              <option [value]="one.mandateId">{{ one.name }}, suppléance</option>
            }
          </select>
        </gw-field>
      }
      @if (presence() === 'represented') {
        @if (filed.length) {
          <gw-field label="Procuration au dossier">
            <select #file [value]="proxyId()" (change)="proxyId.set(file.value)">
              @for (one of filed; track one.id) {
                <option [value]="one.id">à {{ one.holderName }}</option>
              }
              <option value="">Une autre, remise en séance</option>
            </select>
          </gw-field>
        }
        @if (!proxyId()) {
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
            help="Par exemple&#8239;: courriel du 3 décembre, papier remis en séance."
            [error]="wrongNote()"
          >
            <input #line maxlength="300" [value]="note()" (input)="note.set(line.value)" />
          </gw-field>
        }
      }
      @if (open) {
        <gw-field label="À quelle heure" help="Maintenant, si rien n’est indiqué." [optional]="true">
          <gw-time [(value)]="at" />
        </gw-field>
      }
    </gw-form-dialog>
  `,
  styles: `
    gw-field:last-child {
      margin-bottom: 0;
    }
  `,
})
export class AttendanceDialog {
  protected readonly ref = inject<DialogRef<AttendanceInput>>(DialogRef);
  protected readonly asked = inject<AttendanceAsked>(DIALOG_DATA);
  protected readonly presences = Object.entries(PRESENCES) as [Presence, string][];
  protected readonly open = this.asked.meeting.state === 'open';
  protected readonly filed = this.asked.meeting.prepared.proxies.filter(
    ({ giverVoiceId, state }) => giverVoiceId === this.asked.voice.voiceId && state === 'accepted',
  );
  protected readonly holders = this.asked.meeting.voices.filter(
    ({ voiceId, presence }) => presence === 'present' && voiceId !== this.asked.voice.voiceId,
  );
  protected readonly none = 'Aucun autre membre n’est encore noté présent\u202f: notez d’abord sa présence.';
  protected readonly presence = signal(this.asked.presence);
  protected readonly speaker = signal(this.asked.voice.speakerMandateId ?? '');
  protected readonly proxyId = signal(this.filed[0]?.id ?? '');
  protected readonly holder = signal(this.asked.voice.holderVoiceId ?? '');
  protected readonly note = signal(this.asked.voice.proxyNote ?? '');
  protected readonly at = signal('');
  protected readonly wrong = signal('');
  protected readonly wrongNote = signal('');
  private readonly needsPaper = computed(() => this.presence() === 'represented' && !this.proxyId());

  protected choose(presence: string) {
    this.presence.set(presence as Presence);
  }

  protected go(event: Event) {
    event.preventDefault();
    const note = this.note().trim();
    this.wrong.set(this.needsPaper() && !this.holder() ? 'Choisissez qui porte la procuration.' : '');
    this.wrongNote.set(
      this.needsPaper() && !note ? 'Une procuration est écrite\u202f: dites où on la trouve.' : '',
    );
    if (this.wrong() || this.wrongNote()) return;
    const { voiceId } = this.asked.voice;
    const at = this.at() || undefined;
    const presence = this.presence();
    if (presence === 'present')
      return this.ref.close({ voiceId, presence, at, speakerMandateId: this.speaker() || null });
    if (presence !== 'represented') return this.ref.close({ voiceId, presence, at });
    const paper = this.proxyId()
      ? { proxyId: this.proxyId() }
      : { holderVoiceId: this.holder(), proxyNote: note };
    return this.ref.close({ voiceId, presence, at, ...paper });
  }
}
