import { Component, computed, inject, input, signal } from '@angular/core';
import { ItemView, MeetingView, MotionView, VoteInput } from '../api/contract';
import { PieceList } from '../governance/parts/piece-list';
import { ResultLine } from '../governance/parts/result-line';
import { ITEM_KINDS } from '../governance/parts/words';
import { day, moment, plural } from '../kernel/french';
import { HourPipe, TypoPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { StateBadge } from '../ui/state';
import { openPolls, standing } from './agenda';
import { ItemOpinions } from './item-opinions';
import { LiveMeeting } from './live-meeting';
import { MeetingMoves } from './meeting-moves';
import { whySilent } from './recusals';
import { VotePanel } from './votes/vote-panel';

/** A member's place, made for a phone: what one votes on now and the answer to give, then the agenda with its papers. */
@Component({
  selector: 'gw-member-seat',
  imports: [HourPipe, ItemOpinions, PieceList, ResultLine, StateBadge, TypoPipe, VotePanel],
  templateUrl: './member-seat.html',
  styleUrl: './member-seat.css',
})
export class MemberSeat {
  protected readonly live = inject(LiveMeeting);
  protected readonly moves = inject(MeetingMoves);
  private readonly today = inject(Session).today;

  readonly meeting = input.required<MeetingView>();

  protected readonly kinds = ITEM_KINDS;
  protected readonly standing = standing;
  protected readonly polls = computed(() => openPolls(this.meeting()));
  /** The vote that ended last on the point that is treated: its result is read before the agenda. */
  protected readonly ended = computed(() => {
    const item = this.current();
    const motion = item?.motions.findLast(({ state }) => state !== 'open' && state !== 'withdrawn');
    return item && motion && !this.polls().length ? { item, motion } : undefined;
  });
  protected readonly current = computed(() =>
    this.meeting().agenda.find(({ id }) => id === this.meeting().currentItemId),
  );
  protected readonly written = computed(() => this.meeting().mode === 'written');
  /** Motions whose words are read in full. */
  protected readonly unfolded = signal<readonly string[]>([]);
  protected readonly quiet = computed(() => {
    const { state, date } = this.meeting();
    if (state === 'planned') return 'L’ordre du jour est en préparation.';
    if (state === 'convened')
      return date > this.today()
        ? `La séance aura lieu le ${day(date)}. Lisez les pièces d’ici là\u202f; les votes s’ouvriront ici.`
        : 'La séance n’est pas encore ouverte. Cette page suit la réunion et se tient à jour.';
    const now = this.current();
    const point = now ? `Point en cours\u202f: ${now.title}. ` : '';
    return `${point}Aucun vote n’est ouvert. Cette page suit la réunion et se tient à jour.`;
  });

  /** « Version 2, envoyée le… », once the agenda was sent again. */
  protected readonly version = computed(() => {
    const { agendaVersion, agendaSentAt } = this.meeting().prepared;
    return agendaVersion && agendaVersion > 1
      ? `Version ${agendaVersion}, envoyée le ${moment(agendaSentAt)}.`
      : '';
  });

  /** « Vous avez quitté la séance… », for a member who was there and left; '' for everybody else. */
  protected readonly left = computed(() => {
    const { state, voices } = this.meeting();
    const own = voices.find(({ mine, presence, since }) => mine && since && presence === 'excused');
    return state === 'open' && own
      ? `Vous avez quitté la séance le ${moment(own.since)}. Si vous revenez, dites-le au secrétariat.`
      : '';
  });

  /** « Vous ne votez pas sur ce point : … », for a member who withdrew from it; '' for everybody else. */
  protected withdrawn({ recusals }: ItemView) {
    const own = this.meeting().voices.filter(({ mine, presence }) => mine && presence !== 'represented');
    return own.map((voice) => whySilent(voice, recusals)).find(Boolean) ?? '';
  }

  /** Whether one votes on the point now: what is read before the vote then stands above it. */
  protected isVoted({ id }: ItemView) {
    return this.polls().some(({ item }) => item.id === id);
  }

  protected long({ text }: MotionView) {
    return text.length > 120;
  }

  protected over({ state }: MotionView) {
    return state !== 'open';
  }

  protected count({ answered, of, ballot }: MotionView) {
    if (ballot === 'counted') return 'Vote à main levée\u202f: levez la main, le secrétariat compte.';
    return `${plural(answered, 'réponse')} sur ${plural(of, 'voix', 'voix')}`;
  }

  protected unfold(id: string) {
    this.unfolded.update((ids) => [...ids, id]);
  }

  protected vote(motion: MotionView, vote: VoteInput) {
    return this.live.vote(motion.id, vote);
  }
}
