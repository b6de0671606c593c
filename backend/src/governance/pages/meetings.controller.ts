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
import { AsOfQuery } from '../../kernel/page';
import { ReasonInput } from '../dossiers/dossiers.dto';
import {
  AgendaOrderInput,
  AttendanceInput,
  ConflictsInput,
  DurationInput,
  ItemInput,
  ItemNoteInput,
  MeetingChangeInput,
  MeetingInput,
  MeetingQuery,
} from '../meetings/meeting-inputs.dto';
import { ReadyStepView } from '../meetings/agenda.dto';
import { MeetingPage, MeetingView } from '../meetings/meetings.dto';
import { AttendanceDesk } from '../meetings/attendance-desk.service';
import { Agendas } from '../meetings/agendas.service';
import { CalendarDesk } from '../meetings/calendar-desk.service';
import { Invitations } from '../meetings/invitations.service';
import { ItemNotes } from '../meetings/item-notes.service';
import { Meetings } from '../meetings/meetings.service';
import { ReadySteps } from '../meetings/ready-steps.service';
import { MeetingList } from './meeting-list.service';
import { MeetingPages } from './meeting-pages.service';

@Controller()
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly agendas: Agendas,
    private readonly desk: AttendanceDesk,
    private readonly all: MeetingList,
    private readonly waiting: ReadySteps,
    private readonly notes: ItemNotes,
    private readonly pages: MeetingPages,
    private readonly calendar: CalendarDesk,
    private readonly invitations: Invitations,
  ) {}

  @Get('meetings')
  @Allow('read', 'Meeting')
  list(@CurrentActor() actor: Actor, @Query() query: MeetingQuery): Promise<MeetingPage> {
    return this.all.of(actor, query);
  }

  @Post('meetings')
  @Allow('plan', 'Meeting')
  async plan(@CurrentActor() actor: Actor, @Body() input: MeetingInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.meetings.plan(actor, input));
  }

  @Get('meetings/:id')
  @Allow('read', 'Meeting')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: AsOfQuery): Promise<MeetingView> {
    return this.pages.show(actor, id, query);
  }

  /** Another day, hour or place for a meeting that has not begun. */
  @Put('meetings/:id')
  @Allow('plan', 'Meeting')
  async move(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: MeetingChangeInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.calendar.move(actor, id, input));
  }

  @Post('meetings/:id/cancel')
  @Allow('plan', 'Meeting')
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.calendar.cancel(actor, id, reason));
  }

  /** How long it lasted, in days by quarters. */
  @Put('meetings/:id/duration')
  @Allow('plan', 'Meeting')
  async lasted(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { durationDays }: DurationInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.calendar.lasted(actor, id, durationDays));
  }

  /** The meeting as a file that any calendar takes. */
  @Get('meetings/:id/calendar.ics')
  @Allow('read', 'Meeting')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="reunion.ics"')
  async calendarFile(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.invitations.calendar(actor, id));
  }

  /** Stations of dossiers that wait for this body. */
  @Get('bodies/:id/ready')
  @Allow('read', 'Meeting')
  ready(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReadyStepView[]> {
    return this.waiting.of(actor, id);
  }

  @Post('meetings/:id/convene')
  @Allow('plan', 'Meeting')
  async convene(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.meetings.convene(actor, id));
  }

  @Post('meetings/:id/open')
  @Allow('hold', 'Meeting')
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.meetings.open(actor, id));
  }

  @Post('meetings/:id/close')
  @Allow('hold', 'Meeting')
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.meetings.close(actor, id));
  }

  @Put('meetings/:id/attendance')
  @Allow('hold', 'Meeting')
  async attend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: AttendanceInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.desk.attend(actor, id, input));
  }

  @Put('meetings/:id/conflicts')
  @Allow('hold', 'Meeting')
  async conflicts(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ConflictsInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.meetings.noteConflicts(actor, id, input.conflicts));
  }

  @Post('meetings/:id/items')
  @Allow('plan', 'Meeting')
  async addItem(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ItemInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.agendas.add(actor, id, input));
  }

  @Put('meetings/:id/agenda')
  @Allow('plan', 'Meeting')
  async order(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { itemIds }: AgendaOrderInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.agendas.order(actor, id, itemIds));
  }

  @Delete('items/:id')
  @Allow('plan', 'Meeting')
  async removeItem(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.agendas.remove(actor, id));
  }

  @Put('items/:id/note')
  @Allow('minute', 'Meeting')
  async note(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ItemNoteInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.notes.write(actor, id, input));
  }
} // prettier-ignore
