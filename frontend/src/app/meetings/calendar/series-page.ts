import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { SeriesDay, SeriesInput } from '../../api/contract';
import { Attempts } from '../../governance/parts/attempts';
import { OwnBodies } from '../../governance/parts/own-bodies';
import { MODES } from '../../governance/parts/words';
import { day, plural } from '../../kernel/french';
import { Session } from '../../session/session';
import { DateField } from '../../ui/date-field';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { TimeField } from '../../ui/time-field';
import { DURATIONS } from '../desk/duration-dialog';
import { BodyField } from '../form/body-field';
import { WhereFields, whereRules } from '../form/where-fields';
import { CalendarClient } from './calendar-client';
import { MONTHS } from './months';

const WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
const RANKS: readonly (readonly [string, string])[] = [
  ['1', 'premier'],
  ['2', 'deuxième'],
  ['3', 'troisième'],
  ['4', 'quatrième'],
  ['-1', 'dernier'],
];

/** A whole year of a body planned at once: a rhythm, its days looked at one by one, then all of them written. */
@Component({
  selector: 'gw-series-page',
  imports: [
    BodyField,
    DateField,
    Empty,
    Field,
    FormField,
    Notice,
    PageHead,
    RouterLink,
    TimeField,
    WhereFields,
  ],
  templateUrl: './series-page.html',
  styleUrl: './series-page.css',
})
export class SeriesPage {
  private readonly client = inject(CalendarClient);
  private readonly router = inject(Router);
  protected readonly bodies = inject(OwnBodies);

  /** The year and the body of the address. */
  readonly annee = input<string>();
  readonly instance = input<string>();

  protected readonly weekdays = WEEKDAYS.map((word, index) => [String(index + 1), word] as const);
  protected readonly ranks = RANKS;
  protected readonly months = MONTHS;
  protected readonly modes = (['on-site', 'online', 'mixed'] as const).map(
    (mode) => [mode, MODES[mode]] as const,
  );
  protected readonly durations = DURATIONS.filter(([days]) => Number(days) <= 1);
  protected readonly attempts = new Attempts();
  private readonly nextYear = Number(inject(Session).today().slice(0, 4)) + 1;
  private readonly model = signal({
    bodyId: '',
    rhythm: 'monthly',
    nth: '3',
    weekday: '4',
    every: '1',
    from: '',
    until: '',
    start: '09:30',
    place: '',
    link: '',
    mode: 'on-site',
    durationDays: '0.5',
    plans: true,
  });
  protected readonly fields = form(this.model, (path) => {
    required(path.bodyId, { message: 'Choisissez une instance.' });
    required(path.from, { message: 'Choisissez le premier jour.' });
    whereRules(path.place, path.link);
    required(path.until, { message: 'Choisissez le dernier jour.' });
  });
  /** Months without meetings, 1 to 12. */
  protected readonly without = signal<readonly number[]>([7, 8]);
  protected readonly days = signal<readonly SeriesDay[] | null>(null);
  protected readonly kept = signal<readonly string[]>([]);
  protected readonly monthly = computed(() => this.model().rhythm === 'monthly');
  protected readonly frequencies = computed(() =>
    ['1', '2', '3', '4', '6', '12'].map(
      (every) => [every, frequencyOf(every, this.monthly() ? 'mois' : 'semaines')] as const,
    ),
  );
  protected readonly crumbs = [
    { label: 'Réunions', link: '/reunions' },
    { label: 'Calendrier', link: '/reunions/calendrier' },
    { label: 'Planifier une année' },
  ];
  protected readonly action = computed(() => `Planifier ${plural(this.kept().length, 'séance')}`);
  protected readonly day = day;

  constructor() {
    effect(() => {
      const year = Number(this.annee()) || this.nextYear;
      this.model.update((was) => ({ ...was, from: `${year}-01-01`, until: `${year}-12-31` }));
    });
  }

  protected weekdayOf(date: string) {
    return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  }

  protected toggleMonth(month: number) {
    this.without.update((all) => (all.includes(month) ? all.filter((it) => it !== month) : [...all, month]));
  }

  protected toggle(date: string) {
    this.kept.update((all) =>
      all.includes(date) ? all.filter((it) => it !== date) : [...all, date].toSorted(),
    );
  }

  /** Shows the days of the rhythm; nothing is written. */
  protected look(event: Event) {
    event.preventDefault();
    return submit(this.fields, async () => {
      const { bodyId, from, until, rhythm, weekday, nth, every, start, durationDays } = this.model();
      const sauf = this.without().map(String);
      const params: Record<string, string | readonly string[]> = {
        bodyId,
        from,
        until,
        rhythm,
        weekday,
        every,
        sauf,
      };
      if (rhythm === 'monthly') params['nth'] = nth;
      if (start) params['start'] = start;
      if (durationDays) params['durationDays'] = durationDays;
      const found = await this.attempts.make(() => this.client.preview(params));
      this.days.set(found?.days ?? null);
      this.kept.set((found?.days ?? []).filter(({ taken }) => !taken).map(({ date }) => date));
      return undefined;
    });
  }

  protected async write() {
    const { bodyId, start, place, link, mode, durationDays, plans } = this.model();
    const input: SeriesInput = {
      bodyId,
      dates: [...this.kept()],
      start: start || null,
      place: place.trim() || null,
      link: link.trim() || null,
      mode: mode as SeriesInput['mode'],
      durationDays: Number(durationDays) || null,
      plans,
    };
    const made = await this.attempts.make(() => this.client.make(input));
    if (made) await this.router.navigate(['/reunions/calendrier'], { queryParams: { annee: made.year } });
  }
}

/** « chaque semaine », « tous les 3 mois ». */
function frequencyOf(every: string, unit: 'mois' | 'semaines'): string {
  if (every === '1') return unit === 'mois' ? 'chaque mois' : 'chaque semaine';
  return `${unit === 'mois' ? 'tous' : 'toutes'} les ${every} ${unit}`;
}
