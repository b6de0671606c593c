import { RecusalView, VoiceView } from '../api/contract';
import { NARROW } from '../kernel/french';

/** Why nobody speaks with a voice on a point: it withdrew, or whoever carries its proxy did; undefined when one may. */
export function silencedBy(
  { voiceId, presence, holderVoiceId }: VoiceView,
  recusals: readonly RecusalView[],
): 'voice' | 'holder' | undefined {
  const has = (id: string | null) => recusals.some((recusal) => recusal.voiceId === id);
  if (has(voiceId)) return 'voice';
  return presence === 'represented' && has(holderVoiceId) ? 'holder' : undefined;
}

/** What whoever carries a voice reads instead of the three answers; '' when the voice may answer. */
export function whySilent(voice: VoiceView, recusals: readonly RecusalView[]): string {
  const by = silencedBy(voice, recusals);
  if (by === 'holder')
    return 'Vous ne votez pas sur ce point, pour vous-même ni par procuration. Le secrétariat peut confier cette procuration à un autre membre.';
  const reason = recusals.find(({ voiceId }) => voiceId === voice.voiceId)?.reason;
  if (!by || !reason) return '';
  const who = voice.presence === 'represented' ? 'Cette voix ne vote pas' : 'Vous ne votez pas';
  return `${who} sur ce point${NARROW}: ${reason}`;
}
