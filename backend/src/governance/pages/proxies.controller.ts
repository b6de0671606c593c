import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { RawBody } from '../../kernel/raw-body';
import { asAttachment } from '../file-kinds';
import { MeetingView } from '../meetings/meetings.dto';
import { ProxyAnswerInput, ProxyFileQuery, ProxyHolderView, ProxyInput } from '../meetings/proxies.dto';
import { Proxies } from '../meetings/proxies.service';
import { ProxyFiles } from '../meetings/proxy-files.service';
import { MeetingPages } from './meeting-pages.service';

@Controller()
export class ProxiesController {
  constructor(
    private readonly proxies: Proxies,
    private readonly files: ProxyFiles,
    private readonly pages: MeetingPages,
  ) {}

  /** To whom the one who asks may give their proxy. */
  @Get('meetings/:id/proxy-holders')
  @Allow('vote', 'Meeting')
  holders(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProxyHolderView[]> {
    return this.proxies.holders(actor, id);
  }

  @Post('meetings/:id/proxies')
  @Allow('vote', 'Meeting')
  async give(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ProxyInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.proxies.give(actor, id, input));
  }

  /** The signed paper is the body, as it is. */
  @Post('proxies/:id/file')
  @Allow('read', 'Meeting')
  async attach(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { name }: ProxyFileQuery, @RawBody() paper: Buffer): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.files.attach(actor, id, name, paper));
  }

  @Get('proxies/:id/file')
  @Allow('read', 'Meeting')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { proxy, bytes } = await this.files.file(actor, id);
    const disposition = asAttachment(proxy.fileName ?? 'procuration');
    return new StreamableFile(bytes, { type: proxy.mime ?? 'application/octet-stream', disposition });
  }

  @Post('proxies/:id/answer')
  @Allow('hold', 'Meeting')
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ProxyAnswerInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.proxies.answer(actor, id, input));
  }

  @Post('proxies/:id/revocation')
  @Allow('vote', 'Meeting')
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.proxies.revoke(actor, id));
  }
} // prettier-ignore
