import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Copies } from './copies.service';
import { CopyInput, DeviationAdoptionInput, ModelsQuery } from './inheritance.dto';
import { BegunView, ModelsPage, ModelView } from './inheritance-views.dto';
import { ModelPages } from './model-pages.service';
import { ModelsCsv } from './models-csv.service';
import { Models } from './models.service';

@Controller('register')
export class ModelsController {
  constructor(
    private readonly models: Models,
    private readonly pages: ModelPages,
    private readonly copies: Copies,
    private readonly csv: ModelsCsv,
  ) {}

  @Get('models')
  @Allow('read', 'Activity')
  list(@CurrentActor() actor: Actor, @Query() query: ModelsQuery): Promise<ModelsPage> {
    return this.models.page(actor, query);
  }

  @Get('models.csv')
  @Allow('read', 'Activity')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="modeles-sectoriels.csv"')
  async export(@CurrentActor() actor: Actor, @Query() query: ModelsQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.csv.of(actor, query));
  }

  @Get('models/:id')
  @Allow('read', 'Activity')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ModelsQuery,
  ): Promise<ModelView> {
    return this.pages.show(actor, id, query);
  }

  /** « Reprendre le modèle sectoriel »: an organisation's entry begins from the model. */
  @Post('models/:id/copies')
  @Allow('revise', 'Activity')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { organisationId }: CopyInput,
  ): Promise<BegunView> {
    return { id: await this.copies.begin(actor, id, organisationId) };
  }

  /** « Adopter cet écart dans le modèle ». */
  @Post('models/:id/deviations')
  @Allow('revise', 'Activity')
  async adopt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DeviationAdoptionInput,
  ): Promise<ModelView> {
    await this.pages.adopt(actor, id, input);
    return this.pages.show(actor, id, {});
  }
}
