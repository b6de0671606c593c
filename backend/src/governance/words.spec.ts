import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Rulebook } from '../rulebook/rulebook';

const book = Rulebook.open(resolve(__dirname, '../../..'));
const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'));

describe('the words of governance', () => {
  it('have a sentence for every refusal, and every fact in it is given', () => {
    const thrown = sources.flatMap((source) => [
      ...source.matchAll(/Refusal\('(governance\.[a-z-]+)'(?:, \d+)?(?:, (\{[^}]*\}))?/g),
    ]);
    expect(thrown.length).toBeGreaterThan(50);
    for (const [, code = '', facts = ''] of thrown) {
      const sentence = book.refusals[code];
      expect([code, typeof sentence]).toEqual([code, 'string']);
      for (const [, fact = ''] of sentence!.matchAll(/\{(\w+)\}/g))
        expect([code, new RegExp(`\\b${fact}\\b`).test(facts)]).toEqual([code, true]);
    }
  });

  it('have a sentence for nothing that is never refused', () => {
    const known = Object.keys(book.refusals).filter((code) => code.startsWith('governance.'));
    expect(known.filter((code) => !sources.some((source) => source.includes(`'${code}'`)))).toEqual([]);
  });

  it('have a verb for every line of the journal', () => {
    const verbs = book.words<Record<string, string>>('journal/fr.yaml');
    const told = sources.flatMap((source) => [
      ...source.matchAll(
        /(?:action: |(?:note|tell)\(actor, |\? )'(governance\.[a-z-]+)'|: '(governance\.convened)'/g,
      ),
    ]);
    const actions = told.map(([, one, other]) => one ?? other ?? '');
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => !verbs[action])).toEqual([]);
    for (const { code } of book.vocabularies.get('outcomes')!.terms)
      expect(verbs).toHaveProperty([`governance.${code}`]);
  });
});
