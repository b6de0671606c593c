import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { AttendanceHours } from './attendance-hours.service';
import { AWAY, earliest, Standing, standingOf } from './attendance-log';
import { AttendanceInput } from './meeting-inputs.dto';
import { Attendance, Meeting } from './meeting.entity';
import { Proxy } from './proxy.entity';
import { isCarriedBy, refuseProxy } from './proxy-rules';
import { refuseOver, Sittings } from './sittings.service';
import { carried, noteOf, Standings } from './standings.service';
import { Voices } from './voices.service';

/** The door of the meeting room: who comes, leaves, is replaced or represented, and at what hour. */
@Injectable()
export class AttendanceDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly standings: Standings,
    private readonly hours: AttendanceHours,
    private readonly voices: Voices,
    private readonly journal: Journal,
  ) {}

  /** Notes who is there, who is represented and by whom; refuses a proxy that the body's rules do not allow. */
  async attend(actor: Actor, id: string, input: AttendanceInput): Promise<string> {
    const meeting = await this.sittings.require(actor, 'hold', id);
    if (meeting.mode === 'written') throw new Refusal('governance.written-no-attendance');
    refuseOver(meeting);
    if (meeting.state === 'planned') throw new Refusal('governance.meeting-not-convened');
    const all = await this.voices.of(id);
    const voice = all.find(({ voiceId }) => voiceId === input.voiceId);
    if (!voice) throw new Refusal('access.denied', 404);
    const rules = await this.sittings.rules(meeting);
    const standing = await this.standings.of({ meeting, rules, all, voice }, input);
    const at = await this.hours.of(meeting, [voice.voiceId, standing.holderVoiceId ?? ''], input.at);
    await this.voices.write(meeting, voice, standing, { at, by: actor.name });
    await this.follow(meeting, all, voice, standing, at, actor);
    if (standing.presence === 'present') await this.take(actor, meeting, rules, voice, at);
    await this.note(actor, meeting, voice, standing, all);
    return id;
  }

  /** Somebody leaves from their own seat; given a proxy, whoever carries it speaks for them from then on. */
  async leave(actor: Actor, meeting: Meeting, voice: Attendance, proxy: Proxy | null): Promise<void> {
    const all = await this.voices.of(meeting.id);
    const holder = all.find(({ voiceId }) => voiceId === proxy?.holderVoiceId);
    const standing =
      proxy && holder
        ? { ...carried(holder), proxyNote: noteOf(proxy), proxyId: proxy.id, proxyItems: proxy.items }
        : { ...AWAY, presence: 'excused' as const };
    await this.voices.write(meeting, voice, standing, { at: this.clock.stamp(), by: actor.name });
    await this.note(actor, meeting, voice, standing, all, 'governance.left');
  }

  /** Puts an accepted proxy to use where its holder is there and its giver is not; gives whether it could be. */
  async use(actor: Actor, meeting: Meeting, proxy: Proxy, at = this.clock.stamp()): Promise<boolean> {
    const all = await this.voices.of(meeting.id);
    const giver = all.find(({ voiceId }) => voiceId === proxy.giverVoiceId);
    const holder = all.find(({ voiceId }) => voiceId === proxy.holderVoiceId);
    if (!giver || holder?.presence !== 'present' || ['present', 'represented'].includes(giver.presence))
      return false;
    const rules = await this.sittings.rules(meeting);
    const wish = { holderVoiceId: proxy.holderVoiceId, proxyNote: noteOf(proxy), proxyItems: proxy.items };
    try {
      refuseProxy(rules, all, giver, wish);
    } catch (error) {
      // The limit was reached by others meanwhile: the secretary sees the proxy waiting, and decides.
      if (error instanceof Refusal) return false;
      throw error;
    }
    const standing = { ...carried(holder), ...wish, proxyId: proxy.id, proxyItems: proxy.items };
    const since = earliest(await this.voices.log(meeting.id), [giver.voiceId, holder.voiceId]);
    await this.voices.write(meeting, giver, standing, { at: since > at ? since : at, by: actor.name });
    await this.note(actor, meeting, giver, standing, all);
    return true;
  }

  /** Whoever arrives takes up the accepted proxies that wait for them. */
  private async take(actor: Actor, meeting: Meeting, rules: BodyRules, holder: Attendance, at: string) {
    if (rules.proxies.maxPerHolder === 0) return;
    const waiting = await this.db.of(Proxy).find({
      where: { meetingId: meeting.id, holderVoiceId: holder.voiceId, state: 'accepted' },
      order: { givenAt: 'ASC', id: 'ASC' },
    });
    for (const proxy of waiting) await this.use(actor, meeting, proxy, at);
  }

  /** Who speaks for the holder of a proxy also speaks for its giver. */
  private async follow(
    meeting: Meeting,
    all: readonly Attendance[],
    holder: Attendance,
    now: Standing,
    at: string,
    actor: Actor,
  ): Promise<void> {
    if (now.speakerMandateId === holder.speakerMandateId) return;
    for (const giver of all.filter((one) => isCarriedBy(one, holder.voiceId))) {
      const { speakerMandateId, speakerPersonId, speakerName } = now;
      const standing = { ...standingOf(giver), speakerMandateId, speakerPersonId, speakerName };
      await this.voices.write(meeting, giver, standing, { at, by: actor.name });
    }
  }

  private note(
    actor: Actor,
    { id, organisationId, title }: Meeting,
    voice: Attendance,
    { presence, holderVoiceId, speakerName }: Standing,
    all: readonly Attendance[],
    action = 'governance.attendance-noted',
  ) {
    const holder = all.find(({ voiceId }) => voiceId === holderVoiceId)?.voiceName;
    return this.journal.record(actor, {
      action, subject: 'Meeting', subjectId: id, organisationId,
      label: `${voice.voiceName} — ${title}`,
      facts: { voiceId: voice.voiceId, presence, ...(holder && { holder }), ...(speakerName && { speaker: speakerName }) },
    }); // prettier-ignore
  }
}
