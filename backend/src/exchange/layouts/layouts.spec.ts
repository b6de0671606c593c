import { resolve } from 'node:path';
import { assert, property, string } from 'fast-check';
import { anyEntry } from '../../../testing/any-entry';
import { leaving } from '../../../testing/leaving';
import { ActivityContent } from '../../register/activity.entity';
import { isBlank, valueOf, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { apdColumns } from './apd';
import { dayOf, revived, serialOf, tamed } from './cells';
import { lossesOf, same } from './loss';
import { oursSheets } from './ours';

const ROOT = resolve(__dirname, '../../../..');
const book = Rulebook.open(ROOT);

/** A plain entry of a Mire, in the core of the catalogue. */
const demo: ActivityContent = {
  code: 'T01', name: 'Accueil, information et vérification de l’éligibilité', description: 'La Mire reçoit la personne.',
  role: 'controller',
  purposes: [
    { id: 'accueillir', text: 'Accueillir et informer les personnes.', legalBasis: 'e', legalText: 'decret-2023-12-13', article: null },
    { id: 'adresses', text: 'Traiter les adressages du Forem.', legalBasis: 'e', legalText: 'decret-coaching-2021-11-12', article: 'art-16' },
  ],
  persons: ['Candidats à un accompagnement'],
  dataCategories: [
    { code: 'identification', detail: 'Nom, prénom, date de naissance' },
    { code: 'scolarite', detail: 'Dernier diplôme obtenu' },
    { code: 'handicap', detail: 'Décision ou orientation de l’AVIQ', why: 'Elle fonde l’accès.' },
  ],
  recipients: ['Équipe d’accueil de la Mire', 'Forem'],
  retention: [
    { category: 'Candidats non pris en charge', term: '24 mois', start: 'Dernier contact', archive: null, fate: 'Destruction' },
    { category: 'Candidats pris en charge', term: 'Durée de l’accompagnement', start: 'Entrée', archive: 'Voir T02 : le dossier suit', fate: 'Versement' },
  ],
  transfers: 'Aucun transfert hors de l’Espace économique européen.',
  measures: ['Comptes nominatifs', 'Sauvegardes chiffrées et restaurations testées'],
  systems: ['Casimire'], documents: ['D02'], aipd: { required: true, reason: 'Personnes vulnérables.' },
}; // prettier-ignore
const lost = (format: 'xlsx' | 'ods' | 'apd.xlsx', content: ActivityContent) =>
  lossesOf(book, format, leaving(content)).map(({ field, whole }) => (whole ? field : `(${field})`));

describe('the layouts of a register', () => {
  it('our workbook brings back any entry, field by field, whatever the catalogue holds', () => {
    assert(
      property(anyEntry(book), (content) => {
        expect(lossesOf(book, 'xlsx', leaving(content))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('our workbook has a column for every field and every part of the catalogue', () => {
    const ids = oursSheets(book).flatMap(({ columns }) => columns.map(({ id }) => id));
    for (const field of writtenFields(book)) {
      const wanted = field.kind === 'items' ? field.parts.map((part) => `${field.id}.${part.as ?? part.id}`) : [field.kind === 'answer' ? `${field.id}.yes` : field.id]; // prettier-ignore
      for (const id of wanted) expect(ids).toContain(id);
    }
    expect(new Set(ids.filter((id) => !id.startsWith('@'))).size).toBe(
      ids.filter((id) => !id.startsWith('@')).length,
    );
  });

  it('the loss report never hides a field: what it does not name comes back', () => {
    const named = { ods: new Set<string>(), 'apd.xlsx': new Set<string>() };
    assert(
      property(anyEntry(book), (content) => {
        for (const format of ['ods', 'apd.xlsx'] as const)
          for (const { field } of lossesOf(book, format, leaving(content))) {
            expect(isBlank(valueOf(content, field))).toBe(false);
            named[format].add(field);
          }
      }),
      { numRuns: 100 },
    );
    expect(named.ods).toContain('rightsModalities');
    expect([...named.ods]).not.toContain('name');
  });

  it('a demonstration entry loses in the CNIL’s sheet what that sheet has no place for, and nothing else', () => {
    expect(lost('ods', demo)).toEqual(['description', '(purposes)', 'systems', 'documents', 'aipd']);
  });

  it('a demonstration entry loses only the papers that inform in the APD’s register', () => {
    expect(lost('apd.xlsx', demo)).toEqual(['documents']);
  });

  it('the APD’s columns hold fields of the catalogue, and parts that their lists have', () => {
    const fields = new Map(writtenFields(book).map((field) => [field.id, field]));
    for (const { holds, parts } of apdColumns(book).filter((column) => column.holds)) {
      expect(fields.has(holds!)).toBe(true);
      for (const part of parts ?? [])
        expect(fields.get(holds!)!.parts.map(({ as, id }) => as ?? id)).toContain(part);
    }
  });

  it('no cell is a formula, and every word comes back as it was', () => {
    assert(
      property(string(), (text) => {
        expect(tamed(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(revived(tamed(text))).toBe(text);
      }),
    );
    for (const text of ['=1+1', "'=1+1", "''=x", '+32', '-', '@SUM', '\t=1', '\r=1', "l'an", "'mot"])
      expect([revived(tamed(text)), /^[=+\-@\t\r]/.test(tamed(text))]).toEqual([text, false]);
  });

  it('a day is read in the ways that people and spreadsheets write it, and none is made up', () => {
    expect(['2018-09-12', '12/09/2018', '12.9.2018', '2018-09-12T00:00:00Z', serialOf('2018-09-12')].map(dayOf)).toEqual(Array(5).fill('2018-09-12'));
    expect(['31/02/2018', 'hier', '', null, -4, '2018'].map(dayOf)).toEqual(Array(6).fill(undefined));
    expect(serialOf('1900-03-01')).toBe(61);
  }); // prettier-ignore

  it('a list says the same in any order, a text does not', () => {
    expect(same(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(same('a b', 'b a')).toBe(false);
    expect(same([{ name: 'a' }], [{ name: 'a', contact: 'x' }])).toBe(false);
  });
});
