import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { hourOf, instantAt, momentOf } from '../moments';
import { AWAY, earliest, Standing, standingOf } from './attendance-log';
import { AttendanceInput } from './meeting-inputs.dto';
import { Attendance, Meeting } from './meeting.entity';
import { Proxy } from './proxy.entity';
import { isCarriedBy, refuseLeaving, refuseProxy } from './proxy-rules';
import { refuseOver, Sittings } from './sittings.service';
import { Voices } from './voices.service';

/** Says until when the list may no longer change: what was counted stays as it was counted. */
type Fence = (meetingId: string) => Promise<string | null>;

/** The door of the meeting room: who comes, leaves, is replaced or represented, and at what hour. */
@Injectable()
export class AttendanceDesk {
  private fence: Fence = () => Promise.resolve(null);

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly mandates: Mandates,
    private readonly voices: Voices,
    private readonly journal: Journal,
  ) {}

  /** A part above says when the last poll was counted: nobody comes or leaves before that any more. */
  fencedBy(fence: Fence): void {
    this.fence = fence;
  }

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
    const standing = await this.standing(meeting, rules, all, voice, input);
    const at = await this.hour(meeting, [voice.voiceId, standing.holderVoiceId ?? ''], input.at);
    await this.voices.write(meeting, voice, standing, { at, by: actor.name });
    await this.follow(meeting, all, voice, standing, at, actor);
    if (standing.presence === 'present') await this.take(actor, meeting, rules, voice, at);
    await this.note(actor, meeting, voice, standing, all);
    return id;
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

  private async standing(
    meeting: Meeting,
    rules: BodyRules,
    all: readonly Attendance[],
    voice: Attendance,
    input: AttendanceInput,
  ): Promise<Standing> {
    const { presence, holderVoiceId, proxyNote, proxyId, speakerMandateId } = input;
    if (presence === 'present')
      return { ...AWAY, presence, ...(await this.speaker(meeting, rules, voice, speakerMandateId)) };
    if (presence !== 'represented') {
      refuseLeaving(all, voice);
      return { ...AWAY, presence };
    }
    const proxy = proxyId ? await this.proxy(meeting, voice, proxyId) : null;
    const wish = proxy
      ? { holderVoiceId: proxy.holderVoiceId, proxyNote: noteOf(proxy), proxyItems: proxy.items }
      : { holderVoiceId, proxyNote };
    refuseProxy(rules, all, voice, wish);
    const holder = all.find((one) => one.voiceId === wish.holderVoiceId)!;
    return {
      ...carried(holder),
      proxyNote: wish.proxyNote?.trim() || null,
      proxyId: proxy?.id ?? null,
      proxyItems: proxy?.items ?? null,
    };
  }

  private async proxy(meeting: Meeting, giver: Attendance, id: string): Promise<Proxy> {
    const which = { id, meetingId: meeting.id, giverVoiceId: giver.voiceId };
    const proxy = await this.db.of(Proxy).findOneBy(which);
    if (!proxy) throw new Refusal('access.denied', 404);
    if (proxy.state !== 'accepted') throw new Refusal('governance.proxy-not-accepted');
    return proxy;
  }

  /** The substitute who sits for a member: their mandate says whose place they take. */
  private async speaker(
    { bodyId, date }: Meeting,
    rules: BodyRules,
    voice: Attendance,
    mandateId: string | null | undefined,
  ): Promise<Pick<Standing, 'speakerMandateId' | 'speakerPersonId' | 'speakerName'>> {
    if (!mandateId || mandateId === voice.mandateId)
      return { speakerMandateId: null, speakerPersonId: null, speakerName: null };
    const seats = await this.mandates.seated(bodyId, date);
    const seat = seats.find(({ id }) => id === mandateId);
    const replaces = seats.find(({ id }) => id === seat?.substituteOf);
    const isTheirs =
      seat?.substituteOf === voice.mandateId ||
      (rules.voice === 'organisation' && !!replaces && replaces.organisationId === voice.voiceId);
    if (!seat || !isTheirs) throw new Refusal('governance.not-their-substitute', 422, { voice: voice.voiceName });
    const { id, personId, person } = seat;
    return { speakerMandateId: id, speakerPersonId: personId, speakerName: person.name };
  } // prettier-ignore

  /** The hour of a line: now, or the hour that was said, never before the meeting, what was counted, or the last line. */
  private async hour(
    meeting: Meeting,
    voiceIds: readonly string[],
    hour: string | null | undefined,
  ): Promise<string> {
    const now = this.clock.stamp();
    if (!hour || meeting.state !== 'open') return now;
    const said = instantAt(meeting.date, hour);
    if (said > now) throw new Refusal('governance.hour-ahead', 422);
    const lines = await this.voices.log(meeting.id);
    const counted = await this.fence(meeting.id);
    // After the opening, were it by a blink: what was noted before is the roll call.
    const opened = new Date(Date.parse(meeting.openedAt ?? now) + 1).toISOString();
    const first = [opened, earliest(lines, voiceIds), counted ?? ''].reduce((a, b) => (a > b ? a : b));
    if (said >= first) return said;
    // The same minute on the clock is the same hour to people.
    if (said.slice(0, 16) === first.slice(0, 16)) return first;
    if (first === counted) throw new Refusal('governance.hour-before-vote', 409, { at: hourOf(first) });
    throw new Refusal('governance.hour-backwards', 422, { at: first ? momentOf(first) : '' });
  }

  private note(
    actor: Actor,
    { id, organisationId, title }: Meeting,
    voice: Attendance,
    { presence, holderVoiceId, speakerName }: Standing,
    all: readonly Attendance[],
  ) {
    const holder = all.find(({ voiceId }) => voiceId === holderVoiceId)?.voiceName;
    return this.journal.record(actor, {
      action: 'governance.attendance-noted', subject: 'Meeting', subjectId: id, organisationId,
      label: `${voice.voiceName} — ${title}`,
      facts: { voiceId: voice.voiceId, presence, ...(holder && { holder }), ...(speakerName && { speaker: speakerName }) },
    }); // prettier-ignore
  }
}

/** A voice that somebody carries: whoever speaks for the holder speaks for it. */
function carried({ voiceId, speakerMandateId, speakerPersonId, speakerName }: Attendance): Standing {
  return { ...AWAY, presence: 'represented', holderVoiceId: voiceId, speakerMandateId, speakerPersonId, speakerName };
} // prettier-ignore

/** Where a written proxy is: the file that was brought, or the words confirmed on the giver's own screen. */
export function noteOf({ fileName, givenAt }: Proxy): string {
  return fileName ? `${fileName}, reçu le ${momentOf(givenAt)}` : `donnée en ligne le ${momentOf(givenAt)}`;
}
