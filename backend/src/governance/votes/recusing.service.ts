import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Agendas } from '../meetings/agendas.service';
import { AgendaItem, Attendance, Meeting } from '../meetings/meeting.entity';
import { RecusalInput } from '../meetings/meeting-inputs.dto';
import { Recusal } from '../meetings/recusal.entity';
import { refuseOver, Sittings } from '../meetings/sittings.service';
import { Motion } from './motion.entity';
import { isCounted, Polls } from './polls.service';
import { Returns } from './returns.service';

interface Point {
  readonly item: AgendaItem;
  readonly meeting: Meeting;
}

/** Conflicts of interest: the secretary notes which voice withdraws from a point, and why. */
@Injectable()
export class Recusing {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly agendas: Agendas,
    private readonly polls: Polls,
    private readonly returns: Returns,
    private readonly journal: Journal,
  ) {}

  /** Withdraws a voice from the motions of a point; a voice that has voted there cannot any more. */
  async recuse(actor: Actor, itemId: string, { voiceId, reason }: RecusalInput): Promise<string> {
    const { item, meeting } = await this.point(actor, itemId);
    const meetingId = meeting.id;
    if (meeting.state === 'planned') throw new Refusal('governance.meeting-not-convened');
    const voice = await this.db.of(Attendance).findOneBy({ meetingId, voiceId });
    if (!voice) throw new Refusal('access.denied', 404);
    const name = voice.voiceName;
    if (await this.db.of(Recusal).existsBy({ itemId, voiceId }))
      throw new Refusal('governance.recusal-noted', 409, { voice: name });
    // Held while it is written down, so that the voice cannot vote meanwhile.
    await this.polls.lockOpen(meetingId);
    await this.refuseVoted(meeting, itemId, voice);
    await this.db.of(Recusal).insert({
      id: newId(), itemId, voiceId, reason: reason.trim(), notedBy: actor.name, notedAt: this.clock.stamp(),
    }); // prettier-ignore
    await this.note(actor, 'governance.recused', { item, meeting }, { voiceId, voice: name });
    return meetingId;
  }

  /** Takes a recusal back, as long as nothing has been counted without that voice. */
  async takeBack(actor: Actor, itemId: string, voiceId: string): Promise<string> {
    const { item, meeting } = await this.point(actor, itemId);
    const recusal = await this.db.of(Recusal).findOneBy({ itemId, voiceId });
    if (!recusal) throw new Refusal('access.denied', 404);
    await this.polls.lockOpen(meeting.id);
    if ((await this.db.of(Motion).findBy({ itemId })).some(isCounted))
      throw new Refusal('governance.recusal-counted');
    await this.db.of(Recusal).delete({ id: recusal.id });
    const voice = await this.db.of(Attendance).findOneBy({ meetingId: meeting.id, voiceId });
    await this.note(
      actor,
      'governance.recusal-taken-back',
      { item, meeting },
      { voiceId, voice: voice?.voiceName },
    );
    return meeting.id;
  }

  private async point(actor: Actor, itemId: string): Promise<Point> {
    const item = await this.agendas.item(itemId);
    const meeting = await this.sittings.require(actor, 'hold', item.meetingId);
    refuseOver(meeting);
    return { item, meeting };
  }

  /** A vote is never dropped in silence: while it is open its motion is withdrawn first; once counted, it stands. */
  private async refuseVoted({ mode }: Meeting, itemId: string, { voiceId, voiceName: voice }: Attendance) {
    const motions = (await this.db.of(Motion).findBy({ itemId })).filter(
      ({ state }) => state !== 'withdrawn',
    );
    const answered = await this.returns.answered(motions);
    const voted = motions.filter(({ id }) => answered.get(id)?.includes(voiceId));
    if (voted.some(isCounted)) throw new Refusal('governance.recused-counted', 409, { voice });
    if (voted.length && mode === 'written') throw new Refusal('governance.recused-answered', 409, { voice });
    if (voted.length) throw new Refusal('governance.recused-voted', 409, { voice });
  }

  private note(actor: Actor, action: string, { item, meeting }: Point, facts: Record<string, unknown>) {
    const { id, title, organisationId } = meeting;
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: `${item.title} — ${title}`, facts: { itemId: item.id, ...facts },
    }); // prettier-ignore
  }
}
