import { Component, computed, inject, input } from '@angular/core';
import { ItemPaperView, ItemView, MeetingView } from '../../api/contract';
import { moment, number } from '../../kernel/french';
import { HourPipe, TypoPipe } from '../../kernel/french-pipes';
import { Dialogs } from '../../ui/dialog/dialogs';
import { LiveMeeting } from '../live-meeting';
import { Preparing } from './preparing';
import { PreparationDialog } from './preparation-dialog';
import { partsOf } from './preparation-parts';

/** What members read before a point: its preparatory note and its papers; whoever prepares the meeting writes them here. */
@Component({
  selector: 'gw-item-prepared',
  imports: [HourPipe, TypoPipe],
  templateUrl: './item-prepared.html',
  styleUrl: './item-prepared.css',
})
export class ItemPrepared {
  protected readonly live = inject(LiveMeeting);
  private readonly preparing = inject(Preparing);
  private readonly dialogs = inject(Dialogs);

  readonly item = input.required<ItemView>();

  protected readonly moment = moment;
  protected readonly prepared = computed(() => this.item().prepared);
  protected readonly parts = computed(() => {
    const note = this.prepared().preparation;
    return note ? partsOf(note) : [];
  });

  protected may(move: string) {
    return this.prepared().allowed.includes(move);
  }

  /** « 1,2 Mo », « 340 ko ». */
  protected sizeOf({ size }: ItemPaperView) {
    return size < 1_000_000
      ? `${number(Math.max(1, size / 1000), 0)} ko`
      : `${number(size / 1_000_000, 1)} Mo`;
  }

  protected async write() {
    const view = await this.dialogs.open<MeetingView, ItemView>(PreparationDialog, this.item(), 640);
    if (view) this.live.take(view);
  }

  protected async minutes() {
    const said = await this.dialogs.ask({
      title: 'Durée prévue',
      text: 'Les heures des points suivants en découlent.',
      field: 'Durée, en minutes',
      value: String(this.prepared().minutes ?? ''),
      optional: true,
      action: 'Enregistrer',
    });
    if (said === null) return;
    const minutes = Math.round(Number(said)) || null;
    await this.preparing.write((client) => client.change(this.item().id, { minutes }));
  }

  /** One after the other: each is an entry of its own. */
  protected async attach(files: FileList | null, paper?: string) {
    for (const file of files ?? [])
      if (!(await this.preparing.write((client) => client.attach(this.item().id, file, paper)))) return;
  }

  protected async detach({ paperId, name }: ItemPaperView) {
    const goes = await this.dialogs.confirm({
      title: 'Retirer la pièce',
      text: `«\u202f${name}\u202f» n’est plus montrée aux membres. Ce qui a été téléchargé reste au journal.`,
      action: 'Retirer',
      danger: true,
    });
    if (goes) await this.preparing.write((client) => client.detach(paperId));
  }
}
