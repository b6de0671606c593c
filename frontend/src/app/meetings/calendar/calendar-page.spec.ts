import { CalendarRow, CalendarView } from '../../api/contract';
import { Dialogs } from '../../ui/dialog/dialogs';
import { onScreen } from '../../../testing/on-screen';
import { queryOf } from '../../../testing/server';
import { CalendarPage } from './calendar-page';

const meeting = { id: 'm', date: '2018-09-12', start: '09:30', title: 'TSF', mode: 'on-site', state: 'closed', durationDays: 0.5, clashes: true }; // prettier-ignore
const row = (facts: Partial<CalendarRow> = {}) =>
  ({ bodyId: 'b', bodyCode: 'TSF', bodyName: 'Task force', organisationCode: 'INTERMIRE', sentence: '1 tenue (6 prévues)', meetings: [meeting], planned: 6, plannedSource: 'Plan d’action 2018', plannedStatus: 'sourced', cancelled: 1, coming: 0, written: 2, allowed: [], ...facts }) as CalendarRow; // prettier-ignore
const year = (facts: Partial<CalendarView> = {}) =>
  ({ year: 2018, years: [2018, 2019], rows: [row()], clashes: [], sentence: '1 réunion tenue', ...facts }) as CalendarView; // prettier-ignore

const opened = (view: CalendarView, planned?: CalendarView) =>
  onScreen(CalendarPage, {
    server: () => view,
    inputs: { annee: String(view.year) },
    providers: [{ provide: Dialogs, useValue: { open: () => Promise.resolve(planned) } }],
  });

describe('the page of a year', () => {
  it('asks for the year of its address, and offers that year as a table to take away', async () => {
    const it = await opened(year());
    expect(queryOf(it.sent[0]!).get('annee')).toBe('2018');
    expect(it.host.querySelector('a[download]')!.getAttribute('href')).toBe('/api/calendar/year.csv?annee=2018');
  }); // prettier-ignore

  it('puts each meeting in its month, and says aloud what its mark shows', async () => {
    const it = await opened(year());
    const mark = it.host.querySelector('td[data-label="sept."] a')!;
    expect(mark.textContent!.trim()).toBe('12');
    expect(mark.className).toMatch(/held.*clash/);
    expect(mark.getAttribute('aria-label')!.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'TSF, 12 septembre 2018, 9 h 30, close, 0,5 jour, en même temps qu’une autre instance',
    );
  });

  it('says where the planned number comes from, and who must still settle it', async () => {
    const unsettled = row({ bodyId: 'c', plannedStatus: 'to-verify', plannedSource: null });
    const it = await opened(year({ rows: [row(), unsettled, row({ bodyId: 'd', planned: null })] }));
    expect(it.texts('.source')).toEqual([
      'Plan d’action 2018',
      'source non indiquée, à vérifier par le secrétariat à vérifier',
      'Nombre prévu non renseigné',
    ]);
    expect(it.words).toContain('1 annulée, 2 par écrit');
  });

  it('lets only those plan who may', async () => {
    const reader = await opened(year());
    expect([reader.offers('Fixer'), reader.words.includes('Planifier une année')]).toEqual([false, false]);
    const keeper = await opened(year({ rows: [row({ allowed: ['plan'] })] }));
    expect(keeper.words).toContain('Planifier une année');
  }); // prettier-ignore

  it('is asked for anew once a number was planned, and not when one turned back', async () => {
    const keeper = year({ rows: [row({ allowed: ['plan'] })] });
    const it = await opened(keeper, keeper);
    await it.press('Fixer le nombre prévu, TSF');
    expect(it.sent).toHaveLength(2);
    const back = await opened(keeper);
    await back.press('Fixer le nombre prévu, TSF');
    expect(back.sent).toHaveLength(1);
  });

  it('says of an empty year what will come there', async () => {
    const it = await opened(year({ rows: [] }));
    expect(it.words).toContain('Aucune réunion cette année');
  });
});
