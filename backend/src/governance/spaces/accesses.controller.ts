import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { CurrentActor, SignedIn } from '../../access/guard';
import { Accesses } from './accesses.service';
import {
  AccessAnswerInput,
  AccessEndInput,
  AccessQuery,
  AccessRequestInput,
  SpaceAccessPage,
} from './accesses.dto';
import { SpaceView } from './spaces.dto';
import { Spaces } from './spaces.service';

@Controller('spaces')
export class AccessesController {
  constructor(
    private readonly accesses: Accesses,
    private readonly spaces: Spaces,
  ) {}

  @Get(':bodyId/accesses')
  @SignedIn()
  page(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Query() query: AccessQuery): Promise<SpaceAccessPage> {
    return this.accesses.page(actor, bodyId, query);
  }

  /** A direction asks to be let in, and says why. */
  @Post(':bodyId/accesses')
  @SignedIn()
  async ask(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Body() { reason }: AccessRequestInput): Promise<SpaceView> {
    await this.accesses.ask(actor, bodyId, reason);
    return this.spaces.show(actor, bodyId);
  }

  @Post('accesses/:id/answer')
  @SignedIn()
  @HttpCode(200)
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: AccessAnswerInput): Promise<SpaceView> {
    return this.spaces.show(actor, await this.accesses.answer(actor, id, input));
  }

  @Post('accesses/:id/end')
  @SignedIn()
  @HttpCode(200)
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: AccessEndInput): Promise<SpaceView> {
    return this.spaces.show(actor, await this.accesses.end(actor, id, reason));
  }
} // prettier-ignore
