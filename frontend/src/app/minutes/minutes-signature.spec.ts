import { Minutes } from './minutes-client';
import { minutesSignature } from './minutes-signature';

const minutes = { meetingId: 'm1', digest: 'b'.repeat(64), statement: 'Moi, Camille, signe.' } as Minutes;

describe('what chair and secretary sign under minutes', () => {
  it('is the digest of the text that was approved', async () => {
    const sign = jest.fn().mockResolvedValue({ ...minutes, state: 'signed' });
    const signed = await minutesSignature(minutes, { sign }).sign('demonstration');
    expect(sign).toHaveBeenCalledWith('m1', { password: 'demonstration', digest: minutes.digest });
    expect(signed.state).toBe('signed');
  });

  it('is the declaration word for word, and never called a qualified signature', () => {
    const { statement, effects } = minutesSignature(minutes, { sign: jest.fn() });
    expect(statement).toBe(minutes.statement);
    expect(effects.join()).toContain('n’est pas une signature qualifiée');
  });
});
