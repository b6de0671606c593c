/** One control of the form of a rule: a choice of words, a number or a yes. */
export interface RuleControl {
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'number' | 'yes';
  readonly choices?: readonly (readonly [string, string])[];
  readonly help?: string;
}

const YES_NO: Pick<RuleControl, 'kind'> = { kind: 'yes' };

/** What the form asks for each rule that a body may have of its own; `is` alone is a rule of one word. */
export const RULE_CONTROLS: Readonly<Record<string, readonly RuleControl[]>> = {
  voice: [choice('is', 'Qui dispose d’une voix', [['person', 'Chaque membre'], ['organisation', 'Chaque organisation membre']])],
  quorum: [
    { name: 'atLeast', label: 'Voix présentes ou représentées au moins', kind: 'number', help: 'Vide\u202f: plus de la moitié des voix.' },
  ],
  majority: [
    choice('kind', 'Majorité', [['simple', 'Simple\u202f: plus de pour que de contre'], ['absolute', 'Absolue\u202f: plus de la moitié'], ['two-thirds', 'Des deux tiers'], ['unanimity', 'Unanimité']]),
    choice('of', 'Comptée sur', [['cast', 'Les votes exprimés'], ['present', 'Les voix présentes ou représentées']]),
  ],
  abstentions: [choice('is', 'Abstentions', [['excluded', 'Ne comptent pas parmi les votes exprimés'], ['counted', 'Comptent parmi les votes exprimés']])],
  tie: [choice('is', 'À égalité', [['rejected', 'La proposition est rejetée'], ['chair', 'La voix de la présidence est prépondérante']])],
  proxies: [
    { name: 'maxPerHolder', label: 'Procurations par porteur, au plus', kind: 'number', help: '0\u202f: aucune procuration.' },
    choice('holder', 'Données à', [['member', 'Un autre membre'], ['same-organisation', 'Un membre de la même organisation']]),
    choice('items', 'Pour', [['all', 'Toute la séance'], ['named', 'Les points que la procuration désigne']]),
    { name: 'written', label: 'Données par écrit', ...YES_NO },
    { name: 'countForQuorum', label: 'Une voix représentée compte pour le quorum', ...YES_NO },
  ],
  writtenProcedure: [
    { name: 'allowed', label: 'Procédure écrite admise', ...YES_NO },
    { name: 'days', label: 'Jours pour répondre', kind: 'number' },
    choice('silence', 'Le silence vaut', [['abstention', 'Abstention'], ['consent', 'Accord']]),
    { name: 'stopAt', label: 'Demandes de réunion qui l’arrêtent', kind: 'number', help: '0\u202f: personne ne peut l’arrêter\u202f; 1\u202f: un seul membre suffit.' },
    choice('stopOf', 'Demandes comptées', [['voices', 'En voix'], ['percent', 'En pour cent des voix']]),
    { name: 'unanimity', label: 'L’accord de toutes les voix est nécessaire', ...YES_NO },
  ],
  conflicts: [choice('is', 'Voix retirée pour conflit d’intérêts', [['present', 'Compte pour le quorum si elle est présente'], ['excluded', 'Ne compte pas pour le quorum']])],
  hands: [choice('is', 'Mains levées', [['named', 'Notées nom par nom'], ['counted', 'Comptées, sans les nommer']])],
  withoutObjection: [{ name: 'is', label: 'La présidence peut constater l’absence d’objection', ...YES_NO }],
  secret: [choice('is', 'Scrutin secret', [['never', 'Jamais\u202f: les votes sont nominatifs'], ['asked', 'Lorsqu’il est demandé']])],
  minutes: [
    choice('approval', 'Le procès-verbal est approuvé', [['next-meeting', 'À la réunion suivante'], ['written-days', 'Sans objection à l’échéance'], ['chair', 'Par la présidence']]),
    { name: 'days', label: 'Jours pour demander des corrections', kind: 'number' },
  ],
}; // prettier-ignore

function choice(name: string, label: string, choices: readonly (readonly [string, string])[]): RuleControl {
  return { name, label, kind: 'choice', choices };
}

type Value = Readonly<Record<string, unknown>>;

/** What the form shows of a rule: every value as text, '' for none. */
export function toForm(rule: string, value: Value): Record<string, string> {
  return Object.fromEntries(
    (RULE_CONTROLS[rule] ?? []).map(({ name, kind, choices }) => {
      const given = value[name];
      if (kind === 'yes') return [name, given === true ? 'yes' : ''];
      if (kind === 'number') return [name, typeof given === 'number' ? String(given) : ''];
      return [name, typeof given === 'string' ? given : (choices?.[0]?.[0] ?? '')];
    }),
  );
}

/** The rule that a filled-in form says; a number that cannot be read is left as it was typed, for the office to refuse. */
export function fromForm(rule: string, shown: Readonly<Record<string, string>>): Record<string, unknown> {
  const said = (RULE_CONTROLS[rule] ?? []).map(({ name, kind }) => {
    const text = (shown[name] ?? '').trim();
    if (kind === 'yes') return [name, text === 'yes'];
    return [name, kind === 'number' && /^\d+$/.test(text) ? Number(text) : text];
  });
  const value = Object.fromEntries(said) as Record<string, unknown>;
  return rule === 'quorum'
    ? { of: 'voices', atLeast: value['atLeast'] === '' ? 'majority' : value['atLeast'] }
    : value;
}
