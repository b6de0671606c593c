import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import {
  ImpactQuery, ImpactView, ImpactNameQuery, ImpactNamesView, ChangeNoticeInput, ChangeNoticePage, ChangeNoticeQuery, ChangeNoticeView, SetAsideInput,
} from './impact.dto'; // prettier-ignore
import { Impact } from './impact.service';
import { NoticePages } from './notice-pages.service';
import { Notices } from './notices.service';

@Controller('impact')
export class ImpactController {
  constructor(
    private readonly impact: Impact,
    private readonly notices: Notices,
    private readonly pages: NoticePages,
  ) {}

  @Get()
  @Allow('read', 'ChangeNotice')
  show(@CurrentActor() actor: Actor, @Query() query: ImpactQuery): Promise<ImpactView> {
    return this.impact.show(actor, query);
  }

  @Get('names')
  @Allow('read', 'ChangeNotice')
  names(@CurrentActor() actor: Actor, @Query() query: ImpactNameQuery): Promise<ImpactNamesView> {
    return this.impact.names(actor, query.q);
  }

  @Get('notices')
  @Allow('read', 'ChangeNotice')
  list(@CurrentActor() actor: Actor, @Query() query: ChangeNoticeQuery): Promise<ChangeNoticePage> {
    return this.pages.page(actor, query);
  }

  @Get('notices/:id')
  @Allow('read', 'ChangeNotice')
  notice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ChangeNoticeView> {
    return this.pages.show(actor, id);
  }

  @Post('notices')
  @Allow('announce', 'ChangeNotice')
  async announce(@CurrentActor() actor: Actor, @Body() input: ChangeNoticeInput): Promise<ChangeNoticeView> {
    return this.pages.show(actor, await this.notices.announce(actor, input));
  }

  @Post('tasks/:id/aside')
  @Allow('settle', 'ChangeNotice')
  async aside(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: SetAsideInput,
  ): Promise<ChangeNoticeView> {
    return this.pages.show(actor, await this.notices.setAside(actor, id, reason));
  }
}
