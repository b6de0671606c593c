import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { Attendance, Meeting } from './meeting.entity';
import { AttendanceInput } from './meeting-inputs.dto';
import { refuseOver, Sittings } from './sittings.service';
import { voicesOf } from './seats';

/** One collator for all: making one for each comparison is what costs. */
const BY_NAME = new Intl.Collator('fr');

/** The attendance list: the voices of a body at one meeting, who is there, and who carries whose proxy. */
@Injectable()
export class Voices {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly sittings: Sittings,
    private readonly mandates: Mandates,
    private readonly journal: Journal,
  ) {}

  /** The voices of a meeting in the order of their names. */
  async of(meetingId: string): Promise<Attendance[]> {
    const all = await this.db.of(Attendance).findBy({ meetingId });
    return all.sort((a, b) => BY_NAME.compare(a.voiceName, b.voiceName));
  }

  /** Writes the list from the mandates in force on a day; voices that stay keep their presence. */
  async seat(meeting: Meeting, day: string): Promise<void> {
    const rules = await this.sittings.rules(meeting);
    const now = voicesOf(rules, await this.mandates.seated(meeting.bodyId, day));
    if (now.length === 0)
      throw new Refusal('governance.no-voices', 409, { body: meeting.bodyCode, date: day });
    const meetingId = meeting.id;
    const known = new Set((await this.of(meetingId)).map(({ voiceId }) => voiceId));
    const ids = now.map(({ voiceId }) => voiceId);
    await this.db.of(Attendance).delete({ meetingId, voiceId: Not(In(ids)) });
    const gone = { presence: 'absent' as const, holderVoiceId: null, proxyNote: null };
    await this.db
      .of(Attendance)
      .update({ meetingId, presence: 'represented', holderVoiceId: Not(In(ids)) }, gone);
    for (const voice of now.filter(({ voiceId }) => known.has(voiceId)))
      await this.db.of(Attendance).update({ meetingId, voiceId: voice.voiceId }, voice);
    const fresh = now.filter(({ voiceId }) => !known.has(voiceId));
    if (fresh.length)
      await this.db
        .of(Attendance)
        .insert(fresh.map((voice) => ({ ...gone, ...voice, id: newId(), meetingId })));
  }

  /** Notes who is there, who is represented and by whom; refuses a proxy that the body's rules do not allow. */
  async attend(actor: Actor, id: string, input: AttendanceInput): Promise<string> {
    const meeting = await this.sittings.require(actor, 'hold', id);
    if (meeting.mode === 'written') throw new Refusal('governance.written-no-attendance');
    refuseOver(meeting);
    if (meeting.state === 'planned') throw new Refusal('governance.meeting-not-convened');
    const all = await this.of(id);
    const voice = all.find(({ voiceId }) => voiceId === input.voiceId);
    if (!voice) throw new Refusal('access.denied', 404);
    const { presence } = input;
    if (presence === 'represented') refuseProxy(await this.sittings.rules(meeting), all, voice, input);
    else if (presence !== 'present') refuseLeaving(all, voice);
    const proxy =
      presence === 'represented'
        ? { holderVoiceId: input.holderVoiceId, proxyNote: input.proxyNote?.trim() || null }
        : { holderVoiceId: null, proxyNote: null };
    await this.db.of(Attendance).update({ id: voice.id }, { presence, ...proxy });
    const holder = all.find(({ voiceId }) => voiceId === proxy.holderVoiceId)?.voiceName;
    await this.journal.record(actor, {
      action: 'governance.attendance-noted', subject: 'Meeting', subjectId: id, organisationId: meeting.organisationId,
      label: `${voice.voiceName} — ${meeting.title}`, facts: { voiceId: voice.voiceId, presence, ...(holder && { holder }) },
    }); // prettier-ignore
    return id;
  }
}

/** A proxy: given in writing where the rules ask it, to a member who is there, within the limit, never passed on. */
function refuseProxy(
  { proxies }: BodyRules,
  all: readonly Attendance[],
  giver: Attendance,
  { holderVoiceId, proxyNote }: AttendanceInput,
): void {
  const { maxPerHolder: max, written } = proxies;
  if (max === 0) throw new Refusal('governance.no-proxies', 409);
  if (!holderVoiceId) throw new Refusal('governance.proxy-holder-missing', 422, { giver: giver.voiceName });
  if (holderVoiceId === giver.voiceId) throw new Refusal('governance.proxy-self', 422);
  const found = all.find(({ voiceId }) => voiceId === holderVoiceId);
  if (!found) throw new Refusal('governance.proxy-holder-not-member', 422);
  const holder = found.voiceName;
  if (found.presence === 'represented') throw new Refusal('governance.proxy-chain', 409, { holder });
  if (found.presence !== 'present') throw new Refusal('governance.proxy-holder-absent', 409, { holder });
  const carried = all.filter((one) => isCarriedBy(one, holderVoiceId) && one.id !== giver.id).length;
  if (carried >= max) throw new Refusal('governance.proxy-limit', 409, { holder, max });
  if (written && !proxyNote?.trim()) throw new Refusal('governance.proxy-not-written', 422);
  refuseLeaving(all, giver);
}

/** Whoever carries a proxy cannot leave with it. */
function refuseLeaving(all: readonly Attendance[], voice: Attendance): void {
  const givers = all.filter((one) => isCarriedBy(one, voice.voiceId)).map(({ voiceName }) => voiceName);
  if (givers.length)
    throw new Refusal('governance.proxy-held', 409, { holder: voice.voiceName, givers: givers.join(', ') });
}

const isCarriedBy = (one: Attendance, holderVoiceId: string) =>
  one.presence === 'represented' && one.holderVoiceId === holderVoiceId;
