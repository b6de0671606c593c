import { resolve } from 'node:path';
import { Rulebook } from '../../rulebook/rulebook';
import { BodyRules } from '../../rulebook/words';
import { refuseTooWide } from './proxy-rules';

const gt = Rulebook.open(resolve(__dirname, '../../../..')).bodies.get('gt')!;
const ruled = (proxies: Partial<BodyRules['proxies']>) => ({ proxies: { ...gt.proxies, ...proxies } });
const refusalOf = (rules: Pick<BodyRules, 'proxies'>, to: string, items: readonly string[] | null) => {
  try {
    refuseTooWide(rules, { organisationCode: 'MIREC' }, { organisationCode: to }, items);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('a proxy in a body that narrows its proxies', () => {
  it.each([
    ['goes to any member for the whole meeting where nothing is said', {}, 'MIREV', null, null],
    ['goes to a member of the same organisation where the body asks it', { holder: 'same-organisation' }, 'MIREC', null, null],
    ['goes to nobody else there', { holder: 'same-organisation' }, 'MIREV', null, 'governance.proxy-other-organisation'],
    ['names its points where the body asks it', { items: 'named' }, 'MIREV', ['point'], null],
    ['is not for the whole meeting there', { items: 'named' }, 'MIREV', null, 'governance.proxy-names-no-point'],
    ['nor for no point at all', { items: 'named' }, 'MIREV', [], 'governance.proxy-names-no-point'],
  ] as const)('%s', (_, proxies, to, items, code) => expect(refusalOf(ruled(proxies), to, items)).toBe(code)); // prettier-ignore
});
