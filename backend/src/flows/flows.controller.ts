import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import { ConfirmationInput, FlowChange, FlowCreation, FlowQuery, MapQuery } from './flow-inputs.dto';
import { FlowPage, FlowView, FlowWordsView, MapView } from './flows.dto';
import { FlowPages } from './flow-pages.service';
import { Flows } from './flows.service';
import { Maps } from './maps.service';

@Controller('flows')
export class FlowsController {
  constructor(
    private readonly flows: Flows,
    private readonly pages: FlowPages,
    private readonly maps: Maps,
  ) {}

  @Get()
  @Allow('read', 'Flow')
  list(@CurrentActor() actor: Actor, @Query() query: FlowQuery): Promise<FlowPage> {
    return this.pages.list(actor, query);
  }

  @Get('map')
  @Allow('read', 'Flow')
  map(@CurrentActor() actor: Actor, @Query() query: MapQuery): Promise<MapView> {
    return this.maps.draw(actor, query);
  }

  @Get('words')
  @Allow('revise', 'Flow')
  words(@CurrentActor() actor: Actor): Promise<FlowWordsView> {
    return this.pages.words(actor);
  }

  @Get(':id')
  @Allow('read', 'Flow')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQuery,
  ): Promise<FlowView> {
    return this.pages.show(actor, id, query);
  }

  @Post()
  @Allow('revise', 'Flow')
  async create(@CurrentActor() actor: Actor, @Body() input: FlowCreation): Promise<FlowView> {
    return this.pages.show(actor, await this.flows.create(actor, input), {});
  }

  @Put(':id')
  @Allow('revise', 'Flow')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FlowChange,
  ): Promise<FlowView> {
    return this.pages.show(actor, await this.flows.revise(actor, id, input), {});
  }

  @Post(':id/confirmations')
  @Allow('confirm', 'Flow')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConfirmationInput,
  ): Promise<FlowView> {
    return this.pages.show(actor, await this.flows.confirm(actor, id, input), {});
  }
}
