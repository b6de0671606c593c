import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Decisions } from '../decisions/decisions.service';
import { DecisionView, MinutesView } from '../meetings/meetings.dto';
import { Minutes } from './minutes.service';

@Controller()
export class MinutesController {
  constructor(
    private readonly minutes: Minutes,
    private readonly decisions: Decisions,
  ) {}

  @Get('meetings/:id/minutes')
  @Allow('read', 'Meeting')
  readMinutes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesView> {
    return this.minutes.of(actor, id);
  }

  @Get('meetings/:id/minutes.pdf')
  @Allow('read', 'Meeting')
  @Header('content-type', 'application/pdf')
  async printMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.minutes.pdf(actor, id));
  }

  @Get('decisions/:id')
  @Allow('read', 'Dossier')
  decision(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionView> {
    return this.decisions.show(actor, id);
  }
}
