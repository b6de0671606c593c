/** The words of the Data Privacy Vocabulary 2 and its neighbours that a register is told in; carried inside every file. */
export const CONTEXT: Readonly<Record<string, string>> = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dpcat: 'https://w3id.org/dpcat#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  // What none of them has a word for: our own fields, by the ids of `policies/register`.
  mire: 'urn:rgpd-mire:terms:',
};

/** Parts of a list's lines that these vocabularies name, though the catalogue does not say so. */
export const PART_TERMS: Readonly<Record<string, string>> = {
  purposeText: 'dct:description',
  dataCode: 'dct:type',
  dataDetail: 'dct:description',
  retentionTerm: 'dpv:hasDuration',
  jointName: 'dpv:hasName',
  jointContact: 'dpv:hasContact',
  processorName: 'dpv:hasName',
  processorCountry: 'dpv:hasCountry',
  servedName: 'dpv:hasName',
  servedContact: 'dpv:hasContact',
  transferRecipient: 'dpv:hasName',
  transferCountry: 'dpv:hasCountry',
};

/** What a line of a list is, in the same vocabularies. */
export const LINE_TYPES: Readonly<Record<string, string>> = {
  purposes: 'dpv:Purpose',
  dataCategories: 'dpv:PersonalData',
  retention: 'dpv:StorageCondition',
  jointControllers: 'dpv:JointDataControllers',
  processors: 'dpv:DataProcessor',
  controllersServed: 'dpv:DataController',
  transferList: 'dpv:DataImporter',
  risks: 'dpv:Risk',
};
