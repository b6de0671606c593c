import { onScreen, TODAY } from '../../testing/on-screen';
import { CommunicationAsked, DecisionDayDialog } from './decision-day-dialog';

const opened = (data: CommunicationAsked) => onScreen(DecisionDayDialog, { data });

describe('a condition that was met', () => {
  it('owes an address when no paper proves it', async () => {
    const screen = await opened({ what: 'condition', proved: false });
    expect(screen.button('Clore la condition').disabled).toBe(true);
    await screen.fill('Adresse de la preuve', 'https://mirec.invalid/preuve');
    await screen.press('Clore la condition');
    expect(screen.closed).toEqual([
      { on: TODAY, text: '', link: 'https://mirec.invalid/preuve', audience: 'staff' },
    ]);
  });

  it('owes nothing more when a paper is there already', async () => {
    const screen = await opened({ what: 'condition', proved: true });
    expect(screen.words).toContain('Une pièce est déjà jointe.');
    await screen.fill('Comment on le sait', 'Lu en séance.');
    await screen.press('Clore la condition');
    expect(screen.closed).toEqual([{ on: TODAY, text: 'Lu en séance.', link: null, audience: 'staff' }]);
  });

  it('has a day', async () => {
    const screen = await opened({ what: 'condition', proved: true });
    await screen.fill('Remplie le', '');
    expect(screen.button('Clore la condition').disabled).toBe(true);
  });
});

describe('a decision that somebody was told', () => {
  it('says whom and how', async () => {
    const screen = await opened({ what: 'communication', proved: true });
    expect(screen.button('Noter').disabled).toBe(true);
    await screen.choose('À qui', 'aux partenaires');
    await screen.fill('Le', '20/11/2026');
    await screen.fill('Comment', 'Lettre au Forem.');
    await screen.press('Noter');
    expect(screen.closed).toEqual([
      { on: '2026-11-20', text: 'Lettre au Forem.', link: null, audience: 'partners' },
    ]);
  });
});
