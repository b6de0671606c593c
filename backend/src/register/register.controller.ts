import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import { ActivityView, RegisterWordsView } from './register-views.dto';
import { ActivityChangeInput, ActivityCreationInput } from './register.dto';
import { ActivityPages } from './activity-pages.service';
import { Activities } from './activities.service';

@Controller('register')
export class RegisterController {
  constructor(
    private readonly activities: Activities,
    private readonly pages: ActivityPages,
  ) {}

  @Get('words')
  @Allow('read', 'Activity')
  words(): RegisterWordsView {
    return this.pages.words();
  }

  @Get('activities/:id')
  @Allow('read', 'Activity')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQuery,
  ): Promise<ActivityView> {
    return this.pages.show(actor, id, query);
  }

  @Post('activities')
  @Allow('revise', 'Activity')
  async create(@CurrentActor() actor: Actor, @Body() input: ActivityCreationInput): Promise<ActivityView> {
    return this.pages.show(actor, await this.activities.create(actor, input), {});
  }

  @Put('activities/:id')
  @Allow('revise', 'Activity')
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ActivityChangeInput,
  ): Promise<ActivityView> {
    return this.pages.show(actor, await this.activities.revise(actor, id, input), {});
  }
}
