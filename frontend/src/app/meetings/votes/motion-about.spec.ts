import { ItemView } from '../../api/contract';
import { OUTCOMES } from '../../governance/parts/words';
import { consequenceOf, ofTheRest } from './motion-about';

const text = (subjectId: string) => ({ subjectId, label: `${subjectId} Fiche`, number: 1 });
const back = (stage: string, says: string): ItemView['returnsTo'][number] => ({ stage, name: stage, says });
const always = OUTCOMES.adopted.consequence;

describe('what a motion is about', () => {
  it('says nothing of the rest while it is about all the texts, or about none yet', () => {
    const texts = [text('T01'), text('T02')];
    expect(ofTheRest(texts, ['T01', 'T02'])).toBe('');
    expect(ofTheRest(texts, [])).toBe('');
  });

  it('names the texts it leaves out, and what becomes of them', () => {
    const texts = [text('T01'), text('T02'), text('T05')];
    expect(ofTheRest(texts, ['T01', 'T02'])).toMatch(/^Reste à décider\u202f: T05 Fiche\. Une autre motion/);
    expect(ofTheRest(texts, ['T02'])).toMatch(/^Restent à décider\u202f: T01 Fiche\u202f; T05 Fiche\./);
  });

  it('no longer says that the dossier goes on once some texts are left out', () => {
    expect(consequenceOf(always, 'adopted', [], false)).toBe(always);
    expect(consequenceOf(always, 'adopted', [], true)).toContain('les textes choisis sont adoptés');
    expect(consequenceOf(OUTCOMES.endorsed.consequence, 'endorsed', [], true)).not.toContain(
      'étape suivante',
    );
  });

  it('says at once where the dossier goes back when there is one way only', () => {
    const { consequence } = OUTCOMES.returned;
    const one = back('tsf', 'Le dossier revient à l’étape TSF.');
    expect(consequenceOf(consequence, 'returned', [one], false)).toBe('le dossier revient à l’étape TSF.');
    expect(consequenceOf(consequence, 'returned', [one, back('gt', 'Au GT.')], false)).toBe(consequence);
  });
});
