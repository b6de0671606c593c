import { BodyRules } from '../../rulebook/words';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { QuorumView } from '../meetings/attendance.dto';
import { thereOf } from '../meetings/seats';
import { countedForQuorum, quorumOf } from '../votes/quorum-rule';

/** Whether a body may decide with those who are there, by its own rule, in figures and in a sentence. */
export function quorumView(
  rules: BodyRules,
  { mode, state }: Meeting,
  voices: readonly Attendance[],
): QuorumView {
  const { present, represented } = thereOf(voices);
  const needed = quorumOf(rules, voices.length);
  const reached = reachesQuorum(rules, voices);
  const there =
    mode === 'written'
      ? `${plural(present, 'réponse reçue', 'réponses reçues')} sur ${voices.length}`
      : `${plural(present, 'voix présente', 'voix présentes')}, ${plural(represented, 'représentée', 'représentées')}`;
  const sentence =
    state === 'planned'
      ? 'Les voix seront établies à la convocation.'
      : `${there} — quorum ${reached ? 'atteint' : 'non atteint'} (${needed})`;
  return { voices: voices.length, present, represented, needed, reached, sentence };
}

/** Whether a body may decide with those who are there, on a point from which these voices withdrew. */
export function reachesQuorum(
  rules: BodyRules,
  voices: readonly Attendance[],
  recused: ReadonlySet<string> = new Set(),
): boolean {
  const gone = voices.filter(({ voiceId }) => recused.has(voiceId));
  const counted = countedForQuorum(rules, thereOf(voices), thereOf(gone));
  return voices.length > 0 && counted >= quorumOf(rules, voices.length);
}

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
