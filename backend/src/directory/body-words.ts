import { BodyRules } from '../rulebook/words';

/** The rules of a body in the order in which they are shown, each with its name. */
export const RULE_NAMES: Readonly<Record<string, string>> = {
  composition: 'Composition',
  voice: 'Voix',
  voters: 'Qui vote',
  quorum: 'Quorum',
  majority: 'Majorité',
  abstentions: 'Abstentions',
  tie: 'Égalité',
  proxies: 'Procurations',
  writtenProcedure: 'Procédure écrite',
  conflicts: 'Conflits d’intérêts',
  hands: 'Mains levées',
  withoutObjection: 'Sans objection',
  secret: 'Scrutin secret',
  minutes: 'Procès-verbal',
  frequency: 'Rythme',
};

/** One rule of a body as a French sentence; `roles` tells the name of a role. Null when nothing is said about it. */
export function ruleInWords(rules: BodyRules, rule: string, roles: (id: string) => string): string | null {
  return SENTENCES[rule]?.(rules, roles) ?? null;
}

type Sentence = (rules: BodyRules, roles: (id: string) => string) => string | null;
const SENTENCES: Readonly<Record<string, Sentence>> = {
  composition: ({ composition }) =>
    composition ? `${composition.map(({ name }) => name).join(', ')}.` : null,
  voice: ({ voice }) =>
    voice === 'organisation'
      ? 'Chaque organisation membre dispose d’une voix.'
      : 'Chaque membre dispose d’une voix.',
  voters: ({ voters }, roles) => `Votent\u202f: ${voters.map(roles).join(', ')}.`,
  quorum: ({ quorum }) =>
    quorum.atLeast === 'majority'
      ? 'Plus de la moitié des voix, présentes ou représentées.'
      : `${quorum.atLeast} voix présentes ou représentées.`,
  majority: ({ majority }) =>
    `${MAJORITIES[majority.kind]} ${majority.of === 'cast' ? 'des votes exprimés' : 'des voix présentes ou représentées'}.`,
  abstentions: ({ abstentions }) =>
    abstentions === 'excluded'
      ? 'Les abstentions ne comptent pas parmi les votes exprimés.'
      : 'Les abstentions comptent parmi les votes exprimés.',
  tie: ({ tie }) =>
    tie === 'chair'
      ? 'À égalité, la voix de la présidence est prépondérante.'
      : 'À égalité, la proposition est rejetée.',
  proxies: proxiesInWords,
  writtenProcedure: writtenInWords,
  conflicts: ({ conflicts }) =>
    conflicts === 'excluded'
      ? 'Une voix qui se retire d’un point n’y vote pas et n’y compte pas pour le quorum.'
      : 'Une voix qui se retire d’un point n’y vote pas\u202f; présente ou représentée, elle y compte pour le quorum.',
  hands: ({ hands }) =>
    hands === 'counted'
      ? 'Les mains levées peuvent être comptées sans être nommées.'
      : 'Les mains levées sont notées nom par nom.',
  withoutObjection: ({ withoutObjection }) =>
    withoutObjection === false
      ? 'Un vote a toujours lieu.'
      : 'La présidence peut demander si quelqu’un s’oppose\u202f; le silence des voix présentes vaut alors accord.',
  secret: ({ secret }) =>
    secret === 'asked'
      ? 'Le scrutin est secret lorsqu’un membre ou la présidence le demande.'
      : 'Les votes sont nominatifs.',
  minutes: ({ minutes }) =>
    minutes
      ? `${APPROVALS[minutes.approval]}, les corrections étant admises pendant ${minutes.days} jours.`
      : null,
  frequency: ({ frequency }) => frequency ?? null,
};

function proxiesInWords({
  proxies: { maxPerHolder: max, holder, written, items, countForQuorum },
}: BodyRules) {
  if (max === 0) return 'Les procurations ne sont pas admises.';
  return [
    `Un membre porte au plus ${max} procuration${max > 1 ? 's' : ''}`,
    holder === 'same-organisation' ? ', d’un membre de la même organisation' : ', d’un autre membre',
    written ? ', donnée par écrit' : '',
    items === 'named' ? ', pour les points qu’elle désigne' : ', pour toute la séance',
    countForQuorum ? '\u202f; elle compte pour le quorum.' : '\u202f; elle ne compte pas pour le quorum.',
  ].join('');
}

function writtenInWords({ writtenProcedure: written }: BodyRules) {
  if (!written.allowed) return 'Elle n’est pas admise.';
  return [
    `Admise, ${written.days} jours pour répondre`,
    written.silence === 'consent' ? '\u202f; le silence vaut accord' : '\u202f; le silence vaut abstention',
    `\u202f; ${stopInWords(written)}`,
    written.unanimity ? '\u202f; l’accord de toutes les voix est nécessaire.' : '.',
  ].join('');
}

function stopInWords({ stopAt, stopOf }: BodyRules['writtenProcedure']) {
  if (stopAt === 0) return 'personne ne peut l’arrêter';
  if (stopOf === 'percent')
    return `les membres qui demandent une réunion l’arrêtent à ${stopAt}\u202f% des voix`;
  return stopAt === 1
    ? 'un seul membre qui demande une réunion l’arrête'
    : `${stopAt} voix qui demandent une réunion l’arrêtent`;
}

const MAJORITIES = {
  simple: 'Simple',
  absolute: 'Absolue',
  'two-thirds': 'Des deux tiers',
  unanimity: 'Unanimité',
} as const;
const APPROVALS = {
  'next-meeting': 'Approuvé à la réunion suivante',
  'written-days': 'Approuvé sans objection à l’échéance',
  chair: 'Approuvé par la présidence',
} as const;
