import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { Attendance } from './meeting.entity';

interface Wish {
  readonly holderVoiceId?: string | null;
  readonly proxyNote?: string | null;
  /** The points that the proxy names; null or absent: all of them. */
  readonly proxyItems?: readonly string[] | null;
}

/** A proxy: given in writing where the rules ask it, to a member who is there, within the limit, never passed on. */
export function refuseProxy(
  { proxies }: BodyRules,
  all: readonly Attendance[],
  giver: Attendance,
  { holderVoiceId, proxyNote, proxyItems }: Wish,
): void {
  const { maxPerHolder: max, written } = proxies;
  if (max === 0) throw new Refusal('governance.no-proxies', 409);
  if (!holderVoiceId) throw new Refusal('governance.proxy-holder-missing', 422, { giver: giver.voiceName });
  if (holderVoiceId === giver.voiceId) throw new Refusal('governance.proxy-self', 422);
  const found = all.find(({ voiceId }) => voiceId === holderVoiceId);
  if (!found) throw new Refusal('governance.proxy-holder-not-member', 422);
  const holder = found.voiceName;
  refuseTooWide({ proxies }, giver, found, proxyItems);
  if (found.presence === 'represented') throw new Refusal('governance.proxy-chain', 409, { holder });
  if (found.presence !== 'present') throw new Refusal('governance.proxy-holder-absent', 409, { holder });
  const carried = all.filter((one) => isCarriedBy(one, holderVoiceId) && one.id !== giver.id).length;
  if (carried >= max) throw new Refusal('governance.proxy-limit', 409, { holder, max });
  if (written && !proxyNote?.trim()) throw new Refusal('governance.proxy-not-written', 422);
  refuseLeaving(all, giver);
}

/** A body may narrow its proxies: to a member of the same organisation, or to the points that they name. */
export function refuseTooWide(
  { proxies }: Pick<BodyRules, 'proxies'>,
  giver: Pick<Attendance, 'organisationCode'>,
  holder: Pick<Attendance, 'organisationCode'>,
  items: readonly string[] | null | undefined,
): void {
  if (proxies.holder === 'same-organisation' && holder.organisationCode !== giver.organisationCode)
    throw new Refusal('governance.proxy-other-organisation', 409, { organisation: giver.organisationCode });
  if (proxies.items === 'named' && !items?.length) throw new Refusal('governance.proxy-names-no-point', 409);
}

/** Whoever carries a proxy cannot leave with it. */
export function refuseLeaving(all: readonly Attendance[], voice: Attendance): void {
  const givers = all.filter((one) => isCarriedBy(one, voice.voiceId)).map(({ voiceName }) => voiceName);
  if (givers.length)
    throw new Refusal('governance.proxy-held', 409, { holder: voice.voiceName, givers: givers.join(', ') });
}

export const isCarriedBy = (one: Attendance, holderVoiceId: string) =>
  one.presence === 'represented' && one.holderVoiceId === holderVoiceId;
