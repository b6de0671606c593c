import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor, SignedIn } from '../../access/guard';
import { Alone } from '../../audit/written.interceptor';
import { RawBody } from '../../kernel/raw-body';
import { leave, PDF } from './leaving-paper';
import { MinutesSigning } from './minutes-signing.service';
import { MinutesPaperView, MinutesSignatureInput } from './minutes.dto';
import { Minutes } from './minutes.service';

/** The signing of minutes: here, or on a file that was signed elsewhere and comes back. */
@Controller()
export class MinutesSigningController {
  constructor(
    private readonly minutes: Minutes,
    private readonly signing: MinutesSigning,
  ) {}

  @Post('meetings/:id/minutes/signatures')
  @Allow('sign', 'Minutes')
  @Alone()
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MinutesSignatureInput,
  ): Promise<MinutesPaperView> {
    await this.signing.sign(actor, id, input);
    return this.minutes.show(actor, id);
  }

  /** The sealed file with the signatures given so far. */
  @Get('meetings/:id/minutes/signed.pdf')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async signed(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return leave(await this.signing.sealed(actor, id), PDF);
  } // prettier-ignore

  /** A file that was signed elsewhere comes back: the body is the PDF. */
  @Post('meetings/:id/minutes/returned')
  @SignedIn()
  @Alone()
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @RawBody() pdf: Buffer,
  ): Promise<MinutesPaperView> {
    await this.signing.takeBack(actor, id, pdf);
    return this.minutes.show(actor, id);
  }

  @Get('meetings/:id/minutes/returned/:name')
  @SignedIn()
  @Header('cache-control', 'private, no-store')
  async returned(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('name') name: string,
  ): Promise<StreamableFile> {
    return leave(await this.signing.returned(actor, id, name), PDF);
  }
}
