import { dialogueOf } from '../../ui/dialog/stage';
import { CountDialog, Counted } from './count-dialog';

const counting = () => dialogueOf<Counted>(CountDialog, { text: 'Adopter le plan', voices: 11 });
type Dialogue = Awaited<ReturnType<typeof counting>>;

/** Types how many hands were raised for one answer. */
async function count({ host, settle }: Dialogue, answer: string, hands: string) {
  const label = [...host.querySelectorAll('label')].find((it) => it.textContent!.includes(answer))!;
  const box = label.querySelector('input')!;
  box.value = hands;
  box.dispatchEvent(new Event('input'));
  await settle();
}
const told = ({ host }: Dialogue) => host.querySelector('[role=status]')!.textContent!.replace(/\s/g, ' ');

describe('the dialogue where raised hands are counted', () => {
  it('cannot note that nobody raised a hand', async () => {
    const it = await counting();
    expect([it.button('Noter')!.disabled, it.button('clôturer')!.disabled]).toEqual([true, true]);
  });

  it('says how many voices are left while it is being counted', async () => {
    const it = await counting();
    await count(it, 'Pour', '7');
    await count(it, 'Contre', '1');
    expect(told(it)).toBe('8 mains comptées, 3 voix sans réponse.');
    await count(it, 'Abstention', '3');
    expect(told(it)).toBe('Toutes les voix ont répondu.');
  });

  it('refuses more hands than there are voices, and notes nothing', async () => {
    const it = await counting();
    await count(it, 'Pour', '12');
    expect(told(it)).toBe('12 mains comptées pour 11 voix : comptez à nouveau.');
    await it.press('clôturer');
    expect(it.closed).toEqual([]);
  });

  it('takes neither half a hand nor fewer than none', async () => {
    const it = await counting();
    await count(it, 'Pour', '6.8');
    await count(it, 'Contre', '-2');
    await it.press('Noter');
    expect(it.closed).toEqual([{ sums: { for: 6, against: 0, abstain: 0 }, close: false }]);
  });

  it('closes the poll with the count when asked', async () => {
    const it = await counting();
    await count(it, 'Pour', '11');
    await it.press('Noter et clôturer le vote');
    expect(it.closed).toEqual([{ sums: { for: 11, against: 0, abstain: 0 }, close: true }]);
  });
});
