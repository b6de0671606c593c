import { CalendarRow } from '../../api/contract';
import { onScreen } from '../../../testing/on-screen';
import { refusal } from '../../../testing/server';
import { PlanDialog } from './plan-dialog';

function planning(row: Partial<CalendarRow>, ...answers: unknown[]) {
  const whole = { bodyId: 'b', bodyName: 'TSF', meetings: [{}, {}], planned: null, plannedSource: null, plannedStatus: null, ...row }; // prettier-ignore
  const server = () => answers.shift() ?? { year: 2027 };
  return onScreen(PlanDialog, { data: { row: whole, year: 2027 }, server });
}
const meanwhile = refusal(
  409,
  'governance.year-planned-meanwhile',
  'Camille a noté 6 le 3 mai, après que vous avez ouvert ce calendrier.',
  { now: 6 },
);

describe('the dialogue of how many meetings a year is to have', () => {
  it('proposes what stands in the calendar, to be settled, and says what was on the screen', async () => {
    const it = await planning({});
    expect(it.control('Nombre de séances').value).toBe('2');
    await it.press('Enregistrer');
    const said = { bodyId: 'b', year: 2027, planned: 2, source: '', status: 'to-verify', was: null };
    expect(it.sent.map(({ body }) => body)).toEqual([said]);
    expect(it.closed).toEqual([{ year: 2027 }]);
  });

  it('stays beside what another said meanwhile, and goes over it only when it is saved again', async () => {
    const it = await planning({ planned: 4, plannedStatus: 'sourced' }, meanwhile);
    await it.fill('Nombre de séances', '8');
    await it.press('Enregistrer');
    expect([it.closed, it.control('Nombre de séances').value]).toEqual([[], '8']);
    expect(it.alert).toContain('Camille a noté 6');
    await it.press('Enregistrer');
    expect(it.sent.map(({ body }) => (body as { was: number }).was)).toEqual([4, 6]);
    expect(it.closed).toHaveLength(1);
  });

  it('is no number below none, nor more than one a day', async () => {
    const it = await planning({});
    await it.fill('Nombre de séances', '400');
    await it.press('Enregistrer');
    expect(it.words).toContain('Au plus une par jour.');
    expect(it.sent).toEqual([]);
  });
});
