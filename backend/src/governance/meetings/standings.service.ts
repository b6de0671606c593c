import { Inject, Injectable } from '@nestjs/common';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { momentOf } from '../moments';
import { AWAY, Standing } from './attendance-log';
import { AttendanceInput } from './meeting-inputs.dto';
import { Attendance, Meeting } from './meeting.entity';
import { Proxy } from './proxy.entity';
import { refuseLeaving, refuseProxy } from './proxy-rules';

/** A voice at the door of a meeting, among the others. */
interface Door {
  readonly meeting: Meeting;
  readonly rules: BodyRules;
  readonly all: readonly Attendance[];
  readonly voice: Attendance;
}

/** How a voice stands: there in person or through its substitute, carried by a proxy that the rules allow, or away. */
@Injectable()
export class Standings {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly mandates: Mandates,
  ) {}

  /** What is to be written of a voice when somebody says how it stands. */
  async of({ meeting, rules, all, voice }: Door, input: AttendanceInput): Promise<Standing> {
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
}

/** A voice that somebody carries: whoever speaks for the holder speaks for it. */
export function carried({ voiceId, speakerMandateId, speakerPersonId, speakerName }: Attendance): Standing {
  return { ...AWAY, presence: 'represented', holderVoiceId: voiceId, speakerMandateId, speakerPersonId, speakerName };
} // prettier-ignore

/** Where a written proxy is: the file that was brought, or the words confirmed on the giver's own screen. */
export function noteOf({ fileName, givenAt }: Proxy): string {
  return fileName ? `${fileName}, reçu le ${momentOf(givenAt)}` : `donnée en ligne le ${momentOf(givenAt)}`;
}
