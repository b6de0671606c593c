import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CircuitPath, Station } from './path';

const ROAD: Station[] = [
  { label: 'TSF', state: 'done', note: 'proposé le 14/10' },
  { label: 'GT RGPD', state: 'stopped', note: 'renvoyé le 21/10' },
  {
    label: 'CA des Mire',
    state: 'now',
    fan: [
      { label: 'MIREC', state: 'done', note: 'adopté le 18/11' },
      { label: 'MIREV', state: 'variant' },
      { label: 'MIREL', state: 'late' },
    ],
  },
];

@Component({ imports: [CircuitPath], template: `<gw-path [stations]="road" />` })
class DossierPage {
  readonly road = ROAD;
}

async function shown() {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(DossierPage);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  document.body.append(page);
  return { fixture, page, squares: [...page.querySelectorAll('button')] };
}

describe('the road of a dossier', () => {
  it('says each station aloud with its state, and marks where the dossier is now', async () => {
    const { page } = await shown();
    const stations = [...page.querySelectorAll('li')];
    expect(stations.map((li) => li.querySelector('.name')?.textContent?.trim())).toEqual([
      'TSF (fait)',
      'GT RGPD (arrêté)',
      'CA des Mire (en cours)',
    ]);
    expect(stations.map((li) => li.getAttribute('aria-current'))).toEqual([null, null, 'step']);
  });

  it('counts a variant as an adoption', async () => {
    const { page } = await shown();
    expect(page.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('CA des Mire, 2 sur 3');
  });

  it('names a square under the focus, and the arrows walk along them', async () => {
    const { fixture, page, squares } = await shown();
    squares[0]!.focus();
    await fixture.whenStable();
    expect(page.querySelector('gw-fan .note')?.textContent).toBe('MIREC\u202f: adopté le 18/11');

    squares[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await fixture.whenStable();
    expect(document.activeElement).toBe(squares[2]);
    expect(page.querySelector('gw-fan .note')?.textContent).toBe('MIREL\u202f: reporté ou sans réponse');
    expect(squares.map((square) => square.tabIndex)).toEqual([-1, -1, 0]);
  });
});
