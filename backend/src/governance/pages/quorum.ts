import { BodyRules } from '../../rulebook/words';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { QuorumView } from '../meetings/meetings.dto';
import { quorumOf } from '../votes/tally';

/** Whether a body may decide with those who are there, by its own rule, in figures and in a sentence. */
export function quorumView(
  rules: BodyRules,
  { mode, state }: Meeting,
  voices: readonly Attendance[],
): QuorumView {
  const present = voices.filter(({ presence }) => presence === 'present').length;
  const represented = voices.filter(({ presence }) => presence === 'represented').length;
  const needed = quorumOf(rules, voices.length);
  const reached = voices.length > 0 && present + (rules.proxies.countForQuorum ? represented : 0) >= needed;
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

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
