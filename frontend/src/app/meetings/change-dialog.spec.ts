import { onScreen } from '../../testing/on-screen';
import { Screen } from '../../testing/screen';
import { refusal } from '../../testing/server';
import { ChangeDialog } from './change-dialog';

const meeting = {
  id: 'm', state: 'convened', date: '2026-12-04', start: '09:30', place: 'Gosselies', mode: 'mixed', sequence: 1, prepared: { link: 'https://visio.invalid/gt' },
}; // prettier-ignore
const meanwhile = refusal(409, 'governance.meeting-changed', 'Une autre personne vient de changer cette réunion : elle a lieu le 5 décembre 2026.', {
  sequence: 2,
}); // prettier-ignore

const changing = (...answers: unknown[]) =>
  onScreen(ChangeDialog, { data: meeting, server: () => answers.shift() ?? { ...meeting, sequence: 3 } });
const bodies = ({ sent }: Screen) => sent.map(({ body }) => body);

describe('the dialogue that moves a meeting', () => {
  it('says whom it disturbs, and sends the new day with the meeting that was on the screen', async () => {
    const it = await changing();
    expect(it.words).toContain('Les membres convoqués reçoivent la nouvelle date');
    await it.fill('Date', '11/12/2026');
    await it.fill('Heure', '14h');
    await it.press('Enregistrer');
    const link = meeting.prepared.link;
    expect(bodies(it)).toEqual([
      { date: '2026-12-11', start: '14:00', place: 'Gosselies', mode: 'mixed', link, sequence: 1 },
    ]);
  });

  it('leaves the address to connect to behind when everybody is on site', async () => {
    const it = await changing();
    await it.choose('Mode', 'en présence');
    expect(it.asks('Adresse de connexion')).toBe(false);
    await it.press('Enregistrer');
    expect(bodies(it)[0]).toMatchObject({ mode: 'on-site', link: null });
  });

  it('keeps both on the screen when another changed it meanwhile, and goes over it only knowingly', async () => {
    const it = await changing(meanwhile);
    await it.fill('Lieu', 'Namur');
    await it.press('Enregistrer');
    expect([it.closed, it.control('Lieu').value]).toEqual([[], 'Namur']);
    expect(it.alert).toContain('elle a lieu le 5 décembre 2026');
    await it.press('Enregistrer');
    expect(bodies(it).map((body) => (body as { sequence: number }).sequence)).toEqual([1, 2]);
    expect(it.closed).toHaveLength(1);
  });

  it('does not send an address that one cannot connect to', async () => {
    const it = await changing();
    await it.fill('Adresse de connexion', 'visio');
    await it.press('Enregistrer');
    expect(it.words).toContain('Une adresse commence par https://.');
    expect(bodies(it)).toEqual([]);
  });
});
