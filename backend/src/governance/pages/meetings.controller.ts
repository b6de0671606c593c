import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Decisions } from '../decisions/decisions.service';
import { Polls } from '../votes/polls.service';
import { ReasonInput } from '../dossiers/dossiers.dto';
import {
  AgendaOrderInput, AttendanceInput, ConflictsInput, DecisionView, HandsInput, ItemInput, ItemNoteInput, MeetingInput, MeetingPage,
  MeetingQuery, MeetingView, MinutesView, MotionInput, ReadyStepView, VoteInput,
} from '../meetings/meetings.dto'; // prettier-ignore
import { Agendas } from '../meetings/agendas.service';
import { MeetingPages } from './meeting-pages.service';
import { Meetings } from '../meetings/meetings.service';
import { Minutes } from './minutes.service';

@Controller()
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly agendas: Agendas,
    private readonly polls: Polls,
    private readonly decisions: Decisions,
    private readonly pages: MeetingPages,
    private readonly minutes: Minutes,
  ) {}

  @Get('meetings')
  @Allow('read', 'Meeting')
  list(@CurrentActor() actor: Actor, @Query() query: MeetingQuery): Promise<MeetingPage> {
    return this.pages.list(actor, query);
  }

  @Post('meetings')
  @Allow('plan', 'Meeting')
  async plan(@CurrentActor() actor: Actor, @Body() input: MeetingInput): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.plan(actor, input));
  }

  @Get('meetings/:id')
  @Allow('read', 'Meeting')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.pages.show(actor, id);
  }

  /** Stations of dossiers that wait for this body. */
  @Get('bodies/:id/ready')
  @Allow('read', 'Meeting')
  ready(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReadyStepView[]> {
    return this.agendas.ready(actor, id);
  }

  @Post('meetings/:id/convene')
  @Allow('plan', 'Meeting')
  async convene(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.convene(actor, id));
  }

  @Post('meetings/:id/open')
  @Allow('hold', 'Meeting')
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.open(actor, id));
  }

  @Post('meetings/:id/close')
  @Allow('hold', 'Meeting')
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.close(actor, id));
  }

  /** A member asks for a meeting: the written procedure stops. */
  @Post('meetings/:id/stop')
  @Allow('vote', 'Meeting')
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.stop(actor, id, reason));
  }

  @Put('meetings/:id/attendance')
  @Allow('hold', 'Meeting')
  async attend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AttendanceInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.attend(actor, id, input));
  }

  @Put('meetings/:id/conflicts')
  @Allow('hold', 'Meeting')
  async conflicts(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConflictsInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.meetings.noteConflicts(actor, id, input.conflicts));
  }

  @Post('meetings/:id/items')
  @Allow('plan', 'Meeting')
  async addItem(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ItemInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.agendas.add(actor, id, input));
  }

  @Put('meetings/:id/agenda')
  @Allow('plan', 'Meeting')
  async order(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { itemIds }: AgendaOrderInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.agendas.order(actor, id, itemIds));
  }

  @Delete('items/:id')
  @Allow('plan', 'Meeting')
  async removeItem(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.agendas.remove(actor, id));
  }

  @Put('items/:id/note')
  @Allow('minute', 'Meeting')
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ItemNoteInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.agendas.note(actor, id, input));
  }

  @Post('items/:id/motions')
  @Allow('hold', 'Meeting')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MotionInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.polls.open(actor, id, input));
  }

  @Post('motions/:id/votes')
  @Allow('vote', 'Meeting')
  async vote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VoteInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.polls.vote(actor, id, input));
  }

  /** The secretary writes down raised hands. */
  @Post('motions/:id/hands')
  @Allow('hold', 'Meeting')
  async hands(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { votes }: HandsInput,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.polls.hands(actor, id, votes));
  }

  @Post('motions/:id/close')
  @Allow('hold', 'Meeting')
  async closePoll(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.polls.close(actor, id));
  }

  @Post('motions/:id/withdraw')
  @Allow('hold', 'Meeting')
  async withdrawMotion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MeetingView> {
    return this.pages.show(actor, await this.polls.withdraw(actor, id));
  }

  @Get('meetings/:id/minutes')
  @Allow('read', 'Meeting')
  readMinutes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesView> {
    return this.minutes.of(actor, id);
  }

  @Get('meetings/:id/minutes.pdf')
  @Allow('read', 'Meeting')
  @Header('content-type', 'application/pdf')
  async printMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.minutes.pdf(actor, id));
  }

  @Get('decisions/:id')
  @Allow('read', 'Dossier')
  decision(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionView> {
    return this.decisions.show(actor, id);
  }
}
