import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aRulebook, somePackFacts } from '../../testing/pack-facts';
import { Settings } from '../kernel/settings';
import { Bindery } from '../packs/bindery.service';
import { PrintShop } from '../printing/print-shop';
import { Seals } from '../sealing/seals';
import { verify } from './verify';

describe('a pack that is checked on the command line', () => {
  const dir = mkdtempSync(join(tmpdir(), 'rgpd-verify-'));
  const settings = (name: string) => new Settings(join(dir, name), resolve(__dirname, '../../..'), false);
  let sealed: Buffer;
  beforeAll(async () => {
    const book = aRulebook();
    const facts = somePackFacts(book);
    const bindery = new Bindery(book, new PrintShop(), new Seals(join(dir, 'ours', 'keys')));
    sealed = await bindery.seal(await bindery.bind(facts, []), facts);
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('is known where it was sealed', async () => {
    expect(await verify(settings('ours'), sealed)).toMatchObject({ verdict: 'valid', changed: [] });
  });

  it('is found sound where nothing was ever installed, and nothing is left there', async () => {
    const found = await verify(settings('nowhere'), sealed);
    expect(found).toMatchObject({ verdict: 'foreign', changed: [], seals: [{ intact: true, ours: false }] });
    expect(existsSync(settings('nowhere').dataDir)).toBe(false);
  });
});
