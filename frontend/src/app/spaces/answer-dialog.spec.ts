import { onScreen } from '../../testing/on-screen';
import { AnswerDialog } from './answer-dialog';

const answering = () =>
  onScreen(AnswerDialog, { data: { personName: 'Hugo Hirondelle', reason: 'Pour mon équipe.' } });

describe('the answer to a direction that asks to read a space', () => {
  it('opens it for three months unless another day is written', async () => {
    const it = await answering();
    expect(it.words).toContain('« Pour mon équipe. »');
    await it.press('Ouvrir l’accès');
    expect(it.closed).toEqual([{ give: true, until: '2027-02-22', answer: '' }]);
  });

  it('is not given without an end', async () => {
    const it = await answering();
    await it.fill('Dernier jour', '');
    await it.press('Ouvrir l’accès');
    expect(it.closed).toEqual([]);
    expect(it.words).toContain('Choisissez le dernier jour de l’accès.');
  });

  it('is not refused without a reason, which the person will read', async () => {
    const it = await answering();
    await it.tick('Refuser');
    expect(it.asks('Dernier jour')).toBe(false);
    await it.press('Refuser la demande');
    expect(it.words).toContain('Écrivez le motif du refus.');
    await it.fill('Motif du refus', ' Les pièces sont publiées. ');
    await it.press('Refuser la demande');
    expect(it.closed).toEqual([{ give: false, until: null, answer: 'Les pièces sont publiées.' }]);
  });
});
