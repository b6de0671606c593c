import { packSignature } from './pack-signature';
import { Pack } from './packs-client';

const pack = { id: 'p1', digest: 'a'.repeat(64), statement: 'Moi, Cédric, ai lu.' } as Pack;

describe('what a chair signs under a pack', () => {
  it('is the digest of the pages on the screen', async () => {
    const sign = jest.fn().mockResolvedValue({ ...pack, state: 'sealing' });
    const signed = await packSignature(pack, { sign }).sign('demonstration');
    expect(sign).toHaveBeenCalledWith('p1', { password: 'demonstration', digest: pack.digest });
    expect(signed.state).toBe('sealing');
  });

  it('is the declaration word for word, and never called a qualified signature', () => {
    const { statement, effects } = packSignature(pack, { sign: jest.fn() });
    expect(statement).toBe(pack.statement);
    expect(effects.join()).toContain('n’est pas une signature qualifiée');
  });
});
