import { onScreen } from '../../../testing/on-screen';
import { RecusalDialog } from './recusal-dialog';

const voices = [
  { voiceId: 'MIREC', name: 'MIREC' },
  { voiceId: 'MIREL', name: 'MIREL' },
];
const noting = () => onScreen(RecusalDialog, { data: voices });

describe('the dialogue of a conflict of interest', () => {
  it('asks whose it is and what it is, and notes nothing before', async () => {
    const it = await noting();
    await it.press('Noter le retrait');
    expect(it.words).toContain('Choisissez la voix qui se retire.');
    expect(it.words).toContain('Dites en quelques mots quel est l’intérêt déclaré.');
    await it.choose('Qui se retire', 'MIREL');
    await it.fill('Motif', 'x ');
    await it.press('Noter le retrait');
    expect(it.closed).toEqual([]);
    expect(it.words).not.toContain('Choisissez la voix qui se retire.');
  });

  it('notes the voice and its reason', async () => {
    const it = await noting();
    await it.choose('Qui se retire', 'MIREC');
    await it.fill('Motif', ' Elle dirige le fournisseur. ');
    await it.press('Noter le retrait');
    expect(it.closed).toEqual([{ voiceId: 'MIREC', reason: 'Elle dirige le fournisseur.' }]);
  });
});
