import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { MeetingChangeInput, MeetingView } from '../api/contract';
import { problemOf } from '../api/problem';
import { MODES } from '../governance/parts/words';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { TimeField } from '../ui/time-field';
import { WhereFields, whereRules } from './form/where-fields';
import { MeetingsClient } from './meetings-client';

const SITTING = ['on-site', 'online', 'mixed'] as const;

/** Another day, hour or place for a meeting; whoever was convened is told. Two who change it at once see each other's. */
@Component({
  selector: 'gw-change-dialog',
  imports: [DateField, Field, FormDialog, FormField, TimeField, WhereFields],
  template: `
    <gw-form-dialog
      title="Changer la date ou le lieu"
      action="Enregistrer"
      [refusal]="refusal()"
      [busy]="fields().submitting()"
      (submit)="save($event)"
    >
      <p>
        {{
          meeting.state === 'convened'
            ? 'Les membres convoqués reçoivent la nouvelle date, et leur agenda est mis à jour.'
            : 'Rien n’a encore été annoncé aux membres.'
        }}
      </p>
      <gw-field label="Date" [of]="fields.date">
        <gw-date [formField]="fields.date" />
      </gw-field>
      <gw-field label="Heure" [of]="fields.start" [optional]="true">
        <gw-time [formField]="fields.start" />
      </gw-field>
      <gw-field label="Mode" [of]="fields.mode">
        <select [formField]="fields.mode">
          @for (mode of modes; track mode) {
            <option [value]="mode">{{ words[mode] }}</option>
          }
        </select>
      </gw-field>
      <gw-where-fields
        [place]="fields.place"
        [link]="fields.link"
        [online]="fields.mode().value() !== 'on-site'"
      />
    </gw-form-dialog>
  `,
})
export class ChangeDialog {
  protected readonly ref = inject<DialogRef<MeetingView>>(DialogRef);
  protected readonly meeting = inject<MeetingView>(DIALOG_DATA);
  protected readonly modes = SITTING;
  protected readonly words = MODES;
  private readonly client = inject(MeetingsClient);
  private sequence = this.meeting.sequence;
  protected readonly refusal = signal('');
  private readonly model = signal({
    date: this.meeting.date,
    start: this.meeting.start ?? '',
    place: this.meeting.place ?? '',
    mode: this.meeting.mode as string,
    link: this.meeting.prepared.link ?? '',
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.date, { message: 'Choisissez une date.' });
    whereRules(path.place, path.link);
  });

  protected save(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      this.refusal.set('');
      try {
        this.ref.close(await this.client.change(this.meeting.id, this.entry()));
      } catch (error) {
        const { detail, sequence } = problemOf(error);
        this.refusal.set(detail);
        // Saved again with both on the screen, ours goes over the other's knowingly.
        if (typeof sequence === 'number') this.sequence = sequence;
      }
      return undefined;
    });
  }

  private entry(): MeetingChangeInput {
    const { date, start, place, mode, link } = this.model();
    return {
      date,
      start: start || null,
      place: place.trim() || null,
      mode: mode as MeetingChangeInput['mode'],
      link: (mode !== 'on-site' && link.trim()) || null,
      sequence: this.sequence,
    };
  }
}
