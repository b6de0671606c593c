import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { Actor } from '../../../access/actor';
import { CurrentActor, SignedIn } from '../../../access/guard';
import { leave, PDF } from '../leaving-paper';
import { RegisterPapers } from './register-papers.service';
import {
  DecisionRegisterPage,
  DecisionRegisterQuery,
  MinutesRegisterPage,
  MinutesRegisterQuery,
} from './registers.dto';
import { Registers } from './registers.service';

/** The registers of minutes and of decisions: rows that the reader may not consult are not there. */
@Controller('registers')
export class RegistersController {
  constructor(
    private readonly registers: Registers,
    private readonly papers: RegisterPapers,
  ) {}

  @Get('minutes')
  @SignedIn()
  minutes(@CurrentActor() actor: Actor, @Query() query: MinutesRegisterQuery): Promise<MinutesRegisterPage> {
    return this.registers.minutes(actor, query);
  }

  @Get('decisions')
  @SignedIn()
  decisions(
    @CurrentActor() actor: Actor,
    @Query() query: DecisionRegisterQuery,
  ): Promise<DecisionRegisterPage> {
    return this.registers.decisions(actor, query);
  }

  @Get('minutes.csv')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async minutesCsv(
    @CurrentActor() actor: Actor,
    @Query() query: MinutesRegisterQuery,
  ): Promise<StreamableFile> {
    return leave(await this.papers.leave(actor, 'minutes', query, 'csv'), CSV);
  }

  @Get('minutes.pdf')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async minutesPdf(
    @CurrentActor() actor: Actor,
    @Query() query: MinutesRegisterQuery,
  ): Promise<StreamableFile> {
    return leave(await this.papers.leave(actor, 'minutes', query, 'pdf'), PDF);
  }

  @Get('decisions.csv')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async decisionsCsv(
    @CurrentActor() actor: Actor,
    @Query() query: DecisionRegisterQuery,
  ): Promise<StreamableFile> {
    return leave(await this.papers.leave(actor, 'decisions', query, 'csv'), CSV);
  }

  @Get('decisions.pdf')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async decisionsPdf(
    @CurrentActor() actor: Actor,
    @Query() query: DecisionRegisterQuery,
  ): Promise<StreamableFile> {
    return leave(await this.papers.leave(actor, 'decisions', query, 'pdf'), PDF);
  }
}

const CSV = 'text/csv; charset=utf-8';
