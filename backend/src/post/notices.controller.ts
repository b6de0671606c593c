import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { CurrentActor, SignedIn } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import { AllRead, NoticeCount, NoticePage, NoticeQuery, NoticeReading } from './notices.dto';
import { Notices } from './notices.service';

// One's own notices only: nobody reads those of somebody else.
@Controller('post/notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @SignedIn()
  page(@CurrentActor() actor: Actor, @Query() query: NoticeQuery): Promise<NoticePage> {
    return this.notices.page(actor, query);
  }

  @Get('count')
  @SignedIn()
  count(@CurrentActor() actor: Actor, @Query() _: AsOfQuery): Promise<NoticeCount> {
    return this.notices.count(actor);
  }

  @Put(':id')
  @SignedIn()
  mark(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { read }: NoticeReading,
  ): Promise<NoticeCount> {
    return this.notices.mark(actor, id, read);
  }

  @Post('read')
  @SignedIn()
  @HttpCode(200)
  markAll(@CurrentActor() actor: Actor, @Body() { until }: AllRead): Promise<NoticeCount> {
    return this.notices.markAll(actor, until);
  }
}
