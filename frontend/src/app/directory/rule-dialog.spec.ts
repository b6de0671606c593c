import { onScreen } from '../../testing/on-screen';
import { Rule } from './directory-client';
import { RuleDialog } from './rule-dialog';

const rules = [
  { rule: 'quorum', name: 'Quorum', own: false, sentence: 'Plus de la moitié des voix.', value: { of: 'voices', atLeast: 'majority' } },
  { rule: 'tie', name: 'Égalité', own: true, sentence: 'La présidence tranche.', value: { is: 'chair' } },
  { rule: 'unknown', name: 'Rythme', own: false, sentence: 'Quatre réunions.', value: {} },
] as unknown as Rule[]; // prettier-ignore

const opened = () =>
  onScreen(RuleDialog, { data: { body: { id: 'b', name: 'GT RGPD', rules } }, server: () => ({ id: 'b' }) });

describe('the dialogue of a body’s own rule', () => {
  it('offers the rules that a body may have of its own, and shows how each stands', async () => {
    const it = await opened();
    expect(it.texts('option')).toEqual(expect.arrayContaining(['Quorum', 'Égalité']));
    expect(it.texts('option')).not.toContain('Rythme');
    expect(it.words).toContain('Aujourd’hui : Plus de la moitié des voix.');
  });

  it('is not written without the article that it comes from', async () => {
    const it = await opened();
    await it.fill('Voix présentes', '6');
    await it.press('Inscrire la règle');
    expect(it.words).toContain('Citez l’article des statuts ou du règlement.');
    expect(it.sent).toEqual([]);
  });

  it('is written from a day on, with its source and how sure it is', async () => {
    const it = await opened();
    await it.fill('Voix présentes', '6');
    await it.fill('À partir du', '01/01/2027');
    await it.fill('Source', 'art. 14 des statuts');
    await it.choose('Degré de certitude', 'À vérifier');
    await it.press('Inscrire la règle');
    expect(it.sent[0]!.body).toEqual({
      rule: 'quorum',
      value: { of: 'voices', atLeast: 6 },
      from: '2027-01-01',
      source: 'art. 14 des statuts',
      status: 'to-verify',
    });
    expect(it.closed).toEqual([true]);
  });

  it('gives way to the ordinary rule, only where the body has one of its own', async () => {
    const it = await opened();
    expect(it.words).not.toContain('Revenir à la règle ordinaire');
    await it.choose('Règle', 'Égalité');
    await it.tick('Revenir à la règle ordinaire');
    expect(it.asks('À égalité')).toBe(false);
    await it.fill('Source', 'art. 3');
    await it.press('Inscrire la règle');
    expect(it.sent[0]!.body).toMatchObject({ rule: 'tie', value: null });
  });
});
