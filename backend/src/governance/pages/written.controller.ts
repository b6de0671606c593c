import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { ReasonInput } from '../dossiers/dossiers.dto';
import { StatementInput } from '../meetings/meeting-inputs.dto';
import { MeetingView } from '../meetings/meetings.dto';
import { WrittenDesk } from '../meetings/written-desk.service';
import { MeetingPages } from './meeting-pages.service';

/** What is particular to a written procedure. */
@Controller('meetings/:id')
export class WrittenController {
  constructor(
    private readonly desk: WrittenDesk,
    private readonly pages: MeetingPages,
  ) {}

  /** The text that goes to the members with the pieces. */
  @Put('statement')
  @Allow('plan', 'Meeting')
  async state(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StatementInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.desk.state(actor, id, input));
  }

  /** A member asks for a meeting; as many requests as the rules say stop the procedure. */
  @Post('stop')
  @Allow('vote', 'Meeting')
  async stop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.desk.ask(actor, id, reason));
  }
}
