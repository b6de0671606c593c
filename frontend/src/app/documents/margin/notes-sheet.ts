import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { DialogFrame } from '../../ui/dialog/dialog';
import { DocumentDesk } from '../document-desk';
import { PassageView } from '../documents-client';
import { notesOf } from './margin-notes';
import { NoteCard } from './note-card';

/** On a phone the margin is a drawer: what stands beside one passage. */
@Component({
  selector: 'gw-notes-sheet',
  imports: [DialogFrame, NoteCard],
  template: `
    <gw-dialog [title]="asked.passage.heading">
      <gw-note-card
        [passageId]="asked.passage.id"
        [heading]="asked.passage.heading"
        [notes]="notes()"
        [unfolded]="true"
        [writing]="asked.writing"
      />
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Revenir au texte</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class NotesSheet {
  protected readonly ref = inject(DialogRef);
  protected readonly asked = inject<{ passage: PassageView; writing: boolean; number: number | null }>(
    DIALOG_DATA,
  );
  private readonly desk = inject(DocumentDesk);

  protected notes() {
    const amendments = this.desk.amendments.value().filter(({ number }) => number === this.asked.number);
    return notesOf(this.desk.comments.value(), amendments).get(this.asked.passage.id);
  }
}
