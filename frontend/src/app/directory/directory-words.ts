import { Tab } from '../ui/tabs';

export const KINDS: Readonly<Record<string, string>> = {
  umbrella: 'Fédération',
  mire: 'Mission régionale',
  partner: 'Partenaire',
  processor: 'Sous-traitant',
  authority: 'Autorité',
};

/** The views of the directory; accounts only for those who keep them. */
export function directoryTabs(people: boolean): readonly Tab[] {
  return [
    { label: 'Organisations', link: '/annuaire', exact: true },
    { label: 'Instances', link: '/annuaire/instances' },
    ...(people ? [{ label: 'Comptes', link: '/annuaire/comptes' }] : []),
  ];
}

/** « d’Odile Roitelet », « de Pascal Sarriette ». */
export const ofPerson = (name: string): string =>
  /^[aeiouyàâäéèêëîïôöùûü]/i.test(name.normalize('NFC')) ? `d’${name}` : `de ${name}`;
