import { Injectable } from '@nestjs/common';
import { Mandates } from '../../access/mandates.service';
import { BodyRules } from '../../rulebook/words';
import { AttendanceEvent } from '../meetings/attendance-event.entity';
import { voicesAt } from '../meetings/attendance-log';
import { AttendanceLineView, SubstituteView } from '../meetings/attendance.dto';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { Voices } from '../meetings/voices.service';
import { quorumView } from './quorum';

/** Shows who came and went while a meeting was held, and who may sit instead of whom. */
@Injectable()
export class MeetingAttendance {
  constructor(
    private readonly voices: Voices,
    private readonly mandates: Mandates,
  ) {}

  /** The comings and goings since the meeting was opened, each with the quorum from then on. */
  async comings(
    meeting: Meeting,
    rules: BodyRules,
    voices: readonly Attendance[],
  ): Promise<AttendanceLineView[]> {
    if (!meeting.openedAt || meeting.mode === 'written') return [];
    const lines = await this.voices.log(meeting.id);
    const since = lines.filter(({ at }) => at > meeting.openedAt!);
    return since.map((line) => {
      const before = lines.slice(0, lines.indexOf(line));
      const was = voicesAt(voices, before, line.at).find(({ voiceId }) => voiceId === line.voiceId);
      const after = voicesAt(voices, [...before, line], line.at);
      const { sentence, reached } = quorumView(rules, meeting, after);
      return {
        at: line.at, voiceId: line.voiceId, quorum: sentence, quorumReached: reached,
        sentence: told(line, was, voices),
      };
    }); // prettier-ignore
  }

  /** Who may sit instead of each member, by voice. */
  async substitutes(
    meeting: Meeting,
    rules: BodyRules,
    voices: readonly Attendance[],
  ): Promise<ReadonlyMap<string, SubstituteView[]>> {
    const seats = await this.mandates.seated(meeting.bodyId, meeting.date);
    const pairs = seats.flatMap((seat) => {
      const titular = seats.find(({ id }) => id === seat.substituteOf);
      if (!titular) return [];
      const voiceId = rules.voice === 'organisation' ? titular.organisationId : titular.id;
      return [{ voiceId, view: { mandateId: seat.id, name: seat.person.name } }];
    });
    return new Map(
      voices.map(({ voiceId }) => [
        voiceId,
        pairs.filter((pair) => pair.voiceId === voiceId).map(({ view }) => view),
      ]),
    );
  }
}

function told(line: AttendanceEvent, was: Attendance | undefined, voices: readonly Attendance[]): string {
  const nameOf = (id: string | null) => voices.find(({ voiceId }) => voiceId === id)?.voiceName ?? '—';
  const name = nameOf(line.voiceId);
  const wasThere = was?.presence === 'present';
  if (line.presence === 'represented') {
    const gives = `donne procuration à ${nameOf(line.holderVoiceId)}`;
    return wasThere ? `${name} quitte la séance et ${gives}.` : `${name} ${gives}.`;
  }
  if (line.presence !== 'present') {
    if (wasThere) return `${name} quitte la séance.`;
    return was?.presence === 'represented' ? `La procuration de ${name} prend fin.` : line.presence === 'excused' ? `${name} s’excuse.` : `Absence de ${name}.`;
  }
  if (line.speakerName) return `${line.speakerName} siège pour ${name}.`;
  return wasThere ? `${name} siège en personne.` : `${name} rejoint la séance.`;
} // prettier-ignore
