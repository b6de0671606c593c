import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { AttendanceDesk } from './attendance-desk.service';
import { AgendaItem, Meeting } from './meeting.entity';
import { refuseTooWide } from './proxy-rules';
import { ProxyAnswerInput, ProxyHolderView, ProxyInput } from './proxies.dto';
import { Proxy } from './proxy.entity';
import { ProxyTidings } from './proxy-tidings.service';
import { hindranceOf, statementOf } from './proxy-words';
import { memberVoices, ownVoices, Voice } from './seats';
import { refuseOver, Sittings } from './sittings.service';
import { Voices } from './voices.service';

const RUNNING = In(['given', 'accepted']);

/** A proxy as somebody gives it. */
interface Giving {
  readonly giver: Voice;
  readonly holder: Voice;
  /** The points it is for; null: all of them. */
  readonly items: readonly AgendaItem[] | null;
  readonly instruction: string | undefined;
  readonly statement: string;
  readonly state: 'given' | 'accepted';
}

/** Proxies that members give by themselves before a meeting, within the body's rules: given, answered, taken back. */
@Injectable()
export class Proxies {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly desk: AttendanceDesk,
    private readonly tidings: ProxyTidings,
  ) {}

  /** The proxies of a meeting in the order in which they were given. */
  of(meetingId: string): Promise<Proxy[]> {
    return this.db.of(Proxy).find({ where: { meetingId }, order: { givenAt: 'ASC', id: 'ASC' } });
  }

  /** To whom this member may give their proxy, and why not to the others. */
  async holders(actor: Actor, meetingId: string): Promise<ProxyHolderView[]> {
    const { giver, all, max, running } = await this.giver(actor, meetingId);
    return all
      .filter(({ voiceId }) => voiceId !== giver.voiceId)
      .map((voice) => ({ voiceId: voice.voiceId, name: voice.voiceName, hindrance: hindranceOf(voice, running, max) }));
  } // prettier-ignore

  /** A member gives their proxy; the secretariat and whoever will carry it are told. */
  async give(actor: Actor, meetingId: string, input: ProxyInput): Promise<string> {
    const { meeting, rules, giver, all, max, running } = await this.giver(actor, meetingId);
    if (running.some(({ giverVoiceId }) => giverVoiceId === giver.voiceId))
      throw new Refusal('governance.proxy-given-already');
    if (input.holderVoiceId === giver.voiceId) throw new Refusal('governance.proxy-self', 422);
    const holder = all.find(({ voiceId }) => voiceId === input.holderVoiceId);
    if (!holder) throw new Refusal('governance.proxy-holder-not-member', 422);
    const name = holder.voiceName;
    if (running.some(({ giverVoiceId }) => giverVoiceId === holder.voiceId))
      throw new Refusal('governance.proxy-chain', 409, { holder: name });
    if (running.some(({ holderVoiceId }) => holderVoiceId === giver.voiceId))
      throw new Refusal('governance.proxy-giver-holds', 409);
    if (running.filter(({ holderVoiceId }) => holderVoiceId === holder.voiceId).length >= max)
      throw new Refusal('governance.proxy-limit', 409, { holder: name, max });
    const items = await this.items(meeting, input.items);
    refuseTooWide(
      rules,
      giver,
      holder,
      items?.map(({ id }) => id),
    );
    const statement = statementOf(meeting, giver, holder, items);
    const { instruction } = input;
    await this.enter(actor, meeting, { giver, holder, items, instruction, statement, state: 'given' });
    return meetingId;
  }

  /** Writes a proxy down as it was given; the secretariat and whoever will carry it are told. */
  async enter(actor: Actor, meeting: Meeting, given: Giving): Promise<Proxy> {
    const { giver, holder, items, instruction, statement, state } = given;
    const row = {
      id: newId(), meetingId: meeting.id, organisationId: meeting.organisationId, giverVoiceId: giver.voiceId, giverPersonId: actor.personId,
      giverName: giver.voiceName, holderVoiceId: holder.voiceId, holderName: holder.voiceName, items: items?.map(({ id }) => id) ?? null,
      instruction: instruction?.trim() || null, statement, fileName: null, mime: null, size: null, sha256: null, state,
      givenAt: this.clock.stamp(), reason: null, answeredBy: null, answeredAt: null, revokedAt: null,
    } as Proxy;
    await this.db.of(Proxy).insert(row);
    await this.tidings.tell('proxy.given', meeting, row, [holder.personId, ...(await this.tidings.secretaries(meeting))]);
    await this.tidings.note(actor, 'governance.proxy-given', meeting, row);
    return row;
  } // prettier-ignore

  /** The secretariat accepts a proxy or says why not; where its holder is already there, it is put to use. */
  async answer(actor: Actor, id: string, { accepts, reason }: ProxyAnswerInput): Promise<string> {
    const { proxy, meeting } = await this.get(id);
    actor.require('hold', 'Meeting', meeting);
    refuseOver(meeting);
    if (!accepts && !reason?.trim()) throw new Refusal('governance.proxy-reason-missing', 422);
    const answered = {
      state: accepts ? ('accepted' as const) : ('declined' as const),
      reason: reason?.trim() || null, answeredBy: actor.name, answeredAt: this.clock.stamp(),
    };
    const done = await this.db.of(Proxy).update({ id, state: 'given' }, answered);
    if (done.affected !== 1) throw new Refusal('governance.proxy-moved-on');
    await this.tidings.tell(toldOf(accepts, meeting), meeting, { ...proxy, ...answered }, [proxy.giverPersonId]);
    await this.tidings.note(actor, accepts ? 'governance.proxy-accepted' : 'governance.proxy-declined', meeting, proxy);
    if (accepts && meeting.state !== 'planned')
      await this.desk.use(actor, meeting, { ...proxy, ...answered } as Proxy);
    return meeting.id;
  } // prettier-ignore

  /** Whoever gave a proxy takes it back while nobody speaks with it. */
  async revoke(actor: Actor, id: string): Promise<string> {
    const { proxy, meeting } = await this.get(id);
    if (proxy.giverPersonId !== actor.personId) throw new Refusal('access.denied', 404);
    refuseOver(meeting);
    const used = (await this.voices.of(meeting.id)).some(
      ({ proxyId, presence }) => proxyId === id && presence === 'represented',
    );
    if (used) throw new Refusal('governance.proxy-in-use');
    const revoked = { state: 'revoked' as const, revokedAt: this.clock.stamp() };
    const done = await this.db.of(Proxy).update({ id, state: RUNNING }, revoked);
    if (done.affected !== 1) throw new Refusal('governance.proxy-moved-on');
    const holder = (await this.voices.expected(meeting)).find((voice) => voice.voiceId === proxy.holderVoiceId);
    const people = [...(holder ? [holder.personId] : []), ...(await this.tidings.secretaries(meeting))];
    await this.tidings.tell('proxy.revoked', meeting, proxy, people);
    await this.tidings.note(actor, 'governance.proxy-revoked', meeting, proxy);
    return meeting.id;
  } // prettier-ignore

  /** The member who gives, before a meeting whose rules admit proxies. */
  private async giver(actor: Actor, meetingId: string) {
    const meeting = await this.sittings.require(actor, 'vote', meetingId);
    refuseOver(meeting);
    // CSA, art. 9:9: a decision in writing needs every administrator's own consent.
    if (meeting.mode === 'written') throw new Refusal('governance.written-no-attendance');
    if (meeting.state === 'open') throw new Refusal('governance.proxy-too-late');
    const rules = await this.sittings.rules(meeting);
    const max = rules.proxies.maxPerHolder;
    if (max === 0) throw new Refusal('governance.no-proxies', 409);
    const all = await this.voices.expected(meeting);
    const mine = memberVoices(ownVoices(actor, meeting, rules));
    const giver = all.find(({ voiceId }) => mine.includes(voiceId));
    if (!giver) throw new Refusal('governance.not-a-voter', 403);
    const running = await this.db.of(Proxy).findBy({ meetingId, state: RUNNING });
    return { rules, meeting, giver, all, max, running };
  }

  /** The points that a proxy names, in the order of the agenda; null: all of them. */
  async items(meeting: Meeting, ids: readonly string[] | null | undefined): Promise<AgendaItem[] | null> {
    if (!ids) return null;
    const found = await this.db
      .of(AgendaItem)
      .find({ where: { meetingId: meeting.id, id: In([...ids]) }, order: { position: 'ASC' } });
    if (found.length !== new Set(ids).size) throw new Refusal('governance.agenda-changed');
    return found;
  } // prettier-ignore

  /** A proxy and its meeting. */
  async get(id: string): Promise<{ proxy: Proxy; meeting: Meeting }> {
    const proxy = await this.db.of(Proxy).findOneBy({ id });
    if (!proxy) throw new Refusal('access.denied', 404);
    return { proxy, meeting: await this.sittings.get(proxy.meetingId) };
  }
}

/** Whoever gave a proxy on leaving is not told that it can be taken back before the opening. */
const toldOf = (accepts: boolean, { state }: Meeting) =>
  accepts ? (state === 'open' ? 'proxy.taken-up' : 'proxy.accepted') : 'proxy.declined';
