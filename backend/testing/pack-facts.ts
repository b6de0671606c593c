import { resolve } from 'node:path';
import { activityInput, demoActivities } from '../src/app/demo/activity-words';
import { FIRST_MODELS } from '../src/app/demo/register';
import { fill } from '../src/documents/text/fill';
import { lexiconOf } from '../src/documents/text/lexicon';
import { readMarkdown } from '../src/documents/text/markdown';
import { fieldValues } from '../src/documents/text/merge-fields';
import { Organisation } from '../src/directory/organisation.entity';
import { FlowView, MapView } from '../src/flows/flows.dto';
import { DecisionView } from '../src/governance/decisions/decision-view.dto';
import { MinutesView } from '../src/governance/minutes/minutes-view.dto';
import { canonical, digestOf } from '../src/kernel/digest';
import { PackFacts, PackText } from '../src/packs/composition/facts';
import { ActivityContent } from '../src/register/activity.entity';
import { Rulebook } from '../src/rulebook/rulebook';

const ROOT = resolve(__dirname, '../..');
export const aRulebook = () => Rulebook.open(ROOT);

const ORGANISATION = {
  id: '0199aaaa-0000-7000-8000-000000000001', code: 'MIREC', name: 'Mission régionale pour l’insertion et l’emploi à Charleroi', kind: 'mire' as const,
  town: 'Marchienne-au-Pont', dpd: { name: 'Sylvain Saule (démonstration)', contact: 'dpd@demo.intermire.invalid' },
  identity: { legalForm: 'asbl', bce: null, seat: null, rpm: null, email: 'accueil@demo.mirec.invalid', phone: null, site: null },
}; // prettier-ignore

/** The facts of a pack of MIREC on 22 November 2026, made from the demonstration's own words; no room is asked. */
export function somePackFacts(book: Rulebook, change: Partial<PackFacts> = {}): PackFacts {
  const date = '2026-11-22';
  const register = activities(book).map((content) => ({
    content, number: 1, digest: digestOf(content), from: '2024-11-12', decisionId: 'decision-2',
  })); // prettier-ignore
  const facts: PackFacts = {
    organisation: ORGANISATION, date, product: 'RGPD Mire 0.0.0', journal: { seq: 1243, at: '2026-11-21T16:00:00.000Z', hash: digestOf('journal') },
    findings: [FINDING], register, flows: [FLOW], map: MAP, texts: [d02(book, date)],
    decisions: [decision('decision-1', 'CA-MIREC-2026-01', '2026-11-12', 'meeting-1', digestOf('D02')), decision('decision-2', 'CA-MIREC-2024-01', '2024-11-12', 'meeting-2', register[0]!.digest)],
    minutes: [minutes('meeting-1'), minutes('meeting-2')],
  }; // prettier-ignore
  return JSON.parse(canonical({ ...facts, ...change })) as PackFacts;
}

function activities(book: Rulebook): ActivityContent[] {
  return demoActivities(book)
    .filter(({ code }) => FIRST_MODELS.includes(code))
    .map((words) => {
      const { aipdRequired: _, aipdReason: __, more: ___, ...core } = activityInput(book, words);
      return { ...core, aipd: words.aipd } as unknown as ActivityContent;
    });
}

function d02(book: Rulebook, day: string): PackText {
  const lexicon = lexiconOf(book);
  const { content } = readMarkdown(book.texts('documents').get('D02.v2.md')!, lexicon);
  const horaires = {
    body: [
      {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: 'Du lundi au jeudi, de 8 h 30 à 16 heures.' }],
      },
    ],
    reason: 'Nos bureaux ferment le vendredi.',
  };
  const local = { values: { horaires } };
  const values = fieldValues(
    { ...ORGANISATION, territory: null, version: 1 } as unknown as Organisation,
    '',
    lexicon,
  );
  const passages = fill(content.passages, { values, local, day }, lexicon);
  const text = {
    documentId: 'document-1', code: 'D02', title: content.title, number: 2, revisionId: 'revision-1', digest: digestOf(content), organisationId: ORGANISATION.id,
    organisationCode: 'MIREC', draftVersion: 0, from: '2026-11-12', passages, missing: 1, findings: [], allowed: [],
  }; // prettier-ignore
  return {
    code: 'D02', title: content.title, number: 2, digest: digestOf(content), localDigest: digestOf(local), from: '2026-11-12',
    decisionId: 'decision-1', text, adopted: canonical(content), variant: canonical(local),
  }; // prettier-ignore
}

