import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ItemView, MeetingView, PendingAmendmentView } from '../../api/contract';
import { PieceList } from '../../governance/parts/piece-list';
import { ITEM_KINDS, Outcome, OUTCOMES } from '../../governance/parts/words';
import { dayOf } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Notice } from '../../ui/notice';
import { StateBadge } from '../../ui/state';
import { hindrance } from '../agenda';
import { ItemOpinions } from '../item-opinions';
import { LiveMeeting } from '../live-meeting';
import { MotionAsked, MotionDialog, MotionPut } from '../votes/motion-dialog';
import { MotionPanel } from '../votes/motion-panel';
import { ItemNote } from './item-note';
import { ItemPrepared } from './item-prepared';
import { RecusalList } from './recusal-list';

/** What has become of an amendment on the point; nothing for the one that is next. */
const STANDINGS: Readonly<Record<string, string>> = {
  open: 'vote ouvert',
  later: 'à son tour',
  rejected: 'rejeté',
  withdrawn: 'retiré',
  moot: 'sans objet',
};

/** The point being treated: its papers, who withdrew, what may be put to the vote, the votes, and the note for the minutes. */
@Component({
  selector: 'gw-item-panel',
  imports: [
    ItemNote,
    ItemOpinions,
    ItemPrepared,
    MotionPanel,
    Notice,
    PieceList,
    RecusalList,
    RouterLink,
    StateBadge,
    TypoPipe,
  ],
  templateUrl: './item-panel.html',
  styleUrl: './item-panel.css',
})
export class ItemPanel {
  protected readonly live = inject(LiveMeeting);
  private readonly dialogs = inject(Dialogs);

  readonly item = input.required<ItemView>();
  readonly meeting = input.required<MeetingView>();

  protected readonly kinds = ITEM_KINDS;
  /** As the agenda counts it, from 1. */
  protected readonly place = computed(() => {
    const id = this.item().id;
    return this.meeting().agenda.findIndex((one) => one.id === id) + 1;
  });
  protected readonly words = OUTCOMES;
  /** The latest first: the vote that is open is read before those that are over. */
  protected readonly motions = computed(() => this.item().motions.toReversed());
  /** What may be put to the vote now: nothing while another vote is open on the same text. */
  private readonly open = computed(() =>
    this.item().stepId && this.item().motions.some(({ state }) => state === 'open')
      ? []
      : this.item().outcomes,
  );
  protected readonly outcomes = computed(() => this.open().filter((outcome) => outcome !== 'amended'));
  protected readonly amendable = computed(() => this.open().includes('amended'));
  /** Why the text waits: an amendment comes before what it changes; '' when none does. */
  protected readonly before = computed(() =>
    this.item().amendments.some(({ standing }) => ['open', 'next', 'later'].includes(standing))
      ? 'Les amendements se votent d’abord, dans cet ordre, puis le texte.'
      : '',
  );
  protected readonly standings = STANDINGS;
  /** Whether everybody is shown this point. */
  protected readonly shown = computed(
    () => this.meeting().state === 'open' && this.meeting().currentItemId === this.item().id,
  );
  /** What the body could read: an opinion that was asked after it met is none of them. */
  protected readonly opinions = computed(() => {
    const { closedAt } = this.meeting();
    return this.item().opinions.filter(({ askedOn }) => !closedAt || askedOn <= dayOf(closedAt));
  });
  protected readonly hindrance = computed(() =>
    this.live.may('attend') ? hindrance(this.meeting(), this.item()) : '',
  );

  protected may(move: string) {
    return this.item().allowed.includes(move);
  }

  protected put(outcome: Outcome) {
    const { ballots, bodyId } = this.meeting();
    const { title: point, stepId, returnsTo, divisible, pieces } = this.item();
    const about = outcome === 'returned' ? { returns: returnsTo } : divisible ? { pieces } : {};
    return this.ask({ outcome, point, free: !stepId, ballots, bodyId, ...about });
  }

  protected amend({ id, label, author, reason }: PendingAmendmentView) {
    const { ballots, bodyId } = this.meeting();
    const about = `Proposé par ${author}\u202f: ${reason}`;
    return this.ask({ outcome: 'amended', point: label, about, free: false, ballots, bodyId }, id);
  }

  /** Shows this point on the wall and on every phone. */
  protected turnTo() {
    return this.live.write((client) => client.turnTo(this.meeting().id, this.item().id));
  }

  private async ask(asked: MotionAsked, amendmentId: string | null = null) {
    const put = await this.dialogs.open<MotionPut, MotionAsked>(MotionDialog, asked, 600);
    if (!put) return;
    const { text, ballot, terms, returnsTo, subjectIds } = put;
    const { id, digest } = this.item();
    const { outcome } = asked;
    await this.live.write((client) =>
      client.move(id, {
        outcome,
        amendmentId,
        ballot,
        returnsTo,
        subjectIds,
        digest: digest ?? undefined,
        text: text || undefined,
        ...(terms && { terms }),
      }),
    );
  }
}
