import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ItemView, MeetingView, PendingAmendmentView } from '../../api/contract';
import { PieceList } from '../../governance/parts/piece-list';
import { ITEM_KINDS, Outcome, OUTCOMES } from '../../governance/parts/words';
import { Dialogs } from '../../ui/dialog/dialogs';
import { settled } from '../agenda';
import { LiveMeeting } from '../live-meeting';
import { MotionAsked, MotionDialog } from '../votes/motion-dialog';
import { MotionPanel } from '../votes/motion-panel';
import { ItemNote } from './item-note';

/** The point being treated: its papers, what may be put to the vote, the votes, and the note for the minutes. */
@Component({
  selector: 'gw-item-panel',
  imports: [ItemNote, MotionPanel, PieceList, RouterLink],
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
  protected readonly outcomes = computed(() =>
    this.item().outcomes.filter((outcome) => outcome !== 'amended'),
  );
  protected readonly amendable = computed(() => this.item().outcomes.includes('amended'));

  /** Why there is nothing to press where one would expect to vote. */
  protected readonly hindrance = computed(() => {
    const { state, mode, quorum } = this.meeting();
    const item = this.item();
    if (!item.stepId || settled(item) || mode === 'written' || item.outcomes.length || this.motions().length)
      return '';
    if (!this.live.may('attend')) return '';
    if (state === 'convened') return 'Le vote pourra s’ouvrir quand la séance sera ouverte.';
    return quorum.reached
      ? ''
      : 'Le quorum n’est pas atteint : aucun vote ne peut être ouvert. Notez les présences.';
  });

  protected may(move: string) {
    return this.item().allowed.includes(move);
  }

  protected put(outcome: Outcome) {
    return this.ask({ outcome, point: this.item().title });
  }

  protected amend({ id, label, author, reason }: PendingAmendmentView) {
    const about = `Amendement de ${author} : ${reason}`;
    return this.ask({ outcome: 'amended', point: label, about }, id);
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
