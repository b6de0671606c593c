/** Everything that rights are about, the actions that exist on it, and the fields that conditions may name. */
export const SUBJECTS = {
  Organisation: { actions: ['read', 'update'], fields: ['id', 'kind'] },
  Body: { actions: ['read', 'update'], fields: ['id', 'organisationId', 'kind'] },
  Person: { actions: ['read', 'manage'], fields: ['id'] },
  Mandate: { actions: ['read', 'manage'], fields: ['organisationId', 'bodyId'] },
  Activity: { actions: ['read', 'revise', 'oversee'], fields: ['organisationId', 'sector'] },
  Flow: {
    actions: ['read', 'revise', 'confirm'],
    fields: ['organisationId', 'sourceId', 'destinationId', 'sector'],
  },
  Document: { actions: ['read', 'read-draft', 'comment', 'amend', 'revise'], fields: ['organisationId'] },
  LocalText: { actions: ['read', 'write'], fields: ['organisationId'] },
  Dossier: { actions: ['read', 'propose', 'withdraw', 'urge'], fields: ['organisationId'] },
  Opinion: { actions: ['give'], fields: ['giver', 'organisationId', 'bodyId'] },
  Meeting: {
    actions: ['read', 'plan', 'hold', 'vote', 'minute'],
    fields: ['bodyId', 'organisationId'],
  },
  Minutes: {
    actions: ['consult', 'write', 'correct', 'approve', 'sign'],
    fields: ['bodyId', 'organisationId', 'kind'],
  },
  Space: {
    actions: ['read', 'add', 'keep', 'oversee', 'ask'],
    fields: ['bodyId', 'organisationId', 'sector'],
  },
  SpaceAccess: { actions: ['use'], fields: ['mandateId'] },
  FollowUp: {
    actions: ['read', 'keep', 'work'],
    fields: ['bodyId', 'bodyOrganisationId', 'organisationId', 'ownerId'],
  },
  Letter: { actions: ['read', 'retry'], fields: ['organisationId', 'bodyId'] },
  Pack: { actions: ['read', 'compose', 'sign'], fields: ['organisationId'] },
  Compliance: { actions: ['read', 'count'], fields: ['organisationId'] },
  ChangeNotice: { actions: ['read', 'announce', 'settle'], fields: ['organisationId'] },
  PublicRegister: { actions: ['publish'], fields: ['organisationId'] },
  Journal: { actions: ['read'], fields: ['organisationId'] },
} as const;

export type SubjectName = keyof typeof SUBJECTS;
export type Action<S extends SubjectName = SubjectName> = (typeof SUBJECTS)[S]['actions'][number];
