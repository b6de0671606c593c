import { BodyRules } from '../../rulebook/words';

/** Voices that are there and voices that are represented. */
interface There {
  readonly present: number;
  readonly represented: number;
}

/** How many voices must be there for a body of that many to decide; a majority of eleven is six. */
export function quorumOf({ quorum }: Pick<BodyRules, 'quorum'>, voices: number): number {
  return quorum.atLeast === 'majority' ? Math.floor(voices / 2) + 1 : quorum.atLeast;
}

/** How many voices count for the quorum of a point, of those that are there: the rules say whether a proxy and a withdrawn voice do. */
export function countedForQuorum(
  { proxies, conflicts }: Pick<BodyRules, 'proxies' | 'conflicts'>,
  { present, represented }: There,
  recused: There,
): number {
  const there = present + (proxies.countForQuorum ? represented : 0);
  const gone = recused.present + (proxies.countForQuorum ? recused.represented : 0);
  return conflicts === 'excluded' ? there - gone : there;
}
