import { Tally } from './tally';

const NARROW = '\u202f';

/** « 10 pour, 0 contre, 0 abstention : adopté à l’unanimité »: the sum of a poll and what it came to. */
export function resultInWords(tally: Tally): string {
  return `${figures(tally)}${NARROW}: ${verdict(tally)}`;
}

/** « 10–0 », « 10–0 (1 abst.) »: the sum where there is little room. */
export function resultInShort({ for: favour, against, abstain }: Tally): string {
  return `${favour}–${against}${abstain ? ` (${abstain} abst.)` : ''}`;
}

const figures = ({ for: favour, against, abstain }: Tally) =>
  `${favour} pour, ${against} contre, ${abstain} abstention${abstain > 1 ? 's' : ''}`;

function verdict(tally: Tally): string {
  const { carried, chairDecided, unanimous, quorumReached, quorumNeeded } = tally;
  if (!quorumReached) return `quorum non atteint (${quorumNeeded} voix requises), rien n’est décidé`;
  if (chairDecided) return `voix partagées, ${carried ? 'adopté' : 'rejeté'} par la voix de la présidence`;
  if (unanimous && carried) return 'adopté à l’unanimité';
  if (carried) return 'adopté';
  const isTie = tally.for === tally.against && tally.for > 0;
  return isTie ? 'rejeté, les voix étant partagées' : 'rejeté';
}
