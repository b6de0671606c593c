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
  Res,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { CurrentActor, SignedIn } from '../../access/guard';
import { AsOfQuery, ListQuery } from '../../kernel/page';
import { RawBody } from '../../kernel/raw-body';
import { asAttachment } from '../file-kinds';
import { Folders } from './folders.service';
import { Leaving, PaperPages } from './paper-pages.service';
import { SpacePapers } from './papers.service';
import { Shelves } from './shelves.service';
import {
  PaperChange,
  PaperPage,
  PaperPlaceQuery,
  PaperQuery,
  PaperView,
  VersionFileQuery,
  VersionQuery,
} from './papers.dto';
import { FolderInput, ShelfPage, SpaceRow, SpaceView } from './spaces.dto';
import { Spaces } from './spaces.service';

/** What an answer is told besides its bytes. */
interface Reply {
  header(name: string, value: string): unknown;
}

// Who may come in depends on the space, and on an access that was given: each service asks at its door.
@Controller('spaces')
export class SpacesController {
  constructor(
    private readonly spaces: Spaces,
    private readonly folders: Folders,
    private readonly papers: SpacePapers,
    private readonly pages: PaperPages,
    private readonly shelves: Shelves,
  ) {}

  @Get()
  @SignedIn()
  all(@CurrentActor() actor: Actor, @Query() { at }: AsOfQuery): Promise<SpaceRow[]> {
    return this.spaces.all(actor, at);
  }

  @Get('papers/:id')
  @SignedIn()
  paper(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { at }: AsOfQuery): Promise<PaperView> {
    return this.pages.show(actor, id, at);
  }

  /** The file of a version, the one that holds by default. */
  @Get('papers/:id/file')
  @SignedIn()
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: VersionFileQuery, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    return sent(reply, await this.pages.file(actor, id, query));
  }

  /** The file is the body, as it is. */
  @Post('papers/:id/versions')
  @SignedIn()
  async addVersion(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: VersionQuery, @RawBody() paper: Buffer): Promise<PaperView> {
    return this.pages.show(actor, await this.papers.addVersion(actor, id, query, paper));
  }

  @Put('papers/:id')
  @SignedIn()
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: PaperChange): Promise<PaperView> {
    return this.pages.show(actor, await this.papers.change(actor, id, input));
  }

  @Post('papers/:id/archive')
  @SignedIn()
  @HttpCode(200)
  async archive(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PaperView> {
    return this.pages.show(actor, await this.papers.archive(actor, id));
  }

  @Post('papers/:id/restore')
  @SignedIn()
  @HttpCode(200)
  async restore(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PaperView> {
    return this.pages.show(actor, await this.papers.restore(actor, id));
  }

  @Put('folders/:id')
  @SignedIn()
  async changeFolder(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: FolderInput): Promise<SpaceView> {
    return this.spaces.show(actor, await this.folders.change(actor, id, input));
  }

  @Delete('folders/:id')
  @SignedIn()
  async removeFolder(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SpaceView> {
    return this.spaces.show(actor, await this.folders.remove(actor, id));
  }

  @Get(':bodyId')
  @SignedIn()
  show(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Query() { at }: AsOfQuery): Promise<SpaceView> {
    return this.spaces.show(actor, bodyId, at);
  }

  @Get(':bodyId/papers')
  @SignedIn()
  list(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Query() query: PaperQuery): Promise<PaperPage> {
    return this.pages.list(actor, bodyId, query);
  }

  /** The file is the body, as it is. */
  @Post(':bodyId/papers')
  @SignedIn()
  async add(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Query() query: PaperPlaceQuery, @RawBody() paper: Buffer): Promise<PaperView> {
    return this.pages.show(actor, await this.papers.add(actor, bodyId, query, paper));
  }

  @Post(':bodyId/folders')
  @SignedIn()
  async addFolder(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Body() input: FolderInput): Promise<SpaceView> {
    return this.spaces.show(actor, await this.folders.add(actor, bodyId, input));
  }

  /** The meetings of the body with their papers, those that other parts keep among them. */
  @Get(':bodyId/meetings')
  @SignedIn()
  meetings(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Query() query: ListQuery): Promise<ShelfPage> {
    return this.shelves.page(actor, bodyId, query);
  }

  @Get(':bodyId/meetings/:meetingId/:shelf/:id')
  @SignedIn()
  async shelved(@CurrentActor() actor: Actor, @Param('bodyId', ParseUUIDPipe) bodyId: string, @Param('meetingId', ParseUUIDPipe) meetingId: string, @Param('shelf') shelf: string, @Param('id') id: string, @Query() _: AsOfQuery, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    return sent(reply, await this.shelves.file(actor, bodyId, meetingId, shelf, id));
  }
} // prettier-ignore

/** A file is handed out to be kept, never to be run: it names its kind, and as a page it could do nothing. */
function sent(reply: Reply, { bytes, mime, name }: Leaving): StreamableFile {
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('x-content-type-options', 'nosniff');
  reply.header('cache-control', 'private, no-store');
  return new StreamableFile(bytes, { type: mime, disposition: asAttachment(name), length: bytes.length });
}
