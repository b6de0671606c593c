import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { DepartureInput, DepartureView } from '../meetings/departures.dto';
import { Departures } from '../meetings/departures.service';
import { MeetingView } from '../meetings/meetings.dto';
import { MeetingPages } from './meeting-pages.service';

@Controller('meetings/:id/departure')
export class DeparturesController {
  constructor(
    private readonly departures: Departures,
    private readonly pages: MeetingPages,
  ) {}

  /** What leaving now would mean for the one who asks. */
  @Get()
  @Allow('vote', 'Meeting')
  look(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DepartureView> {
    return this.departures.look(actor, id);
  }

  /** A member leaves before the end, and may leave their proxy to another who stays. */
  @Post()
  @Allow('vote', 'Meeting')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DepartureInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.departures.leave(actor, id, input));
  }
}
