import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { FormDialog } from '../ui/dialog/form-dialog';
import { Field } from '../ui/field';
import { tree } from './space-words';
import { Paper, SpacesClient } from './spaces-client';

/** How a paper is called, what it is for and where it lies. */
@Component({
  selector: 'gw-paper-dialog',
  imports: [Field, FormDialog, TypoPipe],
  template: `
    <gw-form-dialog
      title="Renommer ou déplacer"
      action="Enregistrer"
      [refusal]="refusal() | typo"
      [busy]="busy() || !name().trim()"
      (submit)="save($event)"
    >
      <gw-field label="Nom" [help]="'Sans changer la sorte du fichier (' + paper.kind.toUpperCase() + ').'">
        <input #named maxlength="120" [value]="name()" (input)="name.set(named.value)" />
      </gw-field>
      <gw-field label="À quoi elle sert" [optional]="true">
        <input #noted maxlength="500" [value]="note()" (input)="note.set(noted.value)" />
      </gw-field>
      <gw-field label="Rangée">
        <select #placed (change)="place.set(placed.value)">
          <option value="" [selected]="place() === ''">Sans dossier</option>
          @if (folders().length) {
            <optgroup label="Dossiers">
              @for (it of folders(); track it.id) {
                <option [value]="'d:' + it.id" [selected]="place() === 'd:' + it.id">{{ it.path }}</option>
              }
            </optgroup>
          }
          @if (meetings().length) {
            <optgroup label="Réunions">
              @for (it of meetings(); track it.id) {
                <option [value]="'r:' + it.id" [selected]="place() === 'r:' + it.id">{{ it.title }}</option>
              }
            </optgroup>
          }
        </select>
      </gw-field>
    </gw-form-dialog>
  `,
})
export class PaperDialog {
  private readonly client = inject(SpacesClient);
  protected readonly paper = inject<Paper>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Paper>>(DialogRef);

  protected readonly name = signal(this.paper.name);
  protected readonly note = signal(this.paper.note);
  protected readonly place = signal(placeOf(this.paper));
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly space = this.client.one(() => this.paper.bodyId);
  private readonly held = this.client.meetings(
    () => this.paper.bodyId,
    () => ({ size: '100' }),
  );
  protected readonly folders = computed(() =>
    this.space.hasValue() ? tree(this.space.value().folders) : [],
  );
  protected readonly meetings = computed(() => (this.held.hasValue() ? this.held.value().rows : []));

  protected async save(event: Event) {
    event.preventDefault();
    const [kind, id = null] = this.place().split(':');
    const { id: paperId, edition } = this.paper;
    this.busy.set(true);
    try {
      const input = {
        name: this.name().trim(),
        note: this.note().trim(),
        folderId: kind === 'd' ? id : null,
        meetingId: kind === 'r' ? id : null,
        edition,
      };
      this.ref.close(await this.client.change(paperId, input));
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}

const placeOf = ({ folderId, meetingId }: Paper): string =>
  folderId ? `d:${folderId}` : meetingId ? `r:${meetingId}` : '';
