import { differing, EMPTY, EntryModel, inputOf, linesOf, modelOf, modelOfContent } from './entry-model';
import { Activity } from '../register-client';

const written: EntryModel = {
  ...EMPTY,
  code: 'T02',
  name: 'Accompagnement',
  purposes: [{ id: 'a', text: 'Accompagner', legalBasis: 'e', legalText: '', article: 'art-16' }],
  retention: [{ category: 'Dossier', term: '', start: '', archive: '', fate: 'Destruction' }],
  recipients: ['Forem', '  ', ' SPW '],
};

describe('the form of an entry', () => {
  it('sends no blank lines, and no article without its text', () => {
    const sent = inputOf(written, 3);
    expect(sent.recipients).toEqual(['Forem', 'SPW']);
    expect(sent.purposes).toEqual([
      { id: 'a', text: 'Accompagner', legalBasis: 'e', legalText: null, article: null },
    ]);
    expect(sent.retention[0]).toMatchObject({ archive: null, fate: 'Destruction' });
    expect(sent.version).toBe(3);
  });

  it('starts again from what it sent', () => {
    const sent = inputOf({ ...written, recipients: ['Forem'] }, 3);
    expect(modelOf(sent as unknown as Activity)).toEqual({
      ...written,
      recipients: ['Forem'],
      purposes: [{ ...written.purposes[0], article: '' }],
    });
  });

  it('sets what someone else saved beside what one wrote, field by field', () => {
    const { aipdRequired, aipdReason, ...content } = { ...written, name: 'Autre nom', recipients: ['Forem'] };
    const theirs = modelOfContent({ ...content, aipd: { required: !aipdRequired, reason: aipdReason } });
    expect(differing(written, theirs)).toEqual(['name', 'recipients', 'aipdRequired']);
    expect(linesOf(theirs, 'aipdRequired')).toEqual(['Oui']);
    expect(linesOf(theirs, 'purposes')).toEqual(['Accompagner · e · art-16']);
    expect(linesOf(theirs, 'persons')).toEqual(['—']);
  });
});
