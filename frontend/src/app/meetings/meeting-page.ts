import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MEETING_STATES, MODES } from '../governance/parts/words';
import { day, moment, plural } from '../kernel/french';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { isOver } from './agenda';
import { AgendaLife } from './desk/agenda-life';
import { BeforeMeeting } from './desk/before-meeting';
import { MeetingDesk } from './desk/meeting-desk';
import { Preparing } from './desk/preparing';
import { LiveMeeting } from './live-meeting';
import { MeetingMoves } from './meeting-moves';
import { MemberSeat } from './member-seat';
import { WrittenText } from './written-text';

/** What only someone who prepares or holds the meeting may do. */
const DESK = ['convene', 'open', 'close', 'attend', 'add-item', 'order'];

const ENDED: Readonly<Record<string, string>> = { stopped: 'Arrêtée', cancelled: 'Annulée' };

/** A meeting: the desk for whoever holds it, a place to read and vote for the members, the record of it once it is over. */
@Component({
  selector: 'gw-meeting-page',
  imports: [
    AgendaLife,
    BeforeMeeting,
    Loaded,
    MeetingDesk,
    MemberSeat,
    Menu,
    Notice,
    PageHead,
    RouterLink,
    StateBadge,
    WrittenText,
  ],
  providers: [LiveMeeting, MeetingMoves, Preparing],
  templateUrl: './meeting-page.html',
  styleUrl: './meeting-page.css',
})
export class MeetingPage {
  protected readonly live = inject(LiveMeeting);
  protected readonly moves = inject(MeetingMoves);
  protected readonly preparing = inject(Preparing);

  readonly id = input.required<string>();
  /** The point of the agenda that the address asks for. */
  readonly point = input<string>();

  protected readonly states = MEETING_STATES;
  protected readonly desk = computed(() => {
    const it = this.live.view();
    return !!it && (isOver(it) || DESK.some((move) => this.live.may(move)));
  });
  protected readonly crumbs = computed(() => [
    { label: 'Réunions', link: '/reunions' },
    { label: this.live.view()?.bodyCode ?? 'Réunion' },
  ]);
  protected readonly lead = computed(() => {
    const it = this.live.view();
    if (!it) return undefined;
    if (it.mode === 'written')
      return `Procédure écrite du ${day(it.date)}, réponses attendues jusqu’au ${day(it.deadline)}.`;
    const hour = it.start ? ` à ${it.start.replace(/^0/, '').replace(':', ' h ').replace(/ 00$/, '')}` : '';
    const long = it.durationDays ? plural(it.durationDays, 'jour') : '';
    return `${[day(it.date) + hour, it.place, MODES[it.mode], long].filter(Boolean).join(', ')}.`;
  });
  protected readonly since = computed(() => {
    const it = this.live.view();
    if (it?.closedAt) return `${ENDED[it.state] ?? 'Close'} le ${moment(it.closedAt)}.`;
    if (it?.openedAt) return `Ouverte le ${moment(it.openedAt)}.`;
    return it?.convenedAt ? `Convoquée le ${moment(it.convenedAt)}.` : '';
  });
  protected readonly others = computed<MenuItem[]>(() => {
    const it = this.live.view();
    if (!it) return [];
    const screen = { label: 'Écran de salle', link: ['/reunions', it.id, 'salle'] };
    const stop = { label: 'Demander une réunion', danger: true, run: () => this.moves.stop(it) };
    const state = { label: 'Écrire le texte aux membres', run: () => this.moves.state(it) };
    const change = { label: 'Changer la date ou le lieu', run: () => this.moves.change(it) };
    const lasted = { label: 'Noter la durée', run: () => this.moves.lasted(it) };
    const cancel = { label: 'Annuler la séance', danger: true, run: () => this.moves.cancel(it) };
    const calendar = { label: 'Ajouter à mon agenda', href: `/api/meetings/${it.id}/calendar.ics` };
    const isAhead = it.mode !== 'written' && (it.state === 'planned' || it.state === 'convened');
    return [
      ...(it.mode === 'written' || it.state !== 'open' ? [] : [screen]),
      ...(isAhead ? [calendar] : []),
      ...(this.live.may('state') ? [state] : []),
      ...(this.live.may('move') ? [change] : []),
      ...(this.preparing.may('duration') ? [lasted] : []),
      ...(this.live.may('cancel') ? [cancel] : []),
      ...(this.desk() && this.live.may('stop') ? [stop] : []),
    ];
  });

  constructor() {
    effect(() => this.live.id.set(this.id()));
  }
}
