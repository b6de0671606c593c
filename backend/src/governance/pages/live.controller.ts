import {
  CanActivate,
  Controller,
  ExecutionContext,
  Headers,
  Injectable,
  MessageEvent,
  Param,
  ParseUUIDPipe,
  Req,
  Sse,
  UseGuards,
} from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import type { Asking } from '../../access/guard';
import { Refusal } from '../../kernel/refusal';
import { Sittings } from '../meetings/sittings.service';
import { Live } from './live.service';

/** Asked before the stream begins: once it has, its status is sent and nobody can be answered « not there » any more. */
@Injectable()
export class MayFollow implements CanActivate {
  constructor(private readonly sittings: Sittings) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<Asking & { params: { id: string } }>();
    if (!actor) throw new Refusal('access.signed-out', 401);
    await this.sittings.require(actor, 'read', params.id);
    return true;
  }
}

@Controller()
export class LiveController {
  constructor(private readonly live: Live) {}

  /** The news of a meeting as they happen, as server-sent events: `hello`, `changed`, `answers`, `ended`. */
  @Sse('meetings/:id/live')
  @Allow('read', 'Meeting')
  @UseGuards(MayFollow)
  follow(
    @CurrentActor() actor: Actor,
    @Req() { token }: Asking,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') last?: string,
  ): Promise<Observable<MessageEvent>> {
    return this.live.follow(actor, token, id, last);
  }
}
