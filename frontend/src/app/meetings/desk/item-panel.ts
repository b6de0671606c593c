import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ItemView, MeetingView, PendingAmendmentView } from '../../api/contract';
import { PieceList } from '../../governance/parts/piece-list';
import { ITEM_KINDS, Outcome, OUTCOMES } from '../../governance/parts/words';
import { Dialogs } from '../../ui/dialog/dialogs';
import { hindrance } from '../agenda';
import { LiveMeeting } from '../live-meeting';
import { MotionAsked, MotionDialog } from '../votes/motion-dialog';
import { MotionPanel } from '../votes/motion-panel';
import { ItemNote } from './item-note';
import { RecusalList } from './recusal-list';

/** The point being treated: its papers, who withdrew, what may be put to the vote, the votes, and the note for the minutes. */
@Component({
  selector: 'gw-item-panel',
  imports: [ItemNote, MotionPanel, PieceList, RecusalList, RouterLink],
  templateUrl: './item-panel.html',
  styleUrl: './item-panel.css',
})
export class ItemPanel {
  protected readonly live = inject(LiveMeeting);
  private readonly dialogs = inject(Dialogs);

  readonly item = input.required<ItemView>();
  readonly meeting = input.required<MeetingView>();

  protected readonly kinds = ITEM_KINDS;
  protected readonly words = OUTCOMES;
  /** The latest first: the vote that is open is read before those that are over. */
  protected readonly motions = computed(() => this.item().motions.toReversed());
  /** What may be put to the vote now: nothing while another vote is open on the point. */
  private readonly open = computed(() =>
    this.item().motions.some(({ state }) => state === 'open') ? [] : this.item().outcomes,
  );
  protected readonly outcomes = computed(() => this.open().filter((outcome) => outcome !== 'amended'));
  protected readonly amendable = computed(() => this.open().includes('amended'));
  protected readonly hindrance = computed(() =>
    this.live.may('attend') ? hindrance(this.meeting(), this.item()) : '',
  );

  protected may(move: string) {
    return this.item().allowed.includes(move);
  }

  protected put(outcome: Outcome) {
    return this.ask({ outcome, point: this.item().title, free: !this.item().stepId });
  }

  protected amend({ id, label, author, reason }: PendingAmendmentView) {
    const about = `Proposé par ${author}\u202f: ${reason}`;
    return this.ask({ outcome: 'amended', point: label, about, free: false }, id);
  }

  private async ask(asked: MotionAsked, amendmentId: string | null = null) {
    const text = await this.dialogs.open<string, MotionAsked>(MotionDialog, asked, 600);
    if (text === undefined) return;
    const { id, digest } = this.item();
    const { outcome } = asked;
    await this.live.write((client) =>
      client.move(id, { outcome, amendmentId, digest: digest ?? undefined, text: text || undefined }),
    );
  }
}
