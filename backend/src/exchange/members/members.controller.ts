import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { Alone } from '../../audit/written.interceptor';
import { RawBody } from '../../kernel/raw-body';
import { MembersImport } from './members-import.service';
import { MembersList } from './members-list.service';
import { MembersConfirmation, MembersFileQuery, MembersPreview, MembersWritten } from './members.dto';

@Controller('exchange/members')
export class MembersController {
  constructor(
    private readonly members: MembersImport,
    private readonly lists: MembersList,
  ) {}

  /** The members of today, as a list to fill in. */
  @Get(':id/list')
  @Allow('manage', 'Mandate')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, csv } = await this.lists.of(actor, id);
    return new StreamableFile(Buffer.from(csv), { disposition: `attachment; filename="${name}"` });
  }

  /** The file is the body, as it is; nothing is written. */
  @Post(':id/preview')
  @Allow('manage', 'Mandate')
  @Alone()
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: MembersFileQuery, @RawBody() file: Buffer): Promise<MembersPreview> {
    return this.members.preview(actor, id, query, file);
  } // prettier-ignore

  /** The same file again, with the digest of the preview that was read. */
  @Post(':id/confirmation')
  @Allow('manage', 'Mandate')
  @Alone()
  @HttpCode(200)
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: MembersConfirmation, @RawBody() file: Buffer): Promise<MembersWritten> {
    return this.members.confirm(actor, id, query, file);
  } // prettier-ignore
}
