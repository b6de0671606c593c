import { Body, Controller, Get, Header, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { CalendarPages } from '../calendar/calendar-pages.service';
import { calendarCsv } from '../calendar/calendar-csv';
import {
  CalendarQuery, CalendarView, SeriesInput, SeriesMade, SeriesPreview, SeriesQuery, YearPlanInput,
} from '../calendar/calendar.dto'; // prettier-ignore
import { YearPlans } from '../calendar/year-plans.service';
import { YearSeries } from '../calendar/year-series.service';

@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly pages: CalendarPages,
    private readonly plans: YearPlans,
    private readonly series: YearSeries,
  ) {}

  /** The year of the bodies. */
  @Get()
  @Allow('read', 'Meeting')
  show(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<CalendarView> {
    return this.pages.show(actor, query);
  }

  @Get('year.csv')
  @Allow('read', 'Meeting')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="calendrier.csv"')
  async export(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<StreamableFile> {
    return new StreamableFile(calendarCsv(await this.pages.show(actor, query)));
  }

  /** How many meetings a body plans in a year. */
  @Put('plans')
  @Allow('plan', 'Meeting')
  async plan(@CurrentActor() actor: Actor, @Body() input: YearPlanInput): Promise<CalendarView> {
    return this.pages.show(actor, { annee: await this.plans.set(actor, input) });
  }

  /** The days of a rhythm, before anything is written. */
  @Get('series')
  @Allow('plan', 'Meeting')
  preview(@CurrentActor() actor: Actor, @Query() query: SeriesQuery): Promise<SeriesPreview> {
    return this.series.preview(actor, query);
  }

  @Post('series')
  @Allow('plan', 'Meeting')
  make(@CurrentActor() actor: Actor, @Body() input: SeriesInput): Promise<SeriesMade> {
    return this.series.make(actor, input);
  }
}
