import { onScreen } from '../../../testing/on-screen';
import { refusal } from '../../../testing/server';
import { Question, QuestionDialog } from './question-dialog';

const question = {
  title: 'Texte adressé aux membres',
  field: 'Texte',
  value: 'Chers membres,',
  action: 'Enregistrer',
};

const opened = (more: Partial<Question> = {}) => onScreen(QuestionDialog, { data: { ...question, ...more } });

describe('a question that asks for a text', () => {
  it('is not answered by nothing, unless nothing is an answer', async () => {
    const asks = await opened({ value: '' });
    await asks.press('Enregistrer');
    expect([asks.closed, asks.words.includes('Ce champ est obligatoire.')]).toEqual([[], true]);
    const lets = await opened({ value: '', optional: true });
    await lets.press('Enregistrer');
    expect(lets.closed).toEqual(['']);
  });

  it('is closed by turning back, without an answer', async () => {
    const it = await opened();
    await it.press('Annuler');
    expect(it.closed).toEqual([undefined]);
  });

  it('keeps on the screen what the server refused, beside why, until it goes through', async () => {
    const sent: string[] = [];
    const send = (answer: string) =>
      sent.push(answer) === 1
        ? Promise.reject(
            refusal(409, 'governance.statement-changed', 'Ce texte est maintenant : « Bonjour. »'),
          )
        : Promise.resolve();
    const it = await opened({ send });
    await it.fill('Texte', ' Chères et chers membres, ');
    await it.press('Enregistrer');
    expect(it.closed).toEqual([]);
    expect(it.words).toContain('Ce texte est maintenant : « Bonjour. »');
    await it.press('Enregistrer');
    expect(sent).toEqual(['Chères et chers membres,', 'Chères et chers membres,']);
    expect(it.closed).toEqual(['Chères et chers membres,']);
  });
});
