import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { Road } from '../dossiers/road.service';
import { Agendas } from '../meetings/agendas.service';
import { Ballot } from '../meetings/ballot';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { MotionInput } from '../meetings/meeting-inputs.dto';
import { Recusals } from '../meetings/recusals.service';
import { refuseNotOpen, Sittings } from '../meetings/sittings.service';
import { thereOf } from '../meetings/seats';
import { Voices } from '../meetings/voices.service';
import { momentOf } from '../moments';
import { Motion } from './motion.entity';
import { Motions } from './motions.service';
import { countedForQuorum, quorumOf } from './quorum-rule';

/** The chair's gavel: opens a poll on a point of the agenda, or takes the motion back. */
@Injectable()
export class Polls {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly agendas: Agendas,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly motions: Motions,
    private readonly journal: Journal,
    road: Road,
  ) {
    road.onEnded((dossierId) => this.fall(dossierId));
  }

  /** Opens a poll on a point, for the text that the secretary has on the screen and no other. */
  async open(actor: Actor, itemId: string, input: MotionInput): Promise<string> {
    const item = await this.agendas.item(itemId);
    const meeting = await this.sittings.require(actor, 'hold', item.meetingId);
    refuseNotOpen(meeting);
    if (meeting.mode === 'written') throw new Refusal('governance.written-polls');
    const rules = await this.sittings.rules(meeting);
    refuseWay(rules, input.ballot);
    await this.refuseNoQuorum(rules, meeting, itemId);
    const matter = await this.motions.matter(meeting, item);
    if (!matter) throw new Refusal('governance.step-not-waiting');
    if (input.digest && input.digest !== matter.digest)
      throw new Refusal('governance.text-changed', 409, { decided: input.digest, current: matter.digest });
    const motion = await this.motions.open(actor, item, matter, input);
    await this.db.of(Meeting).update({ id: meeting.id }, { currentItemId: itemId });
    await this.note(actor, 'governance.poll-opened', meeting, motion);
    return meeting.id;
  }

  /** Shows everybody which point is treated now; null between two points. */
  async turnTo(actor: Actor, meetingId: string, itemId: string | null): Promise<string> {
    const meeting = await this.sittings.require(actor, 'hold', meetingId);
    refuseNotOpen(meeting);
    const item = itemId ? await this.agendas.item(itemId) : null;
    if (item && item.meetingId !== meetingId) throw new Refusal('access.denied', 404);
    await this.db.of(Meeting).update({ id: meetingId }, { currentItemId: itemId });
    await this.journal.record(actor, {
      action: 'governance.turned-to', subject: 'Meeting', subjectId: meetingId, organisationId: meeting.organisationId,
      label: item ? `${item.title} — ${meeting.title}` : meeting.title,
    }); // prettier-ignore
    return meetingId;
  }

  /** Takes a motion back before it is counted: nothing is decided. */
  async withdraw(actor: Actor, motionId: string): Promise<string> {
    const { meetingId } = await this.get(motionId);
    const meeting = await this.sittings.require(actor, 'hold', meetingId);
    if (meeting.mode === 'written') throw new Refusal('governance.written-polls');
    const open = await this.lockOpen(meetingId);
    const motion = open.find(({ id }) => id === motionId);
    if (!motion) throw pollClosed(await this.get(motionId));
    await this.withdrawAll([motion]);
    await this.note(actor, 'governance.poll-withdrawn', meeting, motion);
    return meetingId;
  }

  /** Withdraws motions that are locked and open. */
  async withdrawAll(motions: readonly Motion[]): Promise<void> {
    for (const { id } of motions)
      await this.db.of(Motion).update({ id }, { state: 'withdrawn', closedAt: this.clock.stamp() });
  }

  /** A dossier left the road: the polls that are open on it fall, and nobody votes on it any more. */
  private async fall(dossierId: string): Promise<void> {
    const items = await this.db.of(AgendaItem).findBy({ dossierId });
    const open = { itemId: In(items.map(({ id }) => id)), state: 'open' as const };
    await this.withdrawAll(await this.db.of(Motion).findBy(open));
  }

  async get(id: string): Promise<Motion> {
    const motion = await this.db.of(Motion).findOneBy({ id });
    if (!motion) throw new Refusal('access.denied', 404);
    return motion;
  }

  /**
   * The open motions of a meeting, held so that no vote can still come in while they are counted: a vote holds its
   * motion for reading until it is on disk. All at once, before anything else, so that nobody waits in a circle.
   */
  lockOpen(meetingId: string): Promise<Motion[]> {
    return this.db.of(Motion).find({
      where: { meetingId, state: 'open' },
      order: { id: 'ASC' },
      ...(this.db.isPostgres && { lock: { mode: 'pessimistic_write' as const } }),
    });
  }

  private async refuseNoQuorum(rules: BodyRules, meeting: Meeting, itemId: string): Promise<void> {
    const voices = await this.voices.of(meeting.id, itemId);
    const recused = await this.recusals.from(itemId);
    const gone = voices.filter(({ voiceId }) => recused.has(voiceId));
    const present = countedForQuorum(rules, thereOf(voices), thereOf(gone));
    const needed = quorumOf(rules, voices.length);
    if (present < needed) throw new Refusal('governance.no-quorum', 409, { present, needed });
  }

  private note(actor: Actor, action: string, { organisationId, id, title }: Meeting, motion: Motion) {
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: `${motion.text} — ${title}`,
      facts: { motionId: motion.id, outcome: motion.outcome, digest: motion.digest },
    }); // prettier-ignore
  }
}

/** Refuses a way of voting that the body's rules do not know. */
function refuseWay({ secret, hands }: BodyRules, ballot: Ballot = 'named'): void {
  if (ballot === 'secret' && secret !== 'asked') throw new Refusal('governance.no-secret-vote');
  if (ballot === 'counted' && hands !== 'counted') throw new Refusal('governance.names-asked');
}

/** Whether a motion was put to the vote and counted. */
export const isCounted = ({ state }: Pick<Motion, 'state'>): boolean =>
  state !== 'open' && state !== 'withdrawn';

/** The refusal of whoever comes after the poll was closed. */
export function pollClosed({ closedAt }: Motion): Refusal {
  return new Refusal('governance.poll-closed', 409, { closedAt: momentOf(closedAt ?? '') });
}
