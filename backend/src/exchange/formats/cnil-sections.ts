/** The sections of a sheet, by the words that open them. */
export const SECTIONS: readonly (readonly [RegExp, Section])[] = [
  [/^description du traitement$/, 'name'],
  [/^acteurs$/, 'actors'],
  [/^finalite s du traitement/, 'purposes'],
  [/^categories de donnees personnelles/, 'data'],
  [/^donnees sensibles$/, 'data'],
  [/^categories de personnes/, 'persons'],
  [/^destinataires$/, 'recipients'],
  [/^mesures de securite$/, 'measures'],
  [/^transferts hors/, 'transfers'],
];
/** The rows of each section, by the words they begin with. */
export const OWN_ROWS: Readonly<Record<Section, RegExp>> = {
  name: /^(nom du traitement|n ref|date de creation du traitement|mise a jour du traitement)$/,
  actors: /^(responsable|delegue a la protection|societe du dpo|representant)/,
  purposes: /^(finalite principale|sous finalite)/,
  data: /./,
  persons: /^categorie de personnes/,
  recipients: /^destinataire/,
  measures: /^mesure de securite/,
  transfers: /^(organisme destinataire|precisions sur les transferts)/,
};
export type Section =
  'name' | 'actors' | 'purposes' | 'data' | 'persons' | 'recipients' | 'measures' | 'transfers';

/** A processor among our own recipients stays a recipient: our exports write processors with their contracts. */
export function headingOf(section: Section, kind: string, ours: boolean): string {
  if (section === 'persons') return 'Catégorie de personnes';
  if (section === 'measures') return 'Mesure de sécurité';
  if (kind.startsWith('service interne')) return 'Destinataire, service interne';
  return kind.startsWith('sous traitant') && !ours ? 'Destinataire, sous-traitant' : 'Destinataire';
}
