import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Alone } from '../../audit/written.interceptor';
import { RawBody } from '../../kernel/raw-body';
import { ImportPages } from './import-pages.service';
import {
  ImportConfirmation, ImportFileQuery, ImportMappingView, ImportNotePage, ImportNoteQuery, ImportPage, ImportQuery,
  ImportRowPage, ImportRowQuery, ImportView, PreviewChangeInput,
} from './imports.dto'; // prettier-ignore
import { Imports } from './imports.service';

@Controller('exchange/imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly pages: ImportPages,
  ) {}

  @Get()
  @Allow('revise', 'Activity')
  list(@CurrentActor() actor: Actor, @Query() query: ImportQuery): Promise<ImportPage> {
    return this.pages.list(actor, query);
  }

  /** The file is the body, as it is; nothing is written into the register. */
  @Post()
  @Allow('revise', 'Activity')
  @Alone()
  preview(@CurrentActor() actor: Actor, @Query() query: ImportFileQuery, @RawBody() file: Buffer): Promise<ImportView> {
    return this.imports.preview(actor, query, file);
  } // prettier-ignore

  @Get(':id')
  @Allow('revise', 'Activity')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.pages.show(actor, id);
  }

  @Get(':id/rows')
  @Allow('revise', 'Activity')
  rows(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: ImportRowQuery): Promise<ImportRowPage> {
    return this.pages.rows(actor, id, query);
  } // prettier-ignore

  @Get(':id/notes')
  @Allow('revise', 'Activity')
  notes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: ImportNoteQuery): Promise<ImportNotePage> {
    return this.pages.notes(actor, id, query);
  } // prettier-ignore

  @Get(':id/mapping')
  @Allow('revise', 'Activity')
  mapping(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportMappingView> {
    return this.pages.mapping(actor, id);
  }

  @Put(':id')
  @Allow('revise', 'Activity')
  change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: PreviewChangeInput): Promise<ImportView> {
    return this.imports.change(actor, id, input);
  } // prettier-ignore

  @Post(':id/confirmation')
  @Allow('revise', 'Activity')
  @HttpCode(200)
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ImportConfirmation): Promise<ImportView> {
    return this.imports.confirm(actor, id, input);
  } // prettier-ignore

  @Post(':id/resumption')
  @Allow('revise', 'Activity')
  @HttpCode(200)
  resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.imports.resume(actor, id);
  }

  @Post(':id/undoing')
  @Allow('revise', 'Activity')
  @HttpCode(200)
  undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.imports.undo(actor, id);
  }

  /** Stops the writing; or throws a preview away. */
  @Delete(':id')
  @Allow('revise', 'Activity')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportView | null> {
    return this.imports.cancel(actor, id);
  }
}
