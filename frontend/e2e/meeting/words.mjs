/** What the meeting is about, as lists and titles name it. */
export const DOSSIER = 'D02 pour InterMire';
export const OWN = 'Désignation d’une personne de confiance';
export const PROPOSED = 'Un guichet commun pour les demandes des personnes';
export const STANDING = 'Approbation du procès-verbal de la séance précédente';
/** The passages for which other words are proposed, as the text goes. */
export const AMENDED = ['Vos données restent-elles en Europe', 'Quand ce document change'];
/** What a member is charged with, and the day for which it is asked, as one writes it. */
export const ACTION = 'Écrire une note sur le guichet commun';
export const IN_A_MONTH = dayOf(30);

/** A day from now, « 23/12/2026 ». */
export function dayOf(ahead) {
  const day = new Date(Date.now() + ahead * 86_400_000);
  return day.toLocaleDateString('fr-BE', {
    timeZone: 'Europe/Brussels',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
}
