import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { AsOfQuery } from '../../kernel/page';
import {
  DossierInput,
  DossierPage,
  DossierQuery,
  DossierView,
  ReasonInput,
  ReminderInput,
} from '../dossiers/dossiers.dto';
import { Dossiers } from '../dossiers/dossiers.service';
import { DossierPages } from './dossier-pages.service';

@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly pages: DossierPages,
  ) {}

  @Get()
  @Allow('read', 'Dossier')
  list(@CurrentActor() actor: Actor, @Query() query: DossierQuery): Promise<DossierPage> {
    return this.pages.list(actor, query);
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
    return this.pages.show(actor, await this.dossiers.propose(actor, input));
  }

  /** The returned dossier goes on its way again with the text as it is now. */
  @Post(':id/propose')
  @Allow('propose', 'Dossier')
  async again(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DossierView> {
    return this.pages.show(actor, await this.dossiers.proposeAgain(actor, id));
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
