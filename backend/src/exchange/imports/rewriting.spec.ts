import { resolve } from 'node:path';
import { ActivityContent } from '../../register/activity.entity';
import { writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { rewritten } from './rewriting';

const fields = writtenFields(Rulebook.open(resolve(__dirname, '../../../..')));
const now: ActivityContent = {
  code: 'T02', name: 'Accompagner', description: 'Avant', role: 'controller', persons: ['Candidats'],
  purposes: [{ id: 'p', text: 'Suivre', legalBasis: 'e', legalText: null, article: null }],
  dataCategories: [], recipients: ['Forem'], retention: [], transfers: '', measures: ['Armoires'], systems: [], documents: ['D02'],
  aipd: { required: false, reason: '' }, more: { paper: 'Bureau 2' },
}; // prettier-ignore
const told: ActivityContent = {
  ...now, name: 'Autre nom', description: 'Après', recipients: ['CPAS'], measures: [], more: { paper: 'Bureau 3' },
  purposes: [{ id: 'finalite-1', text: 'suivre', legalBasis: '', legalText: null, article: null }],
}; // prettier-ignore
const spoken = ['name', 'description', 'recipients', 'purposes', 'paper'];

describe('an entry that a file rewrites', () => {
  it('changes only where the file speaks, and keeps the parts of a line of which it says nothing', () => {
    const { content, changed } = rewritten(fields, now, told, spoken, null);
    expect(content).toMatchObject({
      name: 'Autre nom', description: 'Après', recipients: ['CPAS'], measures: ['Armoires'], documents: ['D02'],
      purposes: [{ id: 'p', text: 'suivre', legalBasis: 'e' }],
    }); // prettier-ignore
    expect(changed).toEqual(expect.arrayContaining(['name', 'description', 'recipients', 'paper']));
  });

  it('leaves to the sector what its model locks, and says so', () => {
    const { content, locked } = rewritten(fields, now, told, spoken, now);
    expect(content).toMatchObject({ name: 'Accompagner', description: 'Après', more: { paper: 'Bureau 3' } });
    expect(locked.map(({ id }) => id)).toContain('name');
  });
});
