import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ItemInput, ItemView, MeetingView } from '../../api/contract';
import { ITEM_KINDS } from '../../governance/parts/words';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon';
import { StateBadge } from '../../ui/state';
import { moved, standing } from '../agenda';
import { LiveMeeting } from '../live-meeting';
import { MeetingsClient } from '../meetings-client';
import { Joining, PointDialog } from './point-dialog';

/** The agenda: the points in their order, what has become of each, and the ways to change it while it may change. */
@Component({
  selector: 'gw-agenda-panel',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, RouterLink, StateBadge],
  templateUrl: './agenda-panel.html',
  styleUrl: './agenda-panel.css',
})
export class AgendaPanel {
  protected readonly live = inject(LiveMeeting);
  private readonly client = inject(MeetingsClient);
  private readonly dialogs = inject(Dialogs);

  readonly meeting = input.required<MeetingView>();
  /** The point that is shown beside. */
  readonly shown = input<string>();

  protected readonly kinds = ITEM_KINDS;
  protected readonly standing = standing;
  protected readonly orders = computed(() => this.live.may('order'));
  /** The order on the screen: ours as soon as a point is dropped, then the server's. */
  private readonly order = linkedSignal(() => this.meeting().agenda.map(({ id }) => id));
  protected readonly points = computed(() => {
    const byId = new Map(this.meeting().agenda.map((item) => [item.id, item]));
    return this.order().flatMap((id) => byId.get(id) ?? []);
  });

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>) {
    const id = this.order()[previousIndex];
    if (id) void this.shift(id, currentIndex - previousIndex);
  }

  protected async shift(id: string, by: number) {
    const before = this.order();
    const order = moved(before, id, by);
    if (order === before) return;
    this.order.set([...order]);
    const written = await this.live.write((client) => client.order(this.meeting().id, order));
    if (!written) this.order.set(before);
  }

  protected async add() {
    const joining = await this.live.attempts.make(() => this.joining());
    if (!joining) return;
    const point = await this.dialogs.open<ItemInput, Joining>(PointDialog, joining);
    if (point) await this.live.write((client) => client.addItem(this.meeting().id, point));
  }

  /** What may still join: nothing to decide once the members have been convened on what is there. */
  private async joining(): Promise<Joining> {
    const { state, bodyId } = this.meeting();
    if (state !== 'planned') return { ready: [], decisions: false };
    return { ready: await this.client.readyNow(bodyId), decisions: true };
  }

  protected async remove({ id, title, stepId }: ItemView) {
    const goes = await this.dialogs.confirm({
      title: 'Retirer le point',
      text: `«\u202f${title}\u202f» quitte l’ordre du jour.${stepId ? ' Le dossier attend à nouveau d’être inscrit à une réunion.' : ''}`,
      action: 'Retirer',
      danger: true,
    });
    if (goes) await this.live.write((client) => client.removeItem(id));
  }
}
