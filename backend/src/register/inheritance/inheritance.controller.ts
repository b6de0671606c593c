import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Comparisons } from './comparisons.service';
import { Copies } from './copies.service';
import {
  ClosingInput,
  EntryCompareQuery,
  DuplicationInput,
  SettlementInput,
  VersionInput,
} from './inheritance.dto';
import { BegunView, EntryComparisonView, ProposalView, EntryStandingView } from './inheritance-views.dto';
import { LifeCycle } from './life-cycle.service';
import { Proposals } from './proposals.service';
import { Standings } from './standings.service';

/** An entry beside its model, beside its other texts, and through its life. */
@Controller('register/activities/:id')
export class InheritanceController {
  constructor(
    private readonly standings: Standings,
    private readonly proposals: Proposals,
    private readonly copies: Copies,
    private readonly comparisons: Comparisons,
    private readonly lifeCycle: LifeCycle,
  ) {}

  @Get('standing')
  @Allow('read', 'Activity')
  standing(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EntryStandingView> {
    return this.standings.standing(actor, id);
  }

  @Get('proposal')
  @Allow('read', 'Activity')
  proposal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProposalView> {
    return this.standings.proposal(actor, id);
  }

  @Post('proposal')
  @Allow('revise', 'Activity')
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SettlementInput,
  ): Promise<ProposalView> {
    await this.proposals.settle(actor, await this.standings.row(actor, id), input);
    return this.standings.proposal(actor, id);
  }

  @Get('compare')
  @Allow('read', 'Activity')
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EntryCompareQuery,
  ): Promise<EntryComparisonView> {
    return this.comparisons.of(actor, id, query.with);
  }

  @Post('detach')
  @Allow('revise', 'Activity')
  async detach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionInput,
  ): Promise<EntryStandingView> {
    await this.copies.detach(actor, await this.standings.row(actor, id), version);
    return this.standings.standing(actor, id);
  }

  @Post('duplicate')
  @Allow('revise', 'Activity')
  async duplicate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DuplicationInput,
  ): Promise<BegunView> {
    return { id: await this.lifeCycle.duplicate(actor, await this.standings.row(actor, id), input) };
  }

  @Post('close')
  @Allow('revise', 'Activity')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ClosingInput,
  ): Promise<EntryStandingView> {
    await this.lifeCycle.close(actor, await this.standings.row(actor, id), input);
    return this.standings.standing(actor, id);
  }

  @Post('reopen')
  @Allow('revise', 'Activity')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionInput,
  ): Promise<EntryStandingView> {
    await this.lifeCycle.reopen(actor, await this.standings.row(actor, id), version);
    return this.standings.standing(actor, id);
  }
}
