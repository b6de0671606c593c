import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { Attendance } from './meeting.entity';

interface Wish {
  readonly holderVoiceId?: string | null;
  readonly proxyNote?: string | null;
}

/** A proxy: given in writing where the rules ask it, to a member who is there, within the limit, never passed on. */
export function refuseProxy(
  { proxies }: BodyRules,
  all: readonly Attendance[],
  giver: Attendance,
  { holderVoiceId, proxyNote }: Wish,
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
export function refuseLeaving(all: readonly Attendance[], voice: Attendance): void {
  const givers = all.filter((one) => isCarriedBy(one, voice.voiceId)).map(({ voiceName }) => voiceName);
  if (givers.length)
    throw new Refusal('governance.proxy-held', 409, { holder: voice.voiceName, givers: givers.join(', ') });
}

export const isCarriedBy = (one: Attendance, holderVoiceId: string) =>
  one.presence === 'represented' && one.holderVoiceId === holderVoiceId;
