import {
  Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, StreamableFile,
} from '@nestjs/common'; // prettier-ignore
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { RawBody } from '../../kernel/raw-body';
import { DecisionDesk } from './decision-desk.service';
import { DecisionPapers } from './decision-papers.service';
import { DecisionSheets } from './decision-sheets.service';
import {
  CommunicationInput, CommunicationListQuery, CommunicationListView, ConditionMetInput, DecisionSheetView, FileNameQuery, ReservationInput,
} from './decisions.dto'; // prettier-ignore
import { asAttachment } from '../file-kinds';
import { Reservations } from './reservations.service';

@Controller()
export class DecisionsController {
  constructor(
    private readonly sheets: DecisionSheets,
    private readonly desk: DecisionDesk,
    private readonly papers: DecisionPapers,
    private readonly reservations: Reservations,
  ) {}

  /** A decision with everything it carries. */
  @Get('decisions/:id/sheet')
  @Allow('read', 'Dossier')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionSheetView> {
    return this.sheets.show(actor, id);
  }

  @Get('decisions/:id/extract.pdf')
  @Allow('read', 'Meeting')
  @Header('content-type', 'application/pdf')
  async extract(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, pdf } = await this.papers.extract(actor, id);
    return new StreamableFile(pdf, { disposition: `attachment; filename="${name}"` });
  }

  /** A condition was met: the day, how one knows, the proof. */
  @Put('decisions/:id/conditions/:conditionId')
  @Allow('hold', 'Meeting')
  async meet(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('conditionId', ParseUUIDPipe) conditionId: string,
    @Body() input: ConditionMetInput,
  ): Promise<DecisionSheetView> {
    return this.sheets.show(actor, await this.desk.meet(actor, id, conditionId, input));
  }

  /** The paper that proves a condition is the body, as it is. */
  @Put('decisions/:id/conditions/:conditionId/paper')
  @Allow('hold', 'Meeting')
  async keepPaper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('conditionId', ParseUUIDPipe) conditionId: string,
    @Query() { name }: FileNameQuery,
    @RawBody() paper: Buffer,
  ): Promise<DecisionSheetView> {
    return this.sheets.show(actor, await this.desk.keepPaper(actor, id, conditionId, name, paper));
  }

  @Get('decisions/:id/conditions/:conditionId/paper')
  @Allow('read', 'Dossier')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('conditionId', ParseUUIDPipe) conditionId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.desk.paper(actor, id, conditionId);
    return new StreamableFile(bytes, { type: 'application/octet-stream', disposition: asAttachment(name) });
  }

  @Post('decisions/:id/communications')
  @Allow('hold', 'Meeting')
  async communicate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CommunicationInput,
  ): Promise<DecisionSheetView> {
    return this.sheets.show(actor, await this.desk.communicate(actor, id, input));
  }

  /** A voice’s reservation about a motion, said by it or written down by the secretary. */
  @Post('motions/:id/reservations')
  @Allow('read', 'Meeting')
  @HttpCode(204)
  async reserve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ReservationInput): Promise<void> {
    await this.reservations.note(actor, id, input);
  }

  /** What a body decided in a period, to be sent to those it concerns. */
  @Get('bodies/:id/communication')
  @Allow('read', 'Meeting')
  communication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CommunicationListQuery,
  ): Promise<CommunicationListView> {
    return this.papers.list(actor, id, query);
  }
} // prettier-ignore
