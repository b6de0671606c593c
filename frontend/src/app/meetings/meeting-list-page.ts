import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MeetingRow } from '../api/contract';
import { OwnBodies } from '../governance/parts/own-bodies';
import { MEETING_STATES, MODES } from '../governance/parts/words';
import { hour, plural } from '../kernel/french';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { isOver } from './agenda';
import { ProposedPoints } from './desk/proposed-points';
import { MeetingsClient } from './meetings-client';

/** The calendar of the bodies: what comes first, the nearest at the top, then what was, the latest at the top. */
@Component({
  selector: 'gw-meeting-list-page',
  imports: [Empty, List, Loaded, PageHead, ProposedPoints, RouterLink, StateBadge],
  templateUrl: './meeting-list-page.html',
  styleUrl: './meeting-list-page.css',
})
export class MeetingListPage {
  protected readonly address = listAddress();
  protected readonly bodies = inject(OwnBodies);
  private readonly today = inject(Session).today;
  private readonly asOf = inject(AsOf);

  protected readonly modes = MODES;
  protected readonly states = MEETING_STATES;
  protected readonly found = inject(MeetingsClient).all(() => {
    const { instance, etat, ...words } = this.address.query() as Record<string, string>;
    const query: Record<string, string> = { sort: '-date', ...words };
    if (instance) query['body'] = instance;
    if (etat) query[etat === 'coming' || etat === 'held' ? 'when' : 'state'] = etat;
    return query;
  });
  /** « planned » and its like are states; « coming » and « held » say on which side of today a meeting is. */
  protected readonly filters: readonly (readonly [string, string])[] = [
    ['', 'Tous'],
    ['coming', 'À venir'],
    ['held', 'Tenues'],
    ['planned', 'En préparation'],
    ['convened', 'Convoquées'],
    ['cancelled', 'Annulées'],
  ];
  protected readonly years = computed(() => {
    const last = Number(this.today().slice(0, 4)) + 1;
    return Array.from({ length: last - 2016 }, (_, index) => String(last - index));
  });
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));

  protected calendar(rows: readonly MeetingRow[]) {
    const today = this.asOf.day() ?? this.today();
    const coming = rows.filter((row) => this.comes(row, today));
    return [
      { title: 'À venir', rows: coming.toReversed() },
      { title: 'Passées', rows: rows.filter((row) => !coming.includes(row)) },
    ].filter(({ rows }) => rows.length);
  }

  protected month({ date }: MeetingRow) {
    return MONTHS[Number(date.slice(5, 7)) - 1];
  }

  protected told({ items, decisions }: MeetingRow) {
    const taken = decisions ? [plural(decisions, 'décision')] : [];
    return [items ? plural(items, 'point') : 'aucun point', ...taken].join(', ');
  }

  protected hour({ start }: MeetingRow) {
    return hour(start);
  }

  /** A written procedure comes until its last day; a meeting that is still held today is not behind. */
  private comes({ date, deadline, state }: MeetingRow, today: string) {
    return !isOver({ state }) && (deadline ?? date) >= today;
  }
}

const MONTHS = 'janv févr mars avril mai juin juil août sept oct nov déc'.split(' ');
