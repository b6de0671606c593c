import { Body as Sent, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import { BodyPages } from './body-pages.service';
import { BodyRuleInput, BodyView, KindView } from './bodies.dto';
import { BodyInput, BodyRow } from './directory.dto';
import { Directory } from './directory.service';
import { HouseRules } from './house-rules.service';
import { MandateHistory } from './mandate-history.service';
import { MandatePage, MandateQuery } from './mandates.dto';
import { Members } from './members.service';

@Controller('directory')
export class BodiesController {
  constructor(
    private readonly pages: BodyPages,
    private readonly members: Members,
    private readonly directory: Directory,
    private readonly houseRules: HouseRules,
    private readonly history: MandateHistory,
  ) {}

  @Get('bodies')
  @Allow('read', 'Body')
  bodies(@CurrentActor() actor: Actor, @Query() { at }: AsOfQuery): Promise<BodyRow[]> {
    return this.pages.bodies(actor, at);
  }

  @Get('body-kinds')
  @Allow('read', 'Body')
  kinds(): KindView[] {
    return this.pages.kinds();
  }

  @Get('bodies/:id')
  @Allow('read', 'Body')
  body(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { at }: AsOfQuery): Promise<BodyView> {
    return this.pages.body(actor, id, at);
  } // prettier-ignore

  @Get('bodies/:id/mandates')
  @Allow('read', 'Body')
  mandates(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: MandateQuery): Promise<MandatePage> {
    return this.history.ofBody(actor, id, query);
  } // prettier-ignore

  @Post('bodies')
  @Allow('update', 'Body')
  establish(@CurrentActor() actor: Actor, @Sent() input: BodyInput): Promise<BodyView> {
    return this.members.establish(actor, input);
  }

  @Post('bodies/:id/rules')
  @Allow('update', 'Body')
  async rule(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Sent() input: BodyRuleInput): Promise<BodyView> {
    await this.houseRules.write(actor, await this.directory.bodyById(id), input);
    return this.pages.body(actor, id);
  } // prettier-ignore

  @Delete('bodies/:id/rules/:change')
  @Allow('update', 'Body')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('change', ParseUUIDPipe) change: string,
  ): Promise<BodyView> {
    await this.houseRules.withdraw(actor, await this.directory.bodyById(id), change);
    return this.pages.body(actor, id);
  }
}
