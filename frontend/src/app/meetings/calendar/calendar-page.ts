import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CalendarRow, CalendarView } from '../../api/contract';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { CalendarClient } from './calendar-client';
import { byMonth, markOf, MONTHS, toldOf } from './months';
import { PlanAsked, PlanDialog } from './plan-dialog';

/** The year of the bodies: a line a body, a column a month, what was planned and what was held, in meetings and in days. */
@Component({
  selector: 'gw-calendar-page',
  imports: [Empty, Loaded, Notice, PageHead, RouterLink, StateBadge],
  templateUrl: './calendar-page.html',
  styleUrls: ['./calendar-page.css', './year-table.css'],
})
export class CalendarPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly today = inject(Session).today;
  private readonly asOf = inject(AsOf);

  /** The year of the address (`?annee=2018`). */
  readonly annee = input<string>();

  protected readonly months = MONTHS;
  protected readonly byMonth = byMonth;
  protected readonly markOf = markOf;
  protected readonly toldOf = toldOf;
  protected readonly year = computed(
    () => Number(this.annee()) || Number((this.asOf.day() ?? this.today()).slice(0, 4)),
  );
  protected readonly found = inject(CalendarClient).year(() => ({ annee: String(this.year()) }));
  protected readonly mayPlan = computed(
    () => this.found.hasValue() && this.found.value().rows.some(({ allowed }) => allowed.includes('plan')),
  );
  protected readonly crumbs = [{ label: 'Réunions', link: '/reunions' }, { label: 'Calendrier' }];

  protected go(year: string) {
    return this.router.navigate([], { queryParams: { annee: year }, queryParamsHandling: 'merge' });
  }

  protected numberOf({ date }: { readonly date: string }) {
    return Number(date.slice(8, 10));
  }

  /** « Plan d’action 2018 », or who must still settle the figure. */
  protected sourceOf({ planned, plannedSource, plannedStatus }: CalendarRow) {
    if (planned === null) return 'Nombre prévu non renseigné';
    const source = plannedSource || 'source non indiquée';
    return plannedStatus === 'sourced' ? source : `${source}, à vérifier par le secrétariat`;
  }

  protected more({ cancelled, coming, written }: CalendarRow) {
    const told = [
      coming ? `${coming} à venir` : '',
      cancelled ? `${cancelled} ${cancelled < 2 ? 'annulée' : 'annulées'}` : '',
      written ? `${written} par écrit` : '',
    ];
    return told.filter(Boolean).join(', ');
  }

  protected async plan(row: CalendarRow) {
    const asked: PlanAsked = { row, year: this.year() };
    if (await this.dialogs.open<CalendarView, PlanAsked>(PlanDialog, asked)) this.found.reload();
  }
}
