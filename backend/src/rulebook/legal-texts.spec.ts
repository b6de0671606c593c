import { resolve } from 'node:path';
import { Rulebook } from './rulebook';

const book = Rulebook.open(resolve(__dirname, '../../..'));
const texts = [...book.legalTexts.values()];

describe('the library of legal texts', () => {
  it.each(texts.map((text) => [text.id, text] as const))('%s stands in its time', (_, text) => {
    expect(text.until === null || text.until >= text.from).toBe(true);
    expect(text.enacted <= (text.until ?? '9999')).toBe(true);
    const ids = text.articles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    if (text.replacedBy) {
      const next = book.legalText(text.replacedBy);
      expect(next).toBeDefined();
      expect(text.until).not.toBeNull();
    }
  });

  it('says of the decrees of the sector which elements they fix, and that nobody has read it yet', () => {
    for (const id of ['decret-2004-03-11', 'decret-2023-12-13', 'decret-coaching-2021-11-12'])
      expect(book.legalText(id)!.fixes).toEqual({
        purpose: 'unknown', data: 'unknown', recipients: 'unknown', retention: 'unknown', controller: 'unknown', status: 'to-verify',
      }); // prettier-ignore
    expect(book.legalText('agw-2019-04-29')!.fixes).toMatchObject({ controller: 'yes' });
  });

  it('is certain of nothing that was not read on a page', () => {
    const unread = texts.filter(({ source }) => source.startsWith('Connaissance générale'));
    expect(unread.filter(({ status }) => status !== 'to-verify')).toEqual([]);
  });
});
