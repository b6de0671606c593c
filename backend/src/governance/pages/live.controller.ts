import { Controller, Headers, MessageEvent, Param, ParseUUIDPipe, Req, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import type { Asking } from '../../access/guard';
import { Live } from './live.service';

@Controller()
export class LiveController {
  constructor(private readonly live: Live) {}

  /** The news of a meeting as they happen, as server-sent events: `hello`, `changed`, `answers`, `ended`. */
  @Sse('meetings/:id/live')
  @Allow('read', 'Meeting')
  follow(
    @CurrentActor() actor: Actor,
    @Req() { token }: Asking,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') last?: string,
  ): Promise<Observable<MessageEvent>> {
    return this.live.follow(actor, token, id, last);
  }
}
