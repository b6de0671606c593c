import { inkedLines } from './inked-words';

describe('compared words in their lines', () => {
  it('know an item by its sign, even after what was taken out of the same line', () => {
    const lines = inkedLines([
      { op: 'same', text: 'Vos droits :\n• accès\n' },
      { op: 'removed', text: 'Le dossier.' },
      { op: 'added', text: '• Un mois.\n' },
    ]);
    expect(lines).toEqual([
      { kind: 'paragraph', words: [{ op: 'same', text: 'Vos droits :' }] },
      { kind: 'item', words: [{ op: 'same', text: 'accès' }] },
      { kind: 'paragraph', words: [{ op: 'removed', text: 'Le dossier.' }] },
      { kind: 'item', words: [{ op: 'added', text: 'Un mois.' }] },
    ]);
  });
});
