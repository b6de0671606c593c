import { CanActivate, createParamDecorator, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '../kernel/refusal';
import { Actor } from './actor';
import { Sessions } from './sessions.service';
import { Action, SubjectName } from './subjects';

type Declared = 'public' | 'signed-in' | readonly [string, SubjectName];
const DECLARED = 'who may call';

/** The part of a request that the house looks at. */
export interface Asking {
  readonly method: string;
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  actor?: Actor;
  token?: string;
}

/** The route is for those who may do this. */
export const Allow = <S extends SubjectName>(action: Action<S>, type: S) =>
  SetMetadata(DECLARED, [action, type]);
/** The route is for anyone who is signed in. */
export const SignedIn = () => SetMetadata(DECLARED, 'signed-in');
/** The route is open to the whole world. */
export const Public = () => SetMetadata(DECLARED, 'public');

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Asking>();
  if (!actor) throw new Refusal('access.signed-out', 401);
  return actor;
});

export const COOKIES = { secure: '__Host-rgpd', plain: 'rgpd' } as const;

/** The doorkeeper: a route that does not say who may call it is closed to everyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asking>();
    const declared = this.reflector.get<Declared | undefined>(DECLARED, context.getHandler());
    refuseForeign(request);
    request.token = request.cookies?.[COOKIES.secure] ?? request.cookies?.[COOKIES.plain];
    const found = await this.sessions.whois(request.token);
    if (found) request.actor = found.actor;
    if (declared === 'public') return true;
    if (!request.actor) throw new Refusal('access.signed-out', 401);
    if (declared === 'signed-in') return true;
    if (!declared) throw new Refusal('access.denied', 404);
    const [action, type] = declared;
    request.actor.require(action as never, type);
    return true;
  }
}

/** A page of another site must not write in the name of someone who is signed in here. */
function refuseForeign({ method, headers }: Asking): void {
  const site = headers['sec-fetch-site'];
  if (
    method !== 'GET' &&
    method !== 'HEAD' &&
    site !== undefined &&
    site !== 'same-origin' &&
    site !== 'none'
  )
    throw new Refusal('access.denied', 404);
}
