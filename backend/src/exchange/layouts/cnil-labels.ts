/** The words of a sheet of the CNIL's register, exactly as they stand in its first columns. */
export const CNIL = {
  description: 'Description du traitement',
  name: 'Nom du traitement',
  reference: 'N° / RÉF',
  created: 'Date de création du traitement',
  updated: 'Mise à jour du traitement',
  actors: ['Acteurs', 'Nom', 'Adresse', 'Code Postal', 'Ville', 'Pays', 'Téléphone', 'Adresse mél'],
  controller: 'Responsable du traitement',
  dpo: 'Délégué à la protection des données',
  dpoFirm: 'Société du DPO (si celui-ci est externe)',
  representative: 'Représentant',
  joint: 'Responsable(s) conjoint(s)',
  purposes: 'Finalité(s) du traitement effectué',
  mainPurpose: 'Finalité principale',
  subPurpose: 'Sous-finalité',
  data: 'Catégories de données personnelles concernées',
  sensitive: 'Données sensibles',
  detail: 'Description',
  term: 'Durée de conservation',
  persons: ['Catégories de personnes concernées', 'Description', 'Précisions'],
  person: 'Catégorie de personnes',
  recipients: ['Destinataires', 'Type de destinataire', 'Précisions'],
  recipient: 'Destinataire',
  measures: ['Mesures de sécurité', 'Type de mesure de sécurité', 'Précisions'],
  measure: 'Mesure de sécurité',
  transfers: [
    'Transferts hors UE',
    'Destinataire',
    'Pays',
    'Type de Garanties',
    'Liens vers la documentation',
  ],
  importer: 'Organisme destinataire',
  /** Ours: their model has no place for a sentence on transfers. */
  remark: 'Précisions sur les transferts',
  choose: 'Sélectionnez un élément dans cette liste déroulante ►',
} as const;

/** The sheets that are not an entry. */
export const CNIL_SHEETS = { list: '2_-_Liste_des_traitements', lists: '5_-_Listes' } as const;
