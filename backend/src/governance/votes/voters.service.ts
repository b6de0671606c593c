import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { ownVoices, silencedBy, Speaking, speakingWith } from '../meetings/seats';

/** The electoral roll: who speaks with which voice at a meeting, and why somebody does not. */
@Injectable()
export class Voters {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** How an actor speaks with a voice; refused when it is not theirs. */
  async speaking(
    actor: Actor,
    meeting: Meeting,
    rules: BodyRules,
    voiceId: string,
    voice: Attendance | undefined,
  ): Promise<Speaking> {
    const own = ownVoices(actor, meeting, rules);
    if (own.size === 0) throw await this.stranger(actor, meeting);
    const how = voice && speakingWith(own, voice);
    if (!how && own.has(voiceId) && voice) throw await this.represented(voice);
    if (!how) throw new Refusal('governance.not-a-voter', 403);
    return how;
  }

  /** Nobody speaks with a voice that withdrew from the point, nor carries there a proxy when they withdrew themselves. */
  async refuseRecused(voice: Attendance, recused: ReadonlySet<string>): Promise<void> {
    const by = silencedBy(voice, recused);
    if (by === 'voice') throw new Refusal('governance.voice-recused', 409, { voice: voice.voiceName });
    if (by !== 'holder') return;
    const holder = await this.holder(voice);
    throw new Refusal('governance.holder-recused', 409, { holder, giver: voice.voiceName });
  }

  private async represented(voice: Attendance): Promise<Refusal> {
    if (voice.presence !== 'represented' && voice.speakerName)
      return new Refusal('governance.substitute-sits', 409, { substitute: voice.speakerName });
    return new Refusal('governance.voice-represented', 409, { holder: await this.holder(voice) });
  }

  private async holder({ meetingId, holderVoiceId }: Attendance): Promise<string> {
    const holder = await this.db.of(Attendance).findOneBy({ meetingId, voiceId: holderVoiceId ?? '' });
    return holder?.voiceName ?? '';
  }

  /** Whoever has no voice here today: told until when they had one; to those who may not even read, it is not there. */
  private async stranger(actor: Actor, meeting: Meeting): Promise<Refusal> {
    const { bodyId } = meeting;
    const held = await this.db.of(Mandate).findBy({ personId: actor.personId, bodyId });
    const ends = held.flatMap(({ until }) => (until && until < this.clock.today() ? [until] : []));
    const until = ends.sort().at(-1);
    if (until) return new Refusal('governance.not-a-voter', 403, { until });
    return actor.may('read', 'Meeting', meeting)
      ? new Refusal('governance.not-a-voter', 403)
      : new Refusal('access.denied', 404);
  }
}
