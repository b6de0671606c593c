import {
  Body,
  Controller,
  Delete,
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
import { RawBody } from '../../kernel/raw-body';
import { ReasonInput } from '../dossiers/dossiers.dto';
import { AgendaLife } from '../meetings/agenda-life.service';
import {
  AgendaAnswerInput,
  AgendaSourcesView,
  ItemChangeInput,
  PointProposalInput,
  PointProposalView,
  ProposalTakingInput,
} from '../meetings/agenda.dto';
import { AgendaSendings } from '../meetings/agenda-sendings.service';
import { Agendas } from '../meetings/agendas.service';
import { asAttachment } from '../file-kinds';
import { ItemPapers } from '../meetings/item-papers.service';
import { MeetingView } from '../meetings/meetings.dto';
import { ItemPaperQuery, PreparationInput } from '../meetings/papers.dto';
import { PointProposals } from '../meetings/point-proposals.service';
import { AgendaSources } from './agenda-sources.service';
import { MeetingPages } from './meeting-pages.service';

@Controller()
export class AgendaController {
  constructor(
    private readonly agendas: Agendas,
    private readonly life: AgendaLife,
    private readonly sendings: AgendaSendings,
    private readonly proposals: PointProposals,
    private readonly papers: ItemPapers,
    private readonly sources: AgendaSources,
    private readonly pages: MeetingPages,
  ) {}

  /** What could stand on the agenda and does not yet. */
  @Get('meetings/:id/sources')
  @Allow('plan', 'Meeting')
  waiting(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AgendaSourcesView> {
    return this.sources.of(actor, id);
  }

  /** The points that come back each time join the agenda. */
  @Post('meetings/:id/standing')
  @Allow('plan', 'Meeting')
  async standing(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.agendas.addStanding(actor, id));
  }

  @Post('meetings/:id/agenda/proposal')
  @Allow('plan', 'Meeting')
  async propose(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.life.propose(actor, id));
  }

  /** The chair agrees, or asks for a change. */
  @Post('meetings/:id/agenda/answer')
  @Allow('read', 'Meeting')
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: AgendaAnswerInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.life.answer(actor, id, input));
  }

  @Post('meetings/:id/agenda/freeze')
  @Allow('plan', 'Meeting')
  async freeze(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.life.freeze(actor, id));
  }

  @Post('meetings/:id/agenda/reopening')
  @Allow('plan', 'Meeting')
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.life.reopen(actor, id));
  }

  /** A new version of an agenda that was sent, with what changed. */
  @Post('meetings/:id/agenda/sending')
  @Allow('plan', 'Meeting')
  async resend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.sendings.again(actor, id));
  }

  @Put('items/:id')
  @Allow('plan', 'Meeting')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ItemChangeInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.agendas.change(actor, id, input));
  }

  @Put('items/:id/preparation')
  @Allow('plan', 'Meeting')
  async prepare(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: PreparationInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.papers.prepare(actor, id, input));
  }

  /** The file is the body, as it is. */
  @Post('items/:id/papers')
  @Allow('plan', 'Meeting')
  async attach(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: ItemPaperQuery, @RawBody() paper: Buffer): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.papers.attach(actor, id, query, paper));
  }

  @Delete('papers/:id')
  @Allow('plan', 'Meeting')
  async detach(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.papers.remove(actor, id));
  }

  /** One version of a paper; the download is in the journal. */
  @Get('papers/:id/file')
  @Allow('read', 'Meeting')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { paper, bytes } = await this.papers.file(actor, id);
    return new StreamableFile(bytes, { type: paper.mime, disposition: asAttachment(paper.name) });
  }

  /** Points that were proposed to a body: to its secretariat all of them, to a member their own. */
  @Get('bodies/:id/proposals')
  @Allow('read', 'Meeting')
  proposed(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PointProposalView[]> {
    return this.proposals.of(actor, id);
  }

  @Post('bodies/:id/proposals')
  @Allow('read', 'Meeting')
  suggest(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: PointProposalInput): Promise<PointProposalView> {
    return this.proposals.propose(actor, id, input);
  }

  @Post('proposals/:id/taking')
  @Allow('plan', 'Meeting')
  async take(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ProposalTakingInput): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.proposals.take(actor, id, input));
  }

  @Post('proposals/:id/declining')
  @Allow('plan', 'Meeting')
  decline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonInput): Promise<PointProposalView> {
    return this.proposals.decline(actor, id, reason);
  }

  @Post('proposals/:id/withdrawal')
  @Allow('read', 'Meeting')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PointProposalView> {
    return this.proposals.withdraw(actor, id);
  }
} // prettier-ignore
