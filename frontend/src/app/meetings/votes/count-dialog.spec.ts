import { onScreen } from '../../../testing/on-screen';
import { Screen } from '../../../testing/screen';
import { CountDialog } from './count-dialog';

const counting = () => onScreen(CountDialog, { data: { text: 'Adopter le plan', voices: 11 } });
const told = (it: Screen) => it.texts('[role=status]').join();

describe('the dialogue where raised hands are counted', () => {
  it('cannot note that nobody raised a hand', async () => {
    const it = await counting();
    const ways = [it.button('Noter'), it.button('Noter et clôturer le vote')];
    expect(ways.map(({ disabled }) => disabled)).toEqual([true, true]);
  });

  it('says how many voices are left while it is being counted', async () => {
    const it = await counting();
    await it.fill('Pour', '7');
    await it.fill('Contre', '1');
    expect(told(it)).toBe('8 mains comptées, 3 voix sans réponse.');
    await it.fill('Abstention', '3');
    expect(told(it)).toBe('Toutes les voix ont répondu.');
  });

  it('refuses more hands than there are voices, and notes nothing', async () => {
    const it = await counting();
    await it.fill('Pour', '12');
    expect(told(it)).toBe('12 mains comptées pour 11 voix : comptez à nouveau.');
    await it.press('Noter et clôturer le vote');
    expect(it.closed).toEqual([]);
  });

  it('takes neither half a hand nor fewer than none', async () => {
    const it = await counting();
    await it.fill('Pour', '6.8');
    await it.fill('Contre', '-2');
    await it.press('Noter');
    expect(it.closed).toEqual([{ sums: { for: 6, against: 0, abstain: 0 }, close: false }]);
  });

  it('closes the poll with the count when asked', async () => {
    const it = await counting();
    await it.fill('Pour', '11');
    await it.press('Noter et clôturer le vote');
    expect(it.closed).toEqual([{ sums: { for: 11, against: 0, abstain: 0 }, close: true }]);
  });
});
