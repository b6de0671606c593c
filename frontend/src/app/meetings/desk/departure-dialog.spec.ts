import { DepartureView } from '../../api/contract';
import { onScreen } from '../../../testing/on-screen';
import { DepartureDialog } from './departure-dialog';

const CALM: DepartureView = {
  carries: [],
  hindrance: null,
  awaitsSecretary: true,
  namesPoints: false,
  holders: [{ voiceId: 'MIREV', name: 'Ursula Bergeronnette (MIREV)', hindrance: null }],
  points: [{ id: 'p1', title: 'Le budget' }],
};
const leaving = (facts: Partial<DepartureView> = {}) =>
  onScreen(DepartureDialog, { data: { ...CALM, ...facts } });

describe('the dialogue of a member who leaves', () => {
  it('takes their voice with them when nobody is chosen', async () => {
    const it = await leaving();
    await it.press('Quitter la séance');
    expect(it.closed).toEqual([{}]);
  });

  it('leaves a proxy only when it is confirmed, and says that the secretariat has to accept it', async () => {
    const it = await leaving();
    await it.choose('Procuration', 'Ursula');
    expect(it.words).toContain('le secrétariat l’accepte avant qu’elle serve');
    await it.press('Quitter la séance');
    expect(it.closed).toEqual([]);
    await it.tick('Je donne procuration');
    await it.press('Quitter la séance');
    expect(it.closed).toMatchObject([{ holderVoiceId: 'MIREV', items: null, confirms: true }]);
  });

  it('does not let go whoever carries the proxy of another', async () => {
    const it = await leaving({ carries: ['Odile Roitelet (MIREC)'] });
    expect(it.words).toContain('Vous portez la procuration donnée par Odile Roitelet (MIREC)');
    await it.press('Quitter la séance');
    expect(it.closed).toEqual([]);
  });
});
