import { onScreen } from '../../testing/on-screen';
import { AskOpinionDialog } from './ask-opinion-dialog';
import { GiveOpinionDialog } from './give-opinion-dialog';

const givers = [
  { giver: 'dpd', name: 'Délégué à la protection des données' },
  { giver: 'raf', name: 'Responsables administratifs et financiers' },
];

describe('asking for an opinion', () => {
  it('gives two weeks unless one says otherwise', async () => {
    const screen = await onScreen(AskOpinionDialog, { server: () => givers });
    await screen.press('Demander l’avis');
    expect(screen.closed).toEqual([{ giver: 'dpd', dueOn: '2026-12-07', question: '' }]);
  });

  it('names another giver, another day, and the question', async () => {
    const screen = await onScreen(AskOpinionDialog, { server: () => givers });
    await screen.choose('Avis de', 'Responsables');
    await screen.fill('Pour le', '1 décembre 2026');
    await screen.fill('Question posée', 'Qui signe le contrat ?');
    await screen.press('Demander l’avis');
    expect(screen.closed).toEqual([
      { giver: 'raf', dueOn: '2026-12-01', question: 'Qui signe le contrat ?' },
    ]);
  });

  it('cannot be asked of nobody', async () => {
    const screen = await onScreen(AskOpinionDialog, { server: () => [] });
    expect(screen.button('Demander l’avis').disabled).toBe(true);
  });
});

describe('giving an opinion', () => {
  const opinion = { giverName: 'Sylvain Saule', stageName: 'CDD', question: 'La phrase suffit-elle ?' };
  const opened = () => onScreen(GiveOpinionDialog, { data: opinion });

  it('begins with the question, and with no answer chosen for them', async () => {
    const screen = await opened();
    expect(screen.words).toContain('Question posée : La phrase suffit-elle ?');
    expect(screen.host.querySelectorAll('input:checked')).toHaveLength(0);
    expect(screen.button('Rendre l’avis').disabled).toBe(true);
  });

  it('is favourable without a word more', async () => {
    const screen = await opened();
    await screen.tick('favorable');
    await screen.press('Rendre l’avis');
    expect(screen.closed).toEqual([{ value: 'favourable', text: '' }]);
  });

  it.each(['favorable avec réserves', 'défavorable'])('owes its reasons when it is %s', async (sense) => {
    const screen = await opened();
    await screen.tick(sense);
    await screen.fill('Motifs et réserves', '   ');
    expect(screen.button('Rendre l’avis').disabled).toBe(true);
    await screen.fill('Motifs et réserves', 'La personne doit être prévenue avant.');
    await screen.press('Rendre l’avis');
    expect(screen.closed).toMatchObject([{ text: 'La personne doit être prévenue avant.' }]);
  });
});
