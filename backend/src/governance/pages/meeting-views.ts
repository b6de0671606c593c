import { Attendance, Meeting } from '../meetings/meeting.entity';
import { VoiceView } from '../meetings/attendance.dto';
import { MeetingView } from '../meetings/meetings.dto';
import { Onlooker, open } from './onlooker';

/** What may be done with a meeting as a whole; `closable` says that no poll stands in the way. */
export function meetingMoves(onlooker: Onlooker, closable: boolean): string[] {
  const { meeting, holds, plans, votes, voices } = onlooker;
  const { state, mode } = meeting;
  const isWritten = mode === 'written';
  const isLive = state === 'convened' || state === 'open';
  return open({
    convene: plans && state === 'planned',
    move: plans && !isWritten && (state === 'planned' || state === 'convened'),
    cancel: plans && (state === 'planned' || state === 'convened'),
    open: holds && state === 'convened',
    close: holds && state === 'open' && closable,
    attend: holds && isLive && !isWritten,
    leave: votes && state === 'open' && !isWritten && voices.some((voice) => isSeated(onlooker, voice)),
    conflicts: holds && (isLive || state === 'planned'),
    'add-item': plans && (state === 'planned' || (isLive && !isWritten)),
    order: plans && (state === 'planned' || isLive),
    current: holds && state === 'open' && !isWritten,
    minutes: state !== 'planned' && state !== 'cancelled',
  });
}

/** Whether someone sits at the table with a voice that is theirs, not with somebody's proxy. */
const isSeated = ({ speaking }: Onlooker, { voiceId, presence }: Attendance) =>
  presence === 'present' && speaking.get(voiceId) === 'own';

export function voiceView(
  voice: Attendance,
  onlooker: Onlooker,
  { substitutes, since }: Pick<VoiceView, 'substitutes' | 'since'>,
): VoiceView {
  const { voiceId, voiceName: name, organisationCode, presence, holderVoiceId, proxyNote, chair } = voice;
  const { speakerName, speakerMandateId, proxyId, proxyItems } = voice;
  const holder = holderVoiceId ? onlooker.voices.find((one) => one.voiceId === holderVoiceId) : undefined;
  return {
    voiceId, name, organisationCode, presence, holderVoiceId, proxyNote, chair,
    speakerName, speakerMandateId, proxyId, proxyItems, substitutes, since,
    holderName: holder?.voiceName ?? null,
    mine: onlooker.speaking.has(voiceId),
  }; // prettier-ignore
}

export type MeetingFacts = Pick<MeetingView, 'organisationCode' | 'bodyName' | 'items' | 'decisions'>;

export function meetingFacts(meeting: Meeting, facts: MeetingFacts) {
  const { id, bodyId, bodyCode, title, date, start, mode, deadline, state, place, sequence } = meeting;
  const { convenedAt, openedAt, closedAt, stopReason, conflicts, durationDays, currentItemId } = meeting;
  return {
    id, bodyId, bodyCode, title, date, start, mode, deadline, state, place, sequence, convenedAt, openedAt, closedAt, stopReason, conflicts, durationDays, currentItemId, ...facts,
  }; // prettier-ignore
}
