import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { Alone } from '../audit/written.interceptor';
import { Asking, COOKIES, Public, SignedIn } from './guard';
import { ActingInput, DemoView, RoleView, SessionView, SignInInput } from './session.dto';
import { Sessions } from './sessions.service';
import { Reception } from './reception.service';

interface Reply {
  setCookie(name: string, value: string, options: object): void;
  clearCookie(name: string, options: object): void;
}

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly reception: Reception,
  ) {}

  @Post()
  @Public()
  @Alone()
  async signIn(
    @Body() { email, password }: SignInInput,
    @Req() request: Asking & { protocol: string },
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    const token = await this.sessions.signIn(email, password, request.ip);
    const secure = request.protocol === 'https';
    const name = secure ? COOKIES.secure : COOKIES.plain;
    reply.setCookie(name, token, { httpOnly: true, sameSite: 'lax', path: '/', secure });
    return this.reception.view(token);
  }

  @Get()
  @SignedIn()
  show(@Req() request: Asking): Promise<SessionView> {
    return this.reception.view(request.token!);
  }

  @Put('acting')
  @SignedIn()
  async choose(@Req() request: Asking, @Body() input: ActingInput): Promise<SessionView> {
    await this.sessions.choose(request.token!, input.mandateId);
    return this.reception.view(request.token!);
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  async signOut(@Req() request: Asking, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    await this.sessions.signOut(request.token!);
    for (const name of Object.values(COOKIES)) reply.clearCookie(name, { path: '/' });
  }

  @Get('demo')
  @Public()
  demo(): Promise<DemoView> {
    return this.reception.demo();
  }

  @Get('rights')
  @SignedIn()
  rights(): RoleView[] {
    return this.reception.rights();
  }
}
