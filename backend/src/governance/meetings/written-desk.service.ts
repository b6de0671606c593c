import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { oneAtATime } from '../one-at-a-time';
import { MeetingRequest } from './meeting-request.entity';
import { Meeting } from './meeting.entity';
import { StatementInput } from './meeting-inputs.dto';
import { Meetings } from './meetings.service';
import { ownVoices, speakingWith } from './seats';
import { refuseNotOpen, Sittings } from './sittings.service';
import { Voices } from './voices.service';
import { halting } from './written-rule';

/** The desk of written procedures: their own text, and the requests for a meeting that may stop them. */
@Injectable()
export class WrittenDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly meetings: Meetings,
    private readonly journal: Journal,
  ) {}

  /** The requests for a meeting, the first one first. */
  requests(meetingId: string): Promise<MeetingRequest[]> {
    return this.db.of(MeetingRequest).find({ where: { meetingId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** Writes what members read above the texts, until the procedure is opened; empty: nothing. */
  async state(actor: Actor, id: string, { statement, was }: StatementInput): Promise<string> {
    const meeting = await this.sittings.require(actor, 'plan', id);
    refuseSpoken(meeting);
    const now = meeting.statement ?? '';
    if (was !== undefined && was.trim() !== now)
      throw new Refusal('governance.statement-changed', 409, { now, shown: now || 'aucun' });
    const said = { statement: statement.trim() || null };
    const done = await this.db.of(Meeting).update({ id, state: 'planned' }, said);
    if (done.affected !== 1) throw new Refusal('governance.statement-sent');
    await this.note(actor, 'governance.statement-written', meeting, {});
    return id;
  }

  /** A voice asks for a meeting: the procedure stops once as many asked as the body's rules say. */
  async ask(actor: Actor, id: string, reason: string): Promise<string> {
    await oneAtATime(this.db);
    const meeting = await this.sittings.require(actor, 'vote', id);
    refuseNotOpen(meeting);
    const rules = await this.sittings.rules(meeting);
    const voices = await this.voices.of(id);
    const needed = halting(rules, voices.length);
    if (meeting.mode !== 'written' || needed === 0) throw new Refusal('governance.cannot-stop');
    const own = ownVoices(actor, meeting, rules);
    const mine = voices.filter((voice) => speakingWith(own, voice));
    if (mine.length === 0) throw new Refusal('governance.not-a-voter', 403);
    const made = await this.requests(id);
    const fresh = mine.filter(({ voiceId }) => !made.some((one) => one.voiceId === voiceId));
    if (fresh.length === 0) throw new Refusal('governance.meeting-asked');
    const asked = { meetingId: id, askedBy: actor.name, askedAt: this.clock.stamp(), reason: reason.trim() };
    const added = fresh.map(({ voiceId, voiceName }) => ({ id: newId(), voiceId, voiceName, ...asked }));
    await this.db.of(MeetingRequest).insert(added);
    const all = [...made, ...added];
    if (all.length < needed)
      await this.note(actor, 'governance.meeting-requested', meeting, { reason, made: all.length, needed });
    else await this.meetings.stop(actor, meeting, whoAsked(all));
    return id;
  }

  private note(actor: Actor, action: string, meeting: Meeting, facts: Record<string, unknown>) {
    const { id, title, organisationId } = meeting;
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId, label: title, facts,
    }); // prettier-ignore
  }
}

/** Refuses a text of its own to a meeting whose members speak to one another. */
function refuseSpoken({ mode }: Meeting): void {
  if (mode !== 'written') throw new Refusal('governance.not-in-writing');
}

/** Who asked, each once, and why. */
function whoAsked(requests: readonly Pick<MeetingRequest, 'askedBy' | 'reason'>[]) {
  const by = [...new Set(requests.map(({ askedBy }) => askedBy))].join(', ');
  const reason = [...new Set(requests.map((one) => one.reason))].join('\u202f; ');
  return { by, reason };
}
