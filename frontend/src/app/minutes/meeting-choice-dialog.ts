import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { Field } from '../ui/field';
import { Minutes } from './minutes-client';

export interface MeetingChoice {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly meetings: Minutes['approvers'];
}

/** Which later meeting is meant: the one that will approve the minutes, or the one that did. */
@Component({
  selector: 'gw-meeting-choice-dialog',
  imports: [DialogFrame, Field, TypoPipe],
  template: `
    <gw-dialog [title]="asked.title">
      @if (asked.meetings.length) {
        <p>{{ asked.text | typo }}</p>
        <gw-field label="Réunion" [group]="true">
          @for (meeting of asked.meetings; track meeting.id) {
            <label class="choice">
              <input
                type="radio"
                name="reunion"
                [checked]="chosen() === meeting.id"
                (change)="chosen.set(meeting.id)"
              />
              {{ meeting.title | typo }}
            </label>
          }
        </gw-field>
      } @else {
        <p>
          Aucune réunion suivante de cette instance ne convient encore. Préparez ou tenez d’abord cette
          réunion.
        </p>
      }
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">
          {{ asked.meetings.length ? 'Annuler' : 'Fermer' }}
        </button>
        @if (asked.meetings.length) {
          <button type="button" class="button primary" (click)="ref.close(chosen())">
            {{ asked.action }}
          </button>
        }
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    p + gw-field {
      margin-top: var(--s4);
    }
  `,
})
export class MeetingChoiceDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly asked = inject<MeetingChoice>(DIALOG_DATA);
  protected readonly chosen = signal(this.asked.meetings[0]?.id ?? '');
}
