import { Body as Sent, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import { BodyPages } from './body-pages.service';
import {
  OrganisationChange,
  OrganisationInput,
  OrganisationPageView,
  OrganisationView,
} from './directory.dto';
import { Directory } from './directory.service';

@Controller('directory')
export class DirectoryController {
  constructor(
    private readonly directory: Directory,
    private readonly pages: BodyPages,
  ) {}

  @Get('organisations')
  @Allow('read', 'Organisation')
  organisations(@CurrentActor() actor: Actor): Promise<OrganisationView[]> {
    return this.directory.organisations(actor);
  }

  @Get('organisations/:id')
  @Allow('read', 'Organisation')
  organisation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { at }: AsOfQuery,
  ): Promise<OrganisationPageView> {
    return this.pages.organisation(actor, id, at);
  }

  @Post('organisations')
  @Allow('update', 'Organisation')
  found(@CurrentActor() actor: Actor, @Sent() input: OrganisationInput): Promise<OrganisationView> {
    return this.directory.found(actor, input);
  }

  @Put('organisations/:id')
  @Allow('update', 'Organisation')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Sent() input: OrganisationChange,
  ): Promise<OrganisationView> {
    return this.directory.change(actor, id, input);
  }
}
