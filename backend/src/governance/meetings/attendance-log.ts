import { Attendance } from './meeting.entity';
import { AttendanceEvent } from './attendance-event.entity';

/** What a line of the attendance list says of a voice. */
export type Standing = Pick<
  Attendance,
  | 'presence'
  | 'holderVoiceId'
  | 'proxyNote'
  | 'proxyId'
  | 'proxyItems'
  | 'speakerMandateId'
  | 'speakerPersonId'
  | 'speakerName'
>;
type Line = Pick<AttendanceEvent, 'voiceId' | 'at' | 'position'> & Standing;

/** Somebody who is not there and whom nobody speaks for. */
export const AWAY: Standing = {
  presence: 'absent',
  holderVoiceId: null,
  proxyNote: null,
  proxyId: null,
  proxyItems: null,
  speakerMandateId: null,
  speakerPersonId: null,
  speakerName: null,
};

/** What a line says, without when and by whom it was written. */
export function standingOf(line: Standing): Standing {
  const { presence, holderVoiceId, proxyNote, proxyId, proxyItems } = line;
  const { speakerMandateId, speakerPersonId, speakerName } = line;
  return {
    presence, holderVoiceId, proxyNote, proxyId, proxyItems, speakerMandateId, speakerPersonId, speakerName,
  }; // prettier-ignore
}

/** The attendance list as it stood at an instant (ISO 8601), worked out anew from who came and went until then. */
export function voicesAt(
  voices: readonly Attendance[],
  lines: readonly Line[],
  instant: string,
): Attendance[] {
  const until = lines
    .filter(({ at }) => at <= instant)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.position - b.position);
  const last = new Map(until.map((line) => [line.voiceId, line]));
  return voices.map((voice) => ({ ...voice, ...standingOf(last.get(voice.voiceId) ?? AWAY) }) as Attendance);
}

/**
 * The earliest instant that a new line about some voices may bear: not before the last line about any of them, nor about
 * a proxy between them, so that the list can be replayed and says at each instant what could be.
 */
export function earliest(lines: readonly Line[], voiceIds: readonly string[]): string {
  const about = lines.filter(
    ({ voiceId, holderVoiceId }) => voiceIds.includes(voiceId) || voiceIds.includes(holderVoiceId ?? ''),
  );
  const givers = about.map(({ voiceId }) => voiceId);
  const times = lines.filter(({ voiceId }) => voiceIds.includes(voiceId) || givers.includes(voiceId));
  return times.map(({ at }) => at).reduce((last, at) => (at > last ? at : last), '');
}
