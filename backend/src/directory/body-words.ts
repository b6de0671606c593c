import { BodyRules } from '../rulebook/words';

/** How a body decides, each rule as a French sentence. */
export function rulesInWords(rules: BodyRules): string[] {
  const { quorum, majority, proxies, writtenProcedure: written } = rules;
  return [
    rules.voice === 'organisation'
      ? 'Chaque organisation membre dispose d’une voix.'
      : 'Chaque membre dispose d’une voix.',
    quorum.atLeast === 'majority'
      ? 'Quorum : plus de la moitié des voix, présentes ou représentées.'
      : `Quorum : ${quorum.atLeast} voix présentes ou représentées.`,
    `Majorité : ${MAJORITIES[majority.kind]} ${majority.of === 'cast' ? 'des votes exprimés' : 'des voix présentes ou représentées'}.`,
    rules.abstentions === 'excluded'
      ? 'Les abstentions ne comptent pas parmi les votes exprimés.'
      : 'Les abstentions comptent parmi les votes exprimés.',
    rules.tie === 'chair'
      ? 'À égalité, la voix de la présidence est prépondérante.'
      : 'À égalité, la proposition est rejetée.',
    proxies.maxPerHolder === 0
      ? 'Les procurations ne sont pas admises.'
      : `Un membre porte au plus ${proxies.maxPerHolder} procuration${proxies.maxPerHolder > 1 ? 's' : ''}${proxies.written ? ', donnée par écrit' : ''}.`,
    written.allowed
      ? `Procédure écrite admise, ${written.days} jours pour répondre${written.oneMemberMayStop ? ' ; un membre peut demander une réunion' : ''}.`
      : 'Pas de procédure écrite.',
    rules.conflicts === 'excluded'
      ? 'Une voix qui se retire d’un point pour conflit d’intérêts n’y vote pas et n’y compte pas pour le quorum.'
      : 'Une voix qui se retire d’un point pour conflit d’intérêts n’y vote pas\u202f; présente ou représentée, elle y compte pour le quorum.',
  ];
}

const MAJORITIES = {
  simple: 'simple',
  absolute: 'absolue',
  'two-thirds': 'des deux tiers',
  unanimity: 'unanimité',
} as const;
