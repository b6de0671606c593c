import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { GlobalPositionStrategy } from '@angular/cdk/overlay';
import { Component, inject, Injector } from '@angular/core';
import { DialogFrame } from '../../ui/dialog/dialog';
import { DocumentDesk } from '../document-desk';
import { AmendmentView, PassageView } from '../documents-client';
import { notesOf } from './margin-notes';
import { NoteCard } from './note-card';

/** Which notes are asked for, and whether one is to be written or an amendment amended. */
interface NotesAsked {
  readonly passage: PassageView;
  readonly writing: boolean;
  readonly amends: boolean;
  readonly number: number | null;
}

/** On a phone the margin is a drawer: what stands beside one passage; closes with an amendment that is to be amended. */
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
        [amends]="asked.amends"
        (amended)="ref.close($event)"
      />
      <ng-container actions>
        <button type="button" class="button" (click)="ref.close()">Revenir au texte</button>
      </ng-container>
    </gw-dialog>
  `,
})
export class NotesSheet {
  protected readonly ref = inject<DialogRef<AmendmentView>>(DialogRef);
  protected readonly asked = inject<{
    passage: PassageView;
    writing: boolean;
    amends: boolean;
    number: number | null;
  }>(DIALOG_DATA);
  private readonly desk = inject(DocumentDesk);

  protected notes() {
    const amendments = this.desk.amendments.value().filter(({ number }) => number === this.asked.number);
    return notesOf(this.desk.comments.value(), amendments).get(this.asked.passage.id);
  }
}

/** Draws the drawer from below. */
export function openSheet(dialog: Dialog, injector: Injector, data: NotesAsked): DialogRef<AmendmentView> {
  const id = `notes-${data.passage.id}`;
  return dialog.open<AmendmentView>(NotesSheet, {
    id,
    injector,
    data,
    width: '100%',
    maxWidth: '640px',
    ariaLabelledBy: `${id}-title`,
    ariaModal: true,
    panelClass: 'dialog-panel',
    backdropClass: 'dialog-veil',
    positionStrategy: new GlobalPositionStrategy().bottom('0').centerHorizontally(),
  });
}
