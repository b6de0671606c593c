import type { Activity } from '../register-client';

/** The sentence under the form's title: whose entry it is, and what may be written in it. */
export function leadOf(it: Activity | undefined, organisation = 'votre organisation'): string {
  if (!it) return `Une fiche du registre de ${organisation}.`;
  if (it.modelId)
    return 'Les champs au cadenas suivent le modèle du secteur\u202f; des autres, on peut s’écarter en disant pourquoi.';
  return it.sector ? 'Le modèle du secteur\u202f: chaque Mire le reçoit après décision des instances.' : '';
}

/** Where the page stands, for the crumbs above its title. */
export function crumbsOf(it: Activity | undefined) {
  const register = { label: 'Registre', link: '/registre' };
  return it
    ? [register, { label: it.code, link: `/registre/${it.id}` }, { label: 'Réviser' }]
    : [register, { label: 'Ajouter' }];
}
