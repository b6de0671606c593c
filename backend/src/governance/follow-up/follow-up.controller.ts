import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { AsOfQuery } from '../../kernel/page';
import { RawBody } from '../../kernel/raw-body';
import { FileNameQuery } from '../decisions/decisions.dto';
import { asAttachment } from '../file-kinds';
import { FollowUpDesk } from './follow-up-desk.service';
import { FollowUpPages } from './follow-up-pages.service';
import {
  FollowUpChange, FollowUpInput, FollowUpMove, FollowUpNoteInput, FollowUpPage, FollowUpQuery, FollowUpView, OwnerChoice,
} from './follow-up.dto'; // prettier-ignore
import { FollowUps } from './follow-ups.service';

@Controller('follow-up')
export class FollowUpController {
  constructor(
    private readonly pages: FollowUpPages,
    private readonly followUps: FollowUps,
    private readonly desk: FollowUpDesk,
  ) {}

  @Get()
  @Allow('read', 'FollowUp')
  list(@CurrentActor() actor: Actor, @Query() query: FollowUpQuery): Promise<FollowUpPage> {
    return this.pages.list(actor, query);
  }

  /** Those to whom a body may give something by name. */
  @Get('owners/:bodyId')
  @Allow('keep', 'FollowUp')
  owners(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string): Promise<OwnerChoice[]> {
    return this.pages.owners(actor, bodyId);
  }

  @Get(':id')
  @Allow('read', 'FollowUp')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AsOfQuery): Promise<FollowUpView> {
    return this.pages.show(actor, id, query);
  }

  @Post()
  @Allow('keep', 'FollowUp')
  async open(@CurrentActor() actor: Actor, @Body() input: FollowUpInput): Promise<FollowUpView> {
    return this.pages.show(actor, await this.followUps.open(actor, input));
  }

  @Put(':id')
  @Allow('keep', 'FollowUp')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: FollowUpChange): Promise<FollowUpView> {
    return this.pages.show(actor, await this.desk.change(actor, id, input));
  }

  @Post(':id/move')
  @Allow('work', 'FollowUp')
  async move(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: FollowUpMove): Promise<FollowUpView> {
    return this.pages.show(actor, await this.desk.move(actor, id, input));
  }

  @Post(':id/notes')
  @Allow('work', 'FollowUp')
  async note(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: FollowUpNoteInput): Promise<FollowUpView> {
    return this.pages.show(actor, await this.desk.note(actor, id, input));
  }

  /** The paper that proves it is the body, as it is. */
  @Post(':id/papers')
  @Allow('work', 'FollowUp')
  async keepPaper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { name }: FileNameQuery,
    @RawBody() paper: Buffer,
  ): Promise<FollowUpView> {
    return this.pages.show(actor, await this.desk.keepPaper(actor, id, name, paper));
  }

  @Get(':id/papers/:noteId')
  @Allow('read', 'FollowUp')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.desk.paper(actor, id, noteId);
    return new StreamableFile(bytes, { type: 'application/octet-stream', disposition: asAttachment(name) });
  }
} // prettier-ignore