const FINDING = {
  rule: 'purpose-without-legal-text', severity: 'blocking', article: 'art. 6(3) RGPD', authority: 'APD', toVerify: true, link: '/registre',
  sentence: 'T01 : la finalité « Suivre le nombre et l’origine des entrées » ne cite aucun texte, alors que sa base légale en demande un.',
  remedy: 'Choisir dans la bibliothèque le texte qui fonde cette finalité, ou changer de base légale.',
}; // prettier-ignore

const end = (name: string, state: string) => ({
  organisationId: null,
  name,
  state,
  by: null,
  on: null,
  note: null,
});
const FLOW = {
  id: 'flow-1', code: 'F03', name: 'Retour d’informations sur action', organisationId: ORGANISATION.id, organisationCode: 'MIREC', source: end('MIREC', 'confirmed'),
  destination: end('Forem', 'waiting'), channel: 'service-web', channelLabel: 'Service web', frequency: 'À chaque événement', activity: 'T05', marks: ['niss', 'unconfirmed'],
  data: 'Action, dates, état et résultat', purpose: 'Informer le Forem du suivi des personnes qu’il a adressées.', legalBasis: 'c', legalText: null, legalTextLabel: 'décret du 12 novembre 2021',
  instrumentKind: 'law', instrumentReference: 'Décret du 12 novembre 2021', instrumentUntil: null, volume: null, roles: 'controller-controller', rolesLabel: '', special: false, niss: true,
  digest: digestOf('F03'), allowed: [],
} as unknown as FlowView; // prettier-ignore

const MAP = {
  organisationId: ORGANISATION.id, organisationCode: 'MIREC', width: 520, height: 200,
  zones: [{ id: 'own', label: 'MIREC', x: 10, y: 10, width: 200, height: 160 }, { id: 'out', label: 'Partenaires', x: 300, y: 10, width: 200, height: 160 }],
  nodes: [{ id: 'a', label: 'MIREC', sub: 'Charleroi', zone: 'own', tone: 'own', x: 40, y: 60, width: 140, height: 50 }, { id: 'b', label: 'Forem', sub: '', zone: 'out', tone: 'partner', x: 330, y: 60, width: 140, height: 50 }],
  edges: [{ flowId: 'flow-1', code: 'F03', label: 'Retour', source: 'a', destination: 'b', points: [{ x: 180, y: 85 }, { x: 330, y: 85 }], labelX: 250, labelY: 80, marks: ['niss', 'unconfirmed'], tone: 'warning' }],
  description: 'MIREC communique au Forem les actions et leurs résultats (F03).',
} as unknown as MapView; // prettier-ignore

const decision = (id: string, number: string, date: string, meetingId: string, digest: string) => ({
  id, number, bodyCode: 'CA-MIREC', bodyName: 'Conseil d’administration de MIREC', organisationId: ORGANISATION.id, meetingId, dossierId: 'dossier-1', outcome: 'adopted',
  date, inForceFrom: date, text: 'Le Conseil d’administration de MIREC, après délibération, décide d’adopter la pièce.', result: '5 pour, 0 contre, 0 abstention : à l’unanimité',
  digest: digestOf(number), coverage: 'covered',
  pieces: [{ type: 'document', subjectId: 'document-1', revisionId: 'revision-1', digest, label: 'D02 Politique bénéficiaires, version 2', localRevisionId: null, localDigest: null }],
}) as unknown as DecisionView; // prettier-ignore

const minutes = (meetingId: string): MinutesView => ({
  title: 'Procès-verbal', meetingId, complete: true,
  sections: [{ heading: 'Personnes présentes', lines: ['Cédric Hellébore, à la présidence', 'Delphine Jacinthe'] }, { heading: 'Décision prise', lines: ['Décision n° CA-MIREC-2026-01'] }],
}); // prettier-ignore
