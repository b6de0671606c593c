import * as fc from 'fast-check';
import { AmendmentView, CommentView } from '../documents-client';
import { Card, notesOf, openNotes, placed } from './margin-notes';

const said = (id: string, passageId: string, more: Partial<CommentView> = {}): CommentView => ({
  id, passageId, parentId: null, authorName: 'Pascal', quality: '', text: id, at: '', closedAt: null, allowed: [], ...more,
}); // prettier-ignore

describe('the notes beside a passage', () => {
  it('are threads with their answers, the closed ones last, and count what is open', () => {
    const comments = [
      said('un', 'a', { closedAt: '2026-11-20' }),
      said('deux', 'a'),
      said('réponse', 'a', { parentId: 'deux' }),
    ];
    const amendments = [{ id: 'm', passageId: 'a', state: 'proposed' } as AmendmentView];
    const notes = notesOf(comments, amendments).get('a');
    expect(notes?.threads.map(({ root, answers }) => [root.id, answers.length])).toEqual([['deux', 1], ['un', 0]]); // prettier-ignore
    expect(openNotes(notes)).toBe(2);
    expect(openNotes(undefined)).toBe(0);
  });
});

describe('the cards of the margin', () => {
  const cards: Card[] = [
    { id: 'a', wish: 0, height: 100 },
    { id: 'b', wish: 50, height: 40 },
    { id: 'c', wish: 400, height: 40 },
  ];

  it('stand beside their passage, or as near below as the one before allows', () => {
    expect([...placed(cards, null, 8)]).toEqual([['a', 0], ['b', 108], ['c', 400]]); // prettier-ignore
  });

  it('make room for the one that is read', () => {
    expect(placed(cards, 'b', 8).get('b')).toBe(50);
    expect(placed(cards, 'b', 8).get('a')).toBe(-58);
  });

  it('never lie over one another, and the chosen one is exactly beside its passage', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id: fc.constantFrom(...'abcdefg'),
            wish: fc.nat(2000),
            height: fc.integer({ min: 20, max: 300 }),
          }),
          { selector: ({ id }) => id },
        ),
        fc.constantFrom(...'abcdefg', null),
        (some, chosen) => {
          const tops = placed(some, chosen, 8);
          const stood = [...tops].map(([id, top]) => ({ top, height: some.find((one) => one.id === id)!.height }));
          stood.slice(1).forEach(({ top }, i) => expect(top).toBeGreaterThanOrEqual(stood[i]!.top + stood[i]!.height + 8));
          const wish = some.find(({ id }) => id === chosen)?.wish;
          if (wish !== undefined) expect(tops.get(chosen!)).toBe(wish);
        },
      ),
    )); // prettier-ignore
});
