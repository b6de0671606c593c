import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Alone } from '../../audit/written.interceptor';
import { ExportJobs } from './export-jobs.service';
import { ExportFormatView, ExportJobView, ExportPreview, ExportQuery } from './exports.dto';
import { Exports, Leave } from './exports.service';

/** What an answer is told besides its bytes. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('exchange/exports')
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly jobs: ExportJobs,
  ) {}

  @Get('formats')
  @Allow('read', 'Activity')
  formats(): ExportFormatView[] {
    return this.exports.formats();
  }

  /** What would leave, and what the format would lose. */
  @Get('preview')
  @Allow('read', 'Activity')
  preview(@CurrentActor() actor: Actor, @Query() query: ExportQuery): Promise<ExportPreview> {
    return this.exports.preview(actor, query);
  }

  /** The file, for the formats that are written as they are read. */
  @Get('file')
  @Allow('read', 'Activity')
  async file(@CurrentActor() actor: Actor, @Query() query: ExportQuery, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    const { file, leave } = await this.exports.stream(actor, query);
    return sent(reply, leave, file);
  }

  /** Begins a paper (PDF, DOCX, ODS). */
  @Post()
  @Allow('read', 'Activity')
  @Alone()
  begin(@CurrentActor() actor: Actor, @Body() query: ExportQuery): Promise<ExportJobView> {
    return this.jobs.begin(actor, query);
  }

  @Get(':id')
  @Allow('read', 'Activity')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): ExportJobView {
    return this.jobs.show(actor, id);
  }

  @Delete(':id')
  @Allow('read', 'Activity')
  @Alone()
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): void {
    this.jobs.cancel(actor, id);
  }

  @Get(':id/file')
  @Allow('read', 'Activity')
  async fetch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    const { bytes, leave } = await this.jobs.fetch(actor, id);
    return sent(reply, leave, bytes);
  }
} // prettier-ignore

/** A download: its name in plain letters for all (RFC 6266), never shown in the page, never kept by a cache. */
function sent(reply: Reply, { fileName, mime }: Leave, file: Buffer | Readable): StreamableFile {
  reply.header('cache-control', 'private, no-store');
  reply.header('x-content-type-options', 'nosniff');
  const options = { type: mime, disposition: `attachment; filename="${fileName}"; filename*=UTF-8''${encodeURIComponent(fileName)}` };
  return Buffer.isBuffer(file) ? new StreamableFile(file, { ...options, length: file.length }) : new StreamableFile(file, options);
} // prettier-ignore
