import { TestBed } from '@angular/core/testing';
import { ConflictPanel } from './conflict-panel';

const THEIRS = {
  id: 'fondement',
  heading: 'Sur quelle base légale',
  lock: 'local',
  digest: 'a'.repeat(64),
  paragraphs: [
    { kind: 'paragraph', runs: [{ text: 'Le décret du 13 décembre 2023.', bold: false, italic: false, kind: 'text', ref: null }] },
  ],
}; // prettier-ignore
const PROBLEM = {
  type: 'documents.passage-changed',
  status: 409,
  title: '',
  detail: 'Ce passage a été modifié par Sophie Sorbier il y a 2 minutes. Votre texte est gardé à droite.',
  by: 'Sophie Sorbier',
  ago: '2 minutes',
  now: THEIRS,
};
const MINE = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Le décret de 2023, pour ' },
      { type: 'field', attrs: { name: 'mire.denomination' } },
    ],
  },
];
const NAMES = { field: () => 'Dénomination de l’asbl', law: (id: string) => id, repealed: () => false };

function panel() {
  const fixture = TestBed.createComponent(ConflictPanel);
  fixture.componentRef.setInput('problem', PROBLEM);
  fixture.componentRef.setInput('heading', 'Sur quelle base légale');
  fixture.componentRef.setInput('body', MINE);
  fixture.componentRef.setInput('lock', 'locked');
  fixture.componentRef.setInput('names', NAMES);
  const kept: string[] = [];
  fixture.componentInstance.keep.subscribe((which) => kept.push(which));
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const press = (words: string) =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))!.click();
  return { page, press, kept };
}

describe('two people on one passage', () => {
  it('see both texts side by side, whose each is, and that nothing is lost', () => {
    const { page } = panel();
    const [theirs, mine] = [...page.querySelectorAll('section')];
    expect(page.querySelector('gw-notice')?.getAttribute('role')).toBe('alert');
    expect(page.textContent).toContain('Votre texte est gardé à droite');
    expect(theirs?.textContent).toContain('Sophie Sorbier');
    expect(theirs?.textContent).toContain('il y a 2 minutes');
    expect(theirs?.textContent).toContain('Le décret du 13 décembre 2023.');
    expect(mine?.textContent).toContain('Le décret de 2023, pour Dénomination de l’asbl');
  });

  it('see that the latitude of the Mire changed too', () => {
    const [theirs, mine] = [...panel().page.querySelectorAll('section')];
    expect(theirs?.textContent).toContain('Local');
    expect(mine?.textContent).toContain('Verrouillé');
  });

  it.each([
    ['Garder celui-ci', 'theirs'],
    ['Garder le mien', 'mine'],
    ['Continuer à écrire', 'both'],
  ])('say which stays: « %s »', (words, which) => {
    const { press, kept } = panel();
    press(words);
    expect(kept).toEqual([which]);
  });
});
