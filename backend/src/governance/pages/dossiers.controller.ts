import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { AsOfQuery } from '../../kernel/page';
import { OpinionAskInput, OpinionGiverView, OpinionInput } from '../dossiers/opinions.dto';
import { DossierPage, DossierQuery, DossierView, ReasonInput, ReminderInput } from '../dossiers/dossiers.dto';
import {
  DossierInput,
  PiecesInput,
  PlanQuery,
  PlanView,
  ProposableView,
  ProposeAgainInput,
} from '../dossiers/proposals.dto';
import { Dossiers } from '../dossiers/dossiers.service';
import { Proposals } from '../dossiers/proposals.service';
import { OpinionDesk } from '../opinions/opinion-desk.service';
import { Opinions } from '../opinions/opinions.service';
import { CircuitPages } from './circuit-pages.service';
import { CircuitView } from './circuits.dto';
import { CoverageView } from './coverage.dto';
import { Coverage } from './coverage.service';
import { DossierTimes } from './dossier-times.service';
import { DossierTimeView } from './dossier-times.dto';
import { ProposalPages } from './proposal-pages.service';
import { DossierPages } from './dossier-pages.service';

@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly proposals: Proposals,
    private readonly opinions: Opinions,
    private readonly opinionDesk: OpinionDesk,
    private readonly pages: DossierPages,
    private readonly proposalPages: ProposalPages,
    private readonly circuits: CircuitPages,
    private readonly times: DossierTimes,
    private readonly coverage: Coverage,
  ) {}

  @Get()
  @Allow('read', 'Dossier')
  list(@CurrentActor() actor: Actor, @Query() query: DossierQuery): Promise<DossierPage> {
    return this.pages.list(actor, query);
  }

  /** The circuits as the rules describe them. */
  @Get('circuits')
  @Allow('read', 'Dossier')
  circuitList(): CircuitView[] {
    return this.circuits.all();
  }

  /** The texts that one is writing and could propose. */
  @Get('proposable')
  @Allow('propose', 'Dossier')
  proposable(@CurrentActor() actor: Actor): Promise<ProposableView[]> {
    return this.proposalPages.proposable(actor);
  }

  /** How far texts as they are written now would have to go. */
  @Get('plan')
  @Allow('propose', 'Dossier')
  plan(@CurrentActor() actor: Actor, @Query() query: PlanQuery): Promise<PlanView> {
    return this.proposalPages.plan(actor, query);
  }

  /** Whose opinion may be asked by hand. */
  @Get('opinion-givers')
  @Allow('propose', 'Dossier')
  givers(): OpinionGiverView[] {
    return this.opinions.givers().map((one) => ({ ...one }));
  }

  /** Whether a decision still covers its texts, and how far they would have to go again. */
  @Get('decisions/:decisionId/coverage')
  @Allow('read', 'Dossier')
  covers(
    @CurrentActor() actor: Actor,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
  ): Promise<CoverageView> {
    return this.coverage.of(actor, decisionId);
  }

  /** Everything that happened to a dossier, on one line of time. */
  @Get(':id/timeline')
  @Allow('read', 'Dossier')
  timeline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQuery,
  ): Promise<DossierTimeView> {
    return this.times.show(actor, id, query);
  }

  @Get(':id')
  @Allow('read', 'Dossier')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQuery,
  ): Promise<DossierView> {
    return this.pages.show(actor, id, query);
  }

  @Post()
  @Allow('propose', 'Dossier')
  async propose(@CurrentActor() actor: Actor, @Body() input: DossierInput): Promise<DossierView> {
    return this.pages.show(actor, await this.proposals.propose(actor, input));
  }

  /** The returned dossier goes on its way again with the text as it is now. */
  @Post(':id/propose')
  @Allow('propose', 'Dossier')
  async again(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ProposeAgainInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.proposals.again(actor, id, input));
  }

  /** Which texts the dossier carries, while it is back with its authors. */
  @Put(':id/pieces')
  @Allow('propose', 'Dossier')
  async carry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { pieces }: PiecesInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.proposals.carry(actor, id, pieces));
  }

  @Post(':id/urgency')
  @Allow('urge', 'Dossier')
  async urge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.dossiers.urge(actor, id, reason));
  }

  @Delete(':id/urgency')
  @Allow('urge', 'Dossier')
  async calm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DossierView> {
    return this.pages.show(actor, await this.dossiers.calm(actor, id));
  }

  @Post(':id/opinions')
  @Allow('propose', 'Dossier')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: OpinionAskInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.opinionDesk.ask(actor, id, input));
  }

  /** Gives an opinion that was asked. */
  @Post('opinions/:opinionId')
  @Allow('give', 'Opinion')
  async give(
    @CurrentActor() actor: Actor,
    @Param('opinionId', ParseUUIDPipe) opinionId: string,
    @Body() input: OpinionInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.opinionDesk.give(actor, opinionId, input));
  }

  @Post(':id/withdraw')
  @Allow('withdraw', 'Dossier')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.dossiers.withdraw(actor, id, reason));
  }

  @Post(':id/remind')
  @Allow('propose', 'Dossier')
  async remind(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { stepIds }: ReminderInput,
  ): Promise<DossierView> {
    return this.pages.show(actor, await this.dossiers.remind(actor, id, stepIds));
  }
}
