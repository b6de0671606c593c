import { MeetingView, VoiceView } from '../../api/contract';
import { onScreen } from '../../../testing/on-screen';
import { AttendanceDialog } from './attendance-dialog';

const voice = (voiceId: string, facts: Partial<VoiceView> = {}) =>
  ({ voiceId, name: voiceId, presence: 'absent', substitutes: [], ...facts }) as unknown as VoiceView;
const filed = { id: 'p1', giverVoiceId: 'MIREC', holderName: 'MIREL', state: 'accepted' };

function noting(presence: string, facts: { voice?: Partial<VoiceView>; proxies?: unknown[]; state?: string } = {}) {
  const own = voice('MIREC', facts.voice);
  const voices = [own, voice('MIREL', { presence: 'present' }), voice('MIREV')];
  const meeting = { state: facts.state ?? 'open', voices, prepared: { proxies: facts.proxies ?? [] } };
  const asked = { voice: own, presence, meeting: meeting as unknown as MeetingView };
  return onScreen(AttendanceDialog, { data: asked });
} // prettier-ignore

describe('the dialogue of somebody’s presence', () => {
  it('notes an arrival at its hour, as it is written in Belgium', async () => {
    const it = await noting('present');
    await it.fill('À quelle heure', '10h15');
    await it.press('Noter');
    expect(it.closed).toEqual([{ voiceId: 'MIREC', presence: 'present', at: '10:15', speakerMandateId: null }]);
  }); // prettier-ignore

  it('asks for no hour before the meeting is open', async () => {
    const it = await noting('excused', { state: 'convened' });
    expect(it.asks('À quelle heure')).toBe(false);
    await it.press('Noter');
    expect(it.closed).toEqual([{ voiceId: 'MIREC', presence: 'excused', at: undefined }]);
  });

  it('seats a substitute in place of the member', async () => {
    const substitutes = [{ mandateId: 's1', name: 'Étienne Lavande' }] as VoiceView['substitutes'];
    const it = await noting('present', { voice: { substitutes } });
    await it.choose('Qui siège', 'Étienne Lavande');
    await it.press('Noter');
    expect(it.closed[0]).toMatchObject({ presence: 'present', speakerMandateId: 's1' });
  });

  it('does not note a proxy without its holder and its paper', async () => {
    const it = await noting('represented');
    await it.press('Noter');
    expect(it.closed).toEqual([]);
    expect(it.words).toContain('Choisissez qui porte la procuration.');
    expect(it.words).toContain('Une procuration est écrite : dites où on la trouve.');
  });

  it('lets only those who are there carry a proxy given on the spot', async () => {
    const it = await noting('represented');
    const holders = it.options('Représenté par');
    expect(holders.map(({ value }) => value)).toEqual(['', 'MIREL']);
    await it.choose('Représenté par', 'MIREL');
    await it.fill('Où se trouve', 'papier remis en séance');
    await it.press('Noter');
    expect(it.closed[0]).toMatchObject({ holderVoiceId: 'MIREL', proxyNote: 'papier remis en séance' });
  });

  it('takes the proxy that lies on file, unless it is another one', async () => {
    const it = await noting('represented', { proxies: [filed, { ...filed, id: 'p2', state: 'withdrawn' }] });
    expect(it.asks('Représenté par')).toBe(false);
    await it.press('Noter');
    expect(it.closed).toEqual([{ voiceId: 'MIREC', presence: 'represented', at: undefined, proxyId: 'p1' }]);
    await it.choose('Procuration au dossier', 'Une autre');
    expect(it.asks('Représenté par')).toBe(true);
  });
});
