import { isNarrowed, scopeOf } from './export-scope';

const OWN = 'own-id';

describe('which entries an export takes', () => {
  it('without a word of the list, the register of the organisation one acts for', () => {
    expect(scopeOf({}, OWN)).toEqual({ reach: 'mine', ticked: 0, query: { organisation: OWN } });
    expect(scopeOf({ organisation: OWN, format: 'pdf', textes: 'en-vigueur' }, OWN).reach).toBe('mine');
    expect(isNarrowed({ organisation: OWN }, OWN)).toBe(false);
  });

  it('the entries that were ticked, or the one whose page led here', () => {
    expect(scopeOf({ ids: 'a,b' }, OWN)).toEqual({ reach: 'chosen', ticked: 2, query: { ids: ['a', 'b'] } });
    expect(scopeOf({ fiche: 'a' }, OWN).query).toEqual({ ids: ['a'] });
  });

  it('what the list showed, in the words of the server', () => {
    const { reach, query } = scopeOf(
      { organisation: OWN, basis: ['e', 'c'], q: 'paie', jour: '2024-01-01' },
      OWN,
    );
    expect([reach, query]).toEqual(['filtered', { organisation: OWN, basis: ['e', 'c'], q: 'paie' }]);
  });

  it('another choice made on the page itself', () => {
    expect(scopeOf({ ids: 'a', portee: 'tout' }, OWN)).toMatchObject({ reach: 'all', query: {} });
    expect(scopeOf({ ids: 'a', portee: 'mien' }, OWN).query).toEqual({ organisation: OWN });
    expect(isNarrowed({ ids: 'a', portee: 'mien' }, OWN)).toBe(true);
  });
});
