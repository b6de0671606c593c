import { Body as Sent, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { Alone } from '../audit/written.interceptor';
import {
  BodyInput, BodyRow, BodyView, MandateEndInput, MandateInput, MemberView, OrganisationChange, OrganisationInput,
  OrganisationPageView, OrganisationView, PersonInput, PersonRow,
} from './directory.dto'; // prettier-ignore
import { Directory } from './directory.service';
import { Members } from './members.service';

@Controller('directory')
export class DirectoryController {
  constructor(
    private readonly directory: Directory,
    private readonly members: Members,
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
  ): Promise<OrganisationPageView> {
    return this.members.organisation(actor, id);
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

  @Get('bodies')
  @Allow('read', 'Body')
  bodies(@CurrentActor() actor: Actor): Promise<BodyRow[]> {
    return this.members.bodies(actor);
  }

  @Get('bodies/:id')
  @Allow('read', 'Body')
  body(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BodyView> {
    return this.members.body(actor, id);
  }

  @Post('bodies')
  @Allow('update', 'Body')
  establish(@CurrentActor() actor: Actor, @Sent() input: BodyInput): Promise<BodyView> {
    return this.members.establish(actor, input);
  }

  @Get('people')
  @Allow('manage', 'Person')
  people(): Promise<PersonRow[]> {
    return this.members.people();
  }

  @Post('people')
  @Allow('manage', 'Person')
  @Alone()
  enrol(@CurrentActor() actor: Actor, @Sent() input: PersonInput): Promise<PersonRow> {
    return this.members.enrol(actor, input);
  }

  @Post('mandates')
  @Allow('manage', 'Mandate')
  give(@CurrentActor() actor: Actor, @Sent() input: MandateInput): Promise<MemberView> {
    return this.members.give(actor, input);
  }

  @Put('mandates/:id/end')
  @Allow('manage', 'Mandate')
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Sent() { until }: MandateEndInput,
  ): Promise<MemberView> {
    return this.members.end(actor, id, until);
  }
}
