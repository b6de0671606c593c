import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { oneAtATime } from '../one-at-a-time';
import { AttendanceDesk } from './attendance-desk.service';
import { DepartureHindrance, DepartureInput, DepartureView } from './departures.dto';
import { AgendaItem, Attendance, Meeting } from './meeting.entity';
import { isCarriedBy, refuseProxy } from './proxy-rules';
import { Proxies } from './proxies.service';
import { Proxy } from './proxy.entity';
import { leavingStatementOf } from './proxy-words';
import { memberVoices, OwnVoices, ownVoices, speakingWith } from './seats';
import { refuseNotOpen, Sittings } from './sittings.service';
import { Voices } from './voices.service';

const REFUSALS: Readonly<Record<DepartureHindrance, string>> = {
  'no-proxies': 'governance.no-proxies',
  'proxy-by-substitute': 'governance.proxy-by-substitute',
  'proxy-given-already': 'governance.proxy-given-already',
};

/** Someone at the table who is about to leave it. */
interface Leaving {
  readonly meeting: Meeting;
  readonly rules: BodyRules;
  readonly all: readonly Attendance[];
  readonly voice: Attendance;
  readonly own: OwnVoices;
  /** Proxies that wait for the secretariat, or that were given before. */
  readonly running: readonly Proxy[];
}

/** Members who leave before the end, from their own seat: their voice goes with them, or stays with whom they give it to. */
@Injectable()
export class Departures {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly desk: AttendanceDesk,
    private readonly proxies: Proxies,
  ) {}

  /** What leaving now would mean: to whom a proxy could be given, for which points, and who has to accept it. */
  async look(actor: Actor, meetingId: string): Promise<DepartureView> {
    const leaving = await this.leaving(actor, meetingId);
    const { rules, all, voice } = leaving;
    const points = await this.remaining(leaving.meeting);
    return {
      carries: carriedBy(leaving),
      hindrance: hindranceOf(leaving),
      awaitsSecretary: rules.proxies.written,
      namesPoints: rules.proxies.items === 'named',
      holders: all
        .filter(({ voiceId }) => voiceId !== voice.voiceId)
        .map((one) => ({ voiceId: one.voiceId, name: one.voiceName, hindrance: whyNotCarried(leaving, one) })),
      points: points.map(({ id, title }) => ({ id, title })),
    };
  } // prettier-ignore

  /**
   * Notes that the one who asks leaves now. Given a holder, their proxy speaks for what is still to be treated: at once, or
   * once the secretariat has accepted it where the body's rules ask for a written one.
   */
  async leave(actor: Actor, meetingId: string, input: DepartureInput): Promise<string> {
    // Two who leave at once may not both leave their voice with the same member, nor with one another.
    await oneAtATime(this.db);
    const leaving = await this.leaving(actor, meetingId);
    const givers = carriedBy(leaving);
    if (givers.length) throw new Refusal('governance.leaving-with-proxy', 409, { givers: givers.join(', ') });
    const proxy = input.holderVoiceId ? await this.give(actor, leaving, input.holderVoiceId, input) : null;
    await this.desk.leave(actor, leaving.meeting, leaving.voice, proxy?.state === 'accepted' ? proxy : null);
    return meetingId;
  }

  private async give(actor: Actor, leaving: Leaving, holderVoiceId: string, input: DepartureInput) {
    const { meeting, rules, all, voice, running } = leaving;
    const hindrance = hindranceOf(leaving);
    if (hindrance) throw new Refusal(REFUSALS[hindrance], 409, { member: voice.voiceName });
    if (!input.confirms) throw new Refusal('governance.proxy-not-confirmed', 422);
    const items = await this.proxies.items(meeting, input.items);
    const proxyItems = items?.map(({ id }) => id) ?? null;
    // The words confirmed on the screen are the writing that the rules may ask for.
    refuseProxy(rules, all, voice, { holderVoiceId, proxyItems, proxyNote: 'donnée en ligne' });
    const holder = all.find((one) => one.voiceId === holderVoiceId)!;
    const { maxPerHolder: max, written } = rules.proxies;
    if (loadOf(holder, all, running) >= max)
      throw new Refusal('governance.proxy-limit', 409, { holder: holder.voiceName, max });
    return this.proxies.enter(actor, meeting, {
      giver: voice,
      holder,
      items,
      instruction: input.instruction,
      statement: leavingStatementOf(meeting, voice, holder, items),
      state: written ? 'given' : 'accepted',
    });
  }

  /** The seat from which one leaves: one's own, or that of the member one sits for. */
  private async leaving(actor: Actor, meetingId: string): Promise<Leaving> {
    const meeting = await this.sittings.require(actor, 'vote', meetingId);
    if (meeting.mode === 'written') throw new Refusal('governance.written-no-attendance');
    refuseNotOpen(meeting);
    const rules = await this.sittings.rules(meeting);
    const own = ownVoices(actor, meeting, rules);
    const all = await this.voices.of(meetingId);
    const voice = all.find((one) => one.presence === 'present' && speakingWith(own, one) === 'own');
    if (!voice) throw new Refusal('governance.not-at-the-table');
    const running = await this.db.of(Proxy).findBy({ meetingId, state: In(['given', 'accepted']) });
    return { meeting, rules, all, voice, own, running };
  }

  /** The points from the one that is treated now. */
  private async remaining({ id: meetingId, currentItemId }: Meeting): Promise<AgendaItem[]> {
    const items = this.db.of(AgendaItem);
    const current = currentItemId ? await items.findOneBy({ id: currentItemId }) : null;
    const position = MoreThanOrEqual(current?.position ?? 0);
    return items.find({ where: { meetingId, position }, order: { position: 'ASC' } });
  }
}

/** The members whose proxy the one who leaves carries. */
const carriedBy = ({ all, voice }: Leaving): string[] =>
  all.filter((one) => isCarriedBy(one, voice.voiceId)).map(({ voiceName }) => voiceName);

/** Why the one who leaves cannot give a proxy to anybody: the name of the refusal; null when they can. */
function hindranceOf({ rules, voice, own, running }: Leaving): DepartureHindrance | null {
  if (rules.proxies.maxPerHolder === 0) return 'no-proxies';
  if (voice.speakerMandateId || !memberVoices(own).includes(voice.voiceId)) return 'proxy-by-substitute';
  return running.some(({ giverVoiceId }) => giverVoiceId === voice.voiceId) ? 'proxy-given-already' : null;
}

/** Why one member cannot carry the proxy of the one who leaves, as a list says it; null when they can. */
function whyNotCarried({ rules, all, voice, running }: Leaving, holder: Attendance): string | null {
  if (holder.presence === 'represented') return 'est représenté';
  if (holder.presence !== 'present') return 'n’est pas là';
  if (rules.proxies.holder === 'same-organisation' && holder.organisationCode !== voice.organisationCode)
    return 'est d’une autre organisation';
  return loadOf(holder, all, running) >= rules.proxies.maxPerHolder ? 'en porte déjà le nombre admis' : null;
}

/** How many proxies a member carries, or will once the secretariat has accepted those of members who left. */
function loadOf({ voiceId }: Attendance, all: readonly Attendance[], running: readonly Proxy[]): number {
  const awaited = running.filter(
    ({ holderVoiceId, giverVoiceId }) =>
      holderVoiceId === voiceId &&
      all.some((one) => one.voiceId === giverVoiceId && !['present', 'represented'].includes(one.presence)),
  );
  return awaited.length + all.filter((one) => isCarriedBy(one, voiceId)).length;
}
