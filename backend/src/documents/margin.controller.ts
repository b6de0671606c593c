import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import { Amendments } from './amendments.service';
import { Comments } from './comments.service';
import { LocalTexts } from './local-texts.service';
import {
  AmendmentInput, AmendmentView, CommentInput, CommentView, LocalPassageInput, LocalRow, LocalTextView,
} from './margin.dto'; // prettier-ignore

/** What stands beside a text: remarks, amendments, and what each Mire makes of its own passages. */
@Controller('documents')
export class MarginController {
  constructor(
    private readonly comments: Comments,
    private readonly amendments: Amendments,
    private readonly localTexts: LocalTexts,
  ) {}

  @Get(':id/comments')
  @Allow('comment', 'Document')
  listComments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQuery,
  ): Promise<CommentView[]> {
    return this.comments.list(actor, id, query);
  }

  @Post(':id/comments')
  @Allow('comment', 'Document')
  comment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CommentInput,
  ): Promise<CommentView[]> {
    return this.comments.add(actor, id, input);
  }

  @Post(':id/comments/:comment/close')
  @Allow('comment', 'Document')
  closeComment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('comment', ParseUUIDPipe) comment: string,
  ): Promise<CommentView[]> {
    return this.comments.close(actor, id, comment);
  }

  @Get(':id/amendments')
  @Allow('read', 'Document')
  listAmendments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQuery,
  ): Promise<AmendmentView[]> {
    return this.amendments.list(actor, id, query);
  }

  @Post(':id/amendments')
  @Allow('amend', 'Document')
  amend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AmendmentInput,
  ): Promise<AmendmentView[]> {
    return this.amendments.propose(actor, id, input);
  }

  /** How far each organisation is with its local passages. */
  @Get(':id/local')
  @Allow('read', 'Document')
  locals(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LocalRow[]> {
    return this.localTexts.overview(actor, id);
  }

  @Get(':id/local/:organisation')
  @Allow('read', 'LocalText')
  local(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('organisation', ParseUUIDPipe) organisation: string,
  ): Promise<LocalTextView> {
    return this.localTexts.show(actor, id, organisation);
  }

  @Put(':id/local/:organisation/:passage')
  @Allow('write', 'LocalText')
  writeLocal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('organisation', ParseUUIDPipe) organisation: string,
    @Param('passage') passage: string,
    @Body() input: LocalPassageInput,
  ): Promise<LocalTextView> {
    return this.localTexts.write(actor, id, organisation, passage, input);
  }
}
