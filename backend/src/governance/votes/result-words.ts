import { Tally } from './tally';
import { AppliedRule } from './majority-rule';

const NARROW = '\u202f';

/** « 10 pour, 0 contre, 0 abstention : adopté à l’unanimité »: the sum of a poll and what it came to. */
export function resultInWords(tally: Tally): string {
  return `${figures(tally)}${NARROW}: ${verdict(tally)}`;
}

/** « 10–0 », « 10–0 (1 abst.) »: the sum where there is little room. */
export function resultInShort({ for: favour, against, abstain }: Tally): string {
  return `${favour}–${against}${abstain ? ` (${abstain} abst.)` : ''}`;
}

/** « 6 pour sur 10 votes exprimés, majorité simple : 6 > 4 »: how the rule was applied; '' where it was not kept. */
export function sumInWords(tally: Tally): string {
  const { rule, quorumReached, left } = tally;
  if (!rule) return '';
  const sum = quorumReached ? weighed(tally, rule) : tooFew(tally);
  const gone = left
    ? ` ${left === 1 ? 'Une voix a voté puis a quitté la séance, et son vote compte' : `${left} voix ont voté puis ont quitté la séance, et leurs votes comptent`}.`
    : '';
  return `${sum}.${gone}`;
}

const figures = ({ for: favour, against, abstain }: Tally) =>
  `${favour} pour, ${against} contre, ${plural(abstain, 'abstention', 'abstentions')}`;

function verdict(tally: Tally): string {
  const { carried, chairDecided, unanimous, quorumReached, quorumNeeded } = tally;
  if (!quorumReached) return `quorum non atteint (${quorumNeeded} voix requises), rien n’est décidé`;
  if (tally.withoutObjection && carried) return 'adopté à l’unanimité, personne ne s’étant opposé';
  if (chairDecided) return `voix partagées, ${carried ? 'adopté' : 'rejeté'} par la voix de la présidence`;
  if (unanimous && carried) return 'adopté à l’unanimité';
  if (carried) return 'adopté';
  const isTie = tally.for === tally.against && tally.for > 0;
  return isTie ? 'rejeté, les voix étant partagées' : 'rejeté';
}

const MAJORITIES: Readonly<Record<AppliedRule['kind'], string>> = {
  simple: 'majorité simple',
  absolute: 'majorité absolue',
  'two-thirds': 'majorité des deux tiers',
  unanimity: 'unanimité',
  all: 'consentement de toutes les voix',
};

function weighed({ for: favour, against, needed, chairDecided, carried }: Tally, rule: AppliedRule): string {
  const compared =
    rule.kind === 'simple'
      ? [favour, sign(favour, against), against].join(NARROW)
      : [favour, favour >= needed ? '≥' : '<', needed].join(NARROW);
  const chair = chairDecided ? `, la présidence vote ${carried ? 'pour' : 'contre'}` : '';
  return `${favour} pour sur ${baseInWords(rule)}, ${MAJORITIES[rule.kind]}${NARROW}: ${compared}${chair}`;
}

function baseInWords({ of, base, abstentions }: AppliedRule): string {
  if (of === 'voices') return plural(base, 'voix', 'voix');
  if (of === 'present') return `${base} voix présentes ou représentées`;
  const cast = plural(base, 'vote exprimé', 'votes exprimés');
  return abstentions ? `${cast}, abstentions comprises` : cast;
}

function tooFew({ present, represented, voices, quorumNeeded }: Tally): string {
  const proxies = represented ? `, dont ${represented} par procuration` : '';
  return `${present + represented} voix sur ${voices}${proxies}, quorum de ${quorumNeeded} non atteint`;
}

const sign = (a: number, b: number) => (a > b ? '>' : a < b ? '<' : '=');

const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
