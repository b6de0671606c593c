import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Alone } from '../../audit/written.interceptor';
import { Departures } from '../departures.service';
import { FollowedView } from '../register-views.dto';
import { CheckInput, CheckView, DraftFoundView, DraftInput, DraftKeptView, DraftTarget } from './drafts.dto';
import { Drafts } from './drafts.service';
import { LiveCheck } from './live-check.service';

/** What is being written: kept while it is, and looked at before it is saved. Neither is a write of the register. */
@Controller('register')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly check: LiveCheck,
    private readonly departures: Departures,
  ) {}

  @Get('drafts')
  @Allow('revise', 'Activity')
  find(@CurrentActor() actor: Actor, @Query() of: DraftTarget): Promise<DraftFoundView> {
    return this.drafts.find(actor, of);
  }

  @Get('activities/:id/followed')
  @Allow('read', 'Activity')
  followed(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FollowedView> {
    return this.departures.followed(actor, id);
  }

  @Put('drafts')
  @Allow('revise', 'Activity')
  @Alone()
  keep(@CurrentActor() actor: Actor, @Body() input: DraftInput): Promise<DraftKeptView> {
    return this.drafts.keep(actor, input);
  }

  @Delete('drafts')
  @Allow('revise', 'Activity')
  @Alone()
  abandon(@CurrentActor() actor: Actor, @Query() of: DraftTarget): Promise<DraftFoundView> {
    return this.drafts.abandon(actor, of);
  }

  @Post('check')
  @HttpCode(200)
  @Allow('revise', 'Activity')
  @Alone()
  look(@Body() { content }: CheckInput): CheckView {
    return this.check.of(content);
  }
}
