import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor, Public } from '../../access/guard';
import { PublicDesk } from './public-desk.service';
import { PublicInput, PublicQuery, PublicRegisterView, PublicSettingsView } from './public.dto';

@Controller()
export class PublicController {
  constructor(private readonly desk: PublicDesk) {}

  @Get('register/public')
  @Allow('publish', 'PublicRegister')
  settings(@CurrentActor() actor: Actor, @Query() query: PublicQuery): Promise<PublicSettingsView> {
    return this.desk.settings(actor, query.organisation);
  }

  @Put('register/public/:organisation')
  @Allow('publish', 'PublicRegister')
  decide(
    @CurrentActor() actor: Actor,
    @Param('organisation', ParseUUIDPipe) organisation: string,
    @Body() input: PublicInput,
  ): Promise<PublicSettingsView> {
    return this.desk.decide(actor, organisation, input);
  }

  @Get('public/:code')
  @Public()
  @Header('X-Robots-Tag', 'noindex, nofollow')
  read(@Param('code') code: string): Promise<PublicRegisterView> {
    return this.desk.read(code);
  }
}
