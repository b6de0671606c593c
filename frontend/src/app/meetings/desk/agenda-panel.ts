import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ItemView, MeetingView } from '../../api/contract';
import { ITEM_KINDS } from '../../governance/parts/words';
import { HourPipe, TypoPipe } from '../../kernel/french-pipes';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon';
import { StateBadge } from '../../ui/state';
import { moved, standing } from '../agenda';
import { LiveMeeting } from '../live-meeting';
import { AgendaLife } from './agenda-life';
import { Joined, Joining, PointDialog } from './point-dialog';
import { Preparing } from './preparing';

/** The agenda: the points in their order, what has become of each, and the ways to change it while it may change. */
@Component({
  selector: 'gw-agenda-panel',
  imports: [
    AgendaLife,
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    HourPipe,
    Icon,
    RouterLink,
    StateBadge,
    TypoPipe,
  ],
  templateUrl: './agenda-panel.html',
  styleUrl: './agenda-panel.css',
})
export class AgendaPanel {
  protected readonly live = inject(LiveMeeting);
  private readonly preparing = inject(Preparing);
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
    const { id, state } = this.meeting();
    const sources = await this.preparing.ask((client) => client.sources(id));
    if (!sources) return;
    const late = this.preparing.may('late-point');
    const joining: Joining = { sources, late, decisions: state === 'planned' && !late };
    const joined = await this.dialogs.open<Joined, Joining>(PointDialog, joining);
    if (!joined) return;
    if ('standing' in joined) await this.preparing.write((client) => client.standing(id));
    else if ('item' in joined) await this.live.write((client) => client.addItem(id, joined.item));
    else await this.preparing.write((client) => client.take(joined.proposalId, id, joined.reason));
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
