import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { FollowUpQuery } from '../../governance/follow-up/follow-up.dto';
import { AdoptionFileQuery } from './adoptions.dto';
import { Adoptions } from './adoptions.service';
import { FollowUpFile } from './follow-up-file.service';

/** What an answer is told besides its bytes. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('exchange')
export class AdoptionsController {
  constructor(
    private readonly adoptions: Adoptions,
    private readonly followUp: FollowUpFile,
  ) {}

  /** The adoption matrix as a workbook, or its detail as a table. */
  @Get('adoptions')
  @Allow('read', 'Dossier')
  async file(
    @CurrentActor() actor: Actor,
    @Query() { format, ...query }: AdoptionFileQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const { name, mime, file } = await this.adoptions.file(actor, format ?? 'xlsx', query);
    reply.header('cache-control', 'private, no-store');
    return new StreamableFile(file, { type: mime, disposition: `attachment; filename="${name}"` });
  }

  /** The actions that are followed, as a table. */
  @Get('follow-up')
  @Allow('read', 'FollowUp')
  @Header('cache-control', 'private, no-store')
  followUpFile(@CurrentActor() actor: Actor, @Query() query: FollowUpQuery): StreamableFile {
    const disposition = 'attachment; filename="suivi.csv"';
    return new StreamableFile(this.followUp.csv(actor, query), {
      type: 'text/csv; charset=utf-8',
      disposition,
    });
  }
}
