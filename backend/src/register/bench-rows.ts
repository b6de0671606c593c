import { Db } from '../database/db';
import { newId } from '../database/row';
import { canonical, sha256 } from '../kernel/digest';
import { InForce } from '../revisions/in-force.entity';
import { Revision } from '../revisions/revision.entity';
import { Activity, ActivityContent, ActivitySheet } from './activity.entity';
import { Rulebook } from '../rulebook/rulebook';
import { lifted } from './lifted';
import { RegisterIndex } from './lists/register-index.service';

const BATCH = 500;
const AUTHOR = 'Banc d’essai';
const BASES = ['e', 'c', 'b', 'a', 'f'] as const;
const PARTNERS = ['SPW Économie, Emploi et Recherche', 'CPAS', 'AVIQ', 'Secrétariat social'] as const;
const WORK = [
  'Accueil',
  'Accompagnement',
  'Formation',
  'Placement',
  'Paie',
  'Subvention',
  'Évaluation',
  'Réseau',
];

/**
 * Makes as many entries of one organisation as a bench asks for, quickly, each a little different; three of four are in
 * force since the first of January, by no decision.
 */
export async function benchRows(
  { db, book, index }: { db: Db; book: Rulebook; index: RegisterIndex },
  organisationId: string,
  count: number,
): Promise<void> {
  for (let made = 0; made < count; made += BATCH)
    await db.atomic(async () => {
      const size = Math.min(BATCH, count - made);
      const rows = Array.from({ length: size }, (_, at) => rowOf(book, organisationId, made + at + 1));
      await db.of(Activity).insert(rows.map(({ content: _, ...row }) => row));
      await db.of(ActivitySheet).insert(rows.map(({ id, content }) => ({ id, content })));
      await index.mark(rows.map(({ id }) => id));
      const frozen = rows.filter(({ state }) => state === 'in-force').map(frozenOf);
      await db.of(Revision).insert(frozen);
      await db.of(InForce).insert(frozen.map(heldOf));
    });
}

function rowOf(book: Rulebook, organisationId: string, index: number) {
  const content = contentOf(index);
  return {
    ...lifted(content, book),
    id: newId(), organisationId, content, sector: false,
    modelId: null, modelRevisionId: null, dossierId: null, deviations: 0, version: 1,
    state: index % 4 ? ('in-force' as const) : ('draft' as const), number: index % 4 ? 1 : 0,
    updatedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(), updatedBy: AUTHOR,
  }; // prettier-ignore
}

function frozenOf({ id, organisationId, content, updatedAt }: ReturnType<typeof rowOf>) {
  const text = canonical(content);
  return {
    id: newId(), type: 'activity', subjectId: id, organisationId, number: 1, content: text, digest: sha256(text),
    previous: null, summary: 'Première version', authorId: '-', authorName: AUTHOR, at: updatedAt,
  }; // prettier-ignore
}

function heldOf({ id, type, subjectId, organisationId }: ReturnType<typeof frozenOf>) {
  return {
    id: newId(), type, subjectId, organisationId, revisionId: id, localRevisionId: null,
    from: '2026-01-01', until: null, decisionId: '-',
  }; // prettier-ignore
}

function contentOf(index: number): ActivityContent {
  const work = WORK[index % WORK.length]!;
  const basis = BASES[index % BASES.length]!;
  const text =
    basis === 'c' || basis === 'e' ? (index % 9 ? 'decret-2023-12-13' : 'decret-2004-03-11') : null;
  return {
    code: `T${String(index).padStart(5, '0')}`,
    name: `${work}, dossier ${index}`,
    description: 'Entrée fabriquée pour mesurer. '.repeat(12).trim(),
    role: 'controller',
    purposes: Array.from({ length: 3 }, (_, purpose) => ({
      id: `finalite-${purpose}`, text: `${work} des personnes, finalité ${purpose + 1}.`, legalBasis: basis, legalText: text, article: null,
    })), // prettier-ignore
    persons: ['Candidats à un accompagnement'],
    dataCategories: [
      { code: 'identification', detail: 'Nom, prénom' },
      { code: index % 7 ? 'coordonnees' : 'sante', detail: '' },
    ],
    recipients: ['Forem', PARTNERS[index % PARTNERS.length]!],
    retention: [{ category: 'Dossier', term: index % 11 ? '5 ans' : '', start: 'Clôture', archive: null, fate: 'Destruction' }],
    transfers: 'Aucun transfert hors de l’Espace économique européen.',
    measures: ['Comptes nominatifs', 'Sauvegardes chiffrées et restaurations testées'],
    systems: index % 3 ? ['Casimire'] : ['Casimire', 'Dossiers papier'],
    documents: ['D02'],
    aipd: { required: index % 5 === 0, reason: '' },
  }; // prettier-ignore
}
