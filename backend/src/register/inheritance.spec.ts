import * as fc from 'fast-check';
import { ActivityContent } from './activity.entity';
import { changedFields, Field, FIELDS, followed } from './inheritance';

const LOCKED: readonly Field[] = ['code', 'name', 'role', 'purposes', 'persons', 'documents', 'aipd'];
const FREE = FIELDS.filter((field) => !LOCKED.includes(field));

/** Contents whose fields are short words: what matters is only whether they are equal. */
const content = fc
  .tuple(...FIELDS.map(() => fc.constantFrom('a', 'b', 'c')))
  .map(
    (words) =>
      Object.fromEntries(FIELDS.map((field, index) => [field, words[index]])) as unknown as ActivityContent,
  );

describe('an entry that follows a model', () => {
  it('loses no value of its own and lets nothing locked drift, whatever the sector writes', () => {
    fc.assert(
      fc.property(content, content, fc.array(content, { maxLength: 6 }), (first, ours, later) => {
        let base = first;
        let own = {
          ...ours,
          ...Object.fromEntries(LOCKED.map((field) => [field, first[field]])),
        } as ActivityContent;
        for (const model of later) {
          const mine = changedFields(base, own);
          const next = followed(base, model, own, LOCKED);
          for (const field of mine) expect(next[field]).toBe(own[field]);
          for (const field of LOCKED) expect(next[field]).toBe(model[field]);
          for (const field of FREE.filter((one) => !mine.includes(one)))
            expect(next[field]).toBe(model[field]);
          [base, own] = [model, next];
        }
      }),
    );
  });
});
