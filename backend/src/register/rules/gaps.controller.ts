import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { EntryGapsView, GapEntryPage, GapEntryQuery, GapQuery, GapView } from './gaps.dto';
import { Gaps } from './gaps.service';

@Controller('register')
export class GapsController {
  constructor(private readonly gaps: Gaps) {}

  @Get('gaps')
  @Allow('read', 'Activity')
  view(@CurrentActor() actor: Actor, @Query() query: GapQuery): Promise<GapView> {
    return this.gaps.view(actor, query);
  }

  @Get('gaps/:field/entries')
  @Allow('read', 'Activity')
  entries(
    @CurrentActor() actor: Actor,
    @Param('field') field: string,
    @Query() query: GapEntryQuery,
  ): Promise<GapEntryPage> {
    return this.gaps.entries(actor, field, query);
  }

  @Get('activities/:id/gaps')
  @Allow('read', 'Activity')
  entry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EntryGapsView> {
    return this.gaps.ofEntry(actor, id);
  }
}
