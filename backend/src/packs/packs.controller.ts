import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor, Public } from '../access/guard';
import { Alone } from '../audit/written.interceptor';
import { AsOfQuery } from '../kernel/page';
import {
  CompositionQuery,
  CompositionView,
  PackInput,
  PackPage,
  PackQuery,
  PackSignatureInput,
  PackView,
  VerificationView,
} from './packs.dto';
import { PackPages } from './pack-pages.service';
import { Packs } from './packs.service';
import { Verification } from './verification.service';

@Controller('packs')
export class PacksController {
  constructor(
    private readonly packs: Packs,
    private readonly pages: PackPages,
    private readonly verification: Verification,
  ) {}

  @Get()
  @Allow('read', 'Pack')
  list(@CurrentActor() actor: Actor, @Query() query: PackQuery): Promise<PackPage> {
    return this.pages.list(actor, query);
  }

  @Get('composition')
  @Allow('read', 'Pack')
  composition(@CurrentActor() actor: Actor, @Query() query: CompositionQuery): Promise<CompositionView> {
    return this.pages.composition(actor, query);
  }

  /** Anyone may check a file; nothing of it is kept. */
  @Post('verify')
  @Public()
  @Alone()
  @HttpCode(200)
  verify(@Req() request: { body: unknown }): Promise<VerificationView> {
    return this.verification.check(request.body);
  }

  @Post()
  @Allow('compose', 'Pack')
  async compose(@CurrentActor() actor: Actor, @Body() input: PackInput): Promise<PackView> {
    return this.pages.show(actor, await this.packs.compose(actor, input));
  }

  @Get(':id')
  @Allow('read', 'Pack')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { at }: AsOfQuery,
  ): Promise<PackView> {
    return this.pages.show(actor, id, at);
  }

  /** Stops the composition. */
  @Delete(':id')
  @Allow('compose', 'Pack')
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PackView> {
    return this.pages.show(actor, await this.packs.cancel(actor, id));
  }

  /** The chair signs; the pack is then sealed. */
  @Post(':id/signatures')
  @Allow('sign', 'Pack')
  @Alone()
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PackSignatureInput,
  ): Promise<PackView> {
    return this.pages.show(actor, await this.packs.sign(actor, id, input));
  }

  /** Asks again for the seal of a signed pack, when it could not be put. */
  @Post(':id/seal')
  @Allow('compose', 'Pack')
  async seal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PackView> {
    return this.pages.show(actor, await this.packs.seal(actor, id));
  }

  /** The pages, to be read on screen: as composed until the seal is put, then as sealed. */
  @Get(':id/preview.pdf')
  @Allow('read', 'Pack')
  @Header('content-type', 'application/pdf')
  @Header('cache-control', 'private, no-store')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.packs.preview(actor, id));
  }

  /** The sealed file. */
  @Get(':id/pack.pdf')
  @Allow('read', 'Pack')
  @Header('content-type', 'application/pdf')
  @Header('cache-control', 'private, no-store')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.packs.download(actor, id);
    return new StreamableFile(bytes, { disposition: `attachment; filename="${name}"` });
  }
}
