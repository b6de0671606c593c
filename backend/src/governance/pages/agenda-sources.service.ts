import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { AgendaSourcesView, PostponedPointView } from '../meetings/agenda.dto';
import { Agendas } from '../meetings/agendas.service';
import { AgendaItem, Meeting, MeetingState } from '../meetings/meeting.entity';
import { PointProposals } from '../meetings/point-proposals.service';
import { ReadySteps } from '../meetings/ready-steps.service';
import { Sittings } from '../meetings/sittings.service';
import { Motion } from '../votes/motion.entity';

/** Everything that could stand on the agenda of a meeting: dossiers that are ready, proposals, standing and postponed points. */
@Injectable()
export class AgendaSources {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly sittings: Sittings,
    private readonly agendas: Agendas,
    private readonly ready: ReadySteps,
    private readonly proposals: PointProposals,
  ) {}

  async of(actor: Actor, meetingId: string): Promise<AgendaSourcesView> {
    const meeting = await this.sittings.require(actor, 'plan', meetingId);
    const { bodyId } = meeting;
    const standing = await this.agendas.missing(meeting);
    return {
      ready: await this.ready.of(actor, bodyId),
      proposals: await this.proposals.of(actor, bodyId, ['waiting']),
      standing: standing.map(({ id, title, kind, minutes }) => ({ id, title, kind, minutes })),
      postponed: await this.postponed(bodyId),
    };
  }

  /** Points without a dossier that a meeting put off, or a written procedure left undecided, and that no later agenda has taken up. */
  private async postponed(bodyId: string): Promise<PostponedPointView[]> {
    const meetings = await this.db.of(Meeting).findBy({ bodyId, state: In(['closed', 'stopped']) });
    const of = (state: MeetingState) => In(meetings.filter((one) => one.state === state).map(({ id }) => id));
    const motions = await this.db.of(Motion).findBy([
      { meetingId: of('closed'), state: 'carried', outcome: 'postponed' },
      { meetingId: of('stopped'), state: 'withdrawn' },
    ]);
    const items = await this.db
      .of(AgendaItem)
      .find({ where: { id: In(motions.map(({ itemId }) => itemId)), stepId: IsNull() }, order: { id: 'DESC' } });
    const again = await this.db.of(AgendaItem).findBy({ postponedFrom: In(items.map(({ id }) => id)) });
    const taken = new Set(again.map(({ postponedFrom }) => postponedFrom));
    return items
      .filter(({ id }) => !taken.has(id))
      .map(({ id: itemId, title, kind, meetingId }) => ({
        itemId, title, kind, meetingTitle: meetings.find(({ id }) => id === meetingId)?.title ?? '',
      }));
  } // prettier-ignore
}
