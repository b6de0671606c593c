import {
  Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Put, Query, StreamableFile,
} from '@nestjs/common'; // prettier-ignore
import { Actor } from '../../access/actor';
import { Allow, CurrentActor, SignedIn } from '../../access/guard';
import { AsOfQuery } from '../../kernel/page';
import { Decisions } from '../decisions/decisions.service';
import { DecisionView } from '../decisions/decision-view.dto';
import { DOCX, leave, PDF } from './leaving-paper';
import { MinutesCorrections } from './minutes-corrections.service';
import { MinutesLife } from './minutes-life.service';
import { MinutesPen } from './minutes-pen.service';
import { MinutesPrints } from './minutes-prints.service';
import {
  ApprovalInput, CorrectionAnswerInput, CorrectionInput, MinutesFileQuery, MinutesPaperView, SectionInput,
  SectionVersionInput, SectionVersionView,
} from './minutes.dto'; // prettier-ignore
import { Minutes } from './minutes.service';

/** Minutes: read by whoever may read the meeting, or consult the body's approved minutes; the services look at which. */
@Controller()
export class MinutesController {
  constructor(
    private readonly minutes: Minutes,
    private readonly decisions: Decisions,
    private readonly pen: MinutesPen,
    private readonly corrections: MinutesCorrections,
    private readonly life: MinutesLife,
    private readonly prints: MinutesPrints,
  ) {}

  @Get('decisions/:id')
  @Allow('read', 'Dossier')
  decision(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionView> {
    return this.decisions.show(actor, id);
  }

  @Get('meetings/:id/minutes')
  @SignedIn()
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { at }: AsOfQuery,
  ): Promise<MinutesPaperView> {
    return this.minutes.show(actor, id, at);
  }

  @Get('meetings/:id/minutes.pdf')
  @SignedIn()
  @Header('content-type', 'application/pdf')
  @Header('cache-control', 'private, no-store')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: MinutesFileQuery,
  ): Promise<StreamableFile> {
    return leave(await this.prints.download(actor, id, 'pdf', version ?? 'circulated'), PDF);
  }

  @Get('meetings/:id/minutes.docx')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: MinutesFileQuery,
  ): Promise<StreamableFile> {
    return leave(await this.prints.download(actor, id, 'docx', version ?? 'circulated'), DOCX);
  }

  @Put('meetings/:id/minutes/sections/:key')
  @Allow('write', 'Minutes')
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Body() input: SectionInput,
  ): Promise<MinutesPaperView> {
    await this.pen.write(actor, id, key, input);
    return this.minutes.show(actor, id);
  }

  /** Goes back to what is computed from the meeting. */
  @Post('meetings/:id/minutes/sections/:key/restore')
  @Allow('write', 'Minutes')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Body() { version }: SectionVersionInput,
  ): Promise<MinutesPaperView> {
    await this.pen.restore(actor, id, key, version);
    return this.minutes.show(actor, id);
  }

  @Get('meetings/:id/minutes/sections/:key/versions')
  @Allow('write', 'Minutes')
  versions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
  ): Promise<SectionVersionView[]> {
    return this.pen.history(actor, id, key);
  }

  @Post('meetings/:id/minutes/circulate')
  @Allow('write', 'Minutes')
  async circulate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesPaperView> {
    await this.life.circulate(actor, id);
    return this.minutes.show(actor, id);
  } // prettier-ignore

  @Post('meetings/:id/minutes/corrections')
  @Allow('correct', 'Minutes')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CorrectionInput,
  ): Promise<MinutesPaperView> {
    await this.corrections.ask(actor, id, input);
    return this.minutes.show(actor, id);
  }

  @Put('minutes/corrections/:id')
  @Allow('write', 'Minutes')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CorrectionAnswerInput,
  ): Promise<MinutesPaperView> {
    return this.minutes.show(actor, await this.corrections.answer(actor, id, input));
  }

  @Post('minutes/corrections/:id/withdraw')
  @Allow('correct', 'Minutes')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesPaperView> {
    return this.minutes.show(actor, await this.corrections.withdraw(actor, id));
  } // prettier-ignore

  /** Puts their approval on a later agenda. */
  @Post('meetings/:id/minutes/list')
  @Allow('write', 'Minutes')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { meetingId }: ApprovalInput,
  ): Promise<MinutesPaperView> {
    await this.life.list(actor, id, meetingId ?? '');
    return this.minutes.show(actor, id);
  }

  @Post('meetings/:id/minutes/approve')
  @SignedIn()
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { meetingId }: ApprovalInput,
  ): Promise<MinutesPaperView> {
    await this.life.approve(actor, id, meetingId);
    return this.minutes.show(actor, id);
  }
}
