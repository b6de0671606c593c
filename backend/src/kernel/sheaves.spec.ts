import { setImmediate, setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { Sheaves } from './sheaves';

describe('sheaves', () => {
  it('take together what is at the door and what comes meanwhile, and alone what comes alone', async () => {
    const seen: number[][] = [];
    const sheaves = new Sheaves<number, number>(async (_, sheaf) => {
      seen.push([...sheaf]);
      await setTimeout(20);
      return sheaf.map((one) => one * 10);
    });
    const atTheDoor = [1, 2].map((one) => sheaves.put('a', one));
    await setTimeout(10);
    const meanwhile = [3, 4, 5].map((one) => sheaves.put('a', one));
    expect(await Promise.all([...atTheDoor, ...meanwhile])).toEqual([10, 20, 30, 40, 50]);
    expect(await sheaves.put('a', 6)).toBe(60);
    expect(seen).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  it('answer each for itself, whatever comes when, whatever is refused and whatever breaks', async () => {
    const thing = fc.record({
      key: fc.constantFrom('a', 'b'),
      wait: fc.nat(3),
      end: fc.constantFrom('taken', 'refused', 'broken'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(thing, { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (things, most) => {
          const running = new Set<string>();
          const sheaves = new Sheaves<{ id: number; end: string }, number>(async (key, sheaf) => {
            expect(running.has(key)).toBe(false);
            expect(sheaf.length).toBeLessThanOrEqual(most);
            running.add(key);
            await setImmediate();
            running.delete(key);
            if (sheaf.some(({ end }) => end === 'broken')) throw new Error('broken');
            return sheaf.map(({ id, end }) => (end === 'refused' ? new Error('refused') : id));
          }, most);
          const answers = things.map(async ({ key, wait, end }, id) => {
            for (let turn = 0; turn < wait; turn += 1) await setImmediate();
            return sheaves.put(key, { id, end }).catch((error: Error) => error.message);
          });
          expect(await Promise.all(answers)).toEqual(
            things.map(({ end }, id) => (end === 'taken' ? id : end)),
          );
        },
      ),
    );
  });
});
