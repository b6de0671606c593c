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
import { Actor } from '../access/actor';
import { Allow, CurrentActor } from '../access/guard';
import { CompareQuery, ComparisonView } from './comparison.dto';
import {
  DocumentInput,
  DocumentPage,
  DocumentQuery,
  DocumentView,
  ImportInput,
  PassageInput,
  SeenInput,
  TextQuery,
  TextView,
} from './documents.dto';
import { InsertsView } from './inserts.dto';
import { DocumentPages } from './document-pages.service';
import { Drafts } from './drafts.service';
import { Texts } from './texts.service';

@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly pages: DocumentPages,
    private readonly drafts: Drafts,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Allow('read', 'Document')
  list(@CurrentActor() actor: Actor, @Query() query: DocumentQuery): Promise<DocumentPage> {
    return this.pages.list(actor, query);
  }

  @Post()
  @Allow('revise', 'Document')
  create(@CurrentActor() actor: Actor, @Body() input: DocumentInput): Promise<DocumentView> {
    return this.drafts.create(actor, input);
  }

  /** What the editor may insert. */
  @Get('inserts')
  @Allow('read', 'Document')
  inserts(): InsertsView {
    return this.texts.inserts();
  }

  @Get(':id')
  @Allow('read', 'Document')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DocumentQuery,
  ): Promise<DocumentView> {
    return this.pages.show(actor, id, query);
  }

  @Get(':id/text')
  @Allow('read', 'Document')
  text(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TextQuery,
  ): Promise<TextView> {
    return this.texts.show(actor, id, query);
  }

  @Get(':id/text.pdf')
  @Allow('read', 'Document')
  @Header('content-type', 'application/pdf')
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TextQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.texts.pdf(actor, id, query));
  }

  @Get(':id/compare')
  @Allow('read', 'Document')
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CompareQuery,
  ): Promise<ComparisonView> {
    return this.texts.compare(actor, id, query);
  }

  @Post(':id/draft')
  @Allow('revise', 'Document')
  open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TextView> {
    return this.drafts.open(actor, id);
  }

  /** Replaces the whole draft by a text in Markdown. */
  @Put(':id/draft')
  @Allow('revise', 'Document')
  import(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ImportInput,
  ): Promise<TextView> {
    return this.drafts.import(actor, id, input);
  }

  @Put(':id/draft/passages/:passage')
  @Allow('revise', 'Document')
  write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('passage') passage: string,
    @Body() input: PassageInput,
  ): Promise<TextView> {
    return this.drafts.write(actor, id, passage, input);
  }

  @Delete(':id/draft/passages/:passage')
  @Allow('revise', 'Document')
  strike(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('passage') passage: string,
    @Query() { seen }: SeenInput,
  ): Promise<TextView> {
    return this.drafts.strike(actor, id, passage, seen);
  }
}
