import { Pipe, PipeTransform } from '@angular/core';
import { day, daysAgo, hour, moment, number, plural, shortDay, typo } from './french';

/** `{{ '2018-09-12' | day }}` → « 12 septembre 2018 ». */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  readonly transform = day;
}

/** `{{ '2018-09-12' | shortDay }}` → « 12/09/2018 », for tables. */
@Pipe({ name: 'shortDay' })
export class ShortDayPipe implements PipeTransform {
  readonly transform = shortDay;
}

/** `{{ '2018-09-12T07:05:00Z' | moment }}` → « 12 septembre 2018 à 9 h 05 ». */
@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  readonly transform = moment;
}

/** `{{ '09:05' | hour }}` → « 9 h 05 ». */
@Pipe({ name: 'hour' })
export class HourPipe implements PipeTransform {
  readonly transform = hour;
}

/** `{{ 6.5 | figure }}` → « 6,5 ». */
@Pipe({ name: 'figure' })
export class FigurePipe implements PipeTransform {
  readonly transform = number;
}

/** `{{ 2 | plural: 'champ' }}` → « 2 champs »; `{{ 2 | plural: 'travail' : 'travaux' }}`. */
@Pipe({ name: 'plural' })
export class PluralPipe implements PipeTransform {
  readonly transform = plural;
}

/** `{{ date | daysAgo: today }}` → « il y a 34 jours ». */
@Pipe({ name: 'daysAgo' })
export class DaysAgoPipe implements PipeTransform {
  readonly transform = daysAgo;
}

/** `{{ written | typo }}`: typed text with French spaces and apostrophes. */
@Pipe({ name: 'typo' })
export class TypoPipe implements PipeTransform {
  readonly transform = typo;
}
