import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { MatrixView } from '../api/contract';
import { MatrixFilters } from './matrix-filters';

const matrix = {
  years: ['2026', '2025'],
  circuits: ['A', 'X'],
  organisations: [{ id: 'o1', code: 'MIREC' }],
} as unknown as MatrixView;

@Component({ imports: [MatrixFilters], template: `<gw-matrix-filters [matrix]="matrix()" />` })
class MatrixPage {
  protected readonly matrix = signal(matrix);
}

async function at(address: string) {
  TestBed.resetTestingModule().configureTestingModule({
    providers: [provideRouter([{ path: 'matrice', component: MatrixPage }])],
  });
  const { fixture } = await RouterTestingHarness.create(address);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const select = (label: string) =>
    [...host.querySelectorAll('label')].find((one) => one.textContent!.trim().startsWith(label))!.querySelector('select')!;
  const choose = async (label: string, words: string) => {
    const box = select(label);
    box.value = [...box.options].find((one) => one.text.trim() === words)!.value;
    box.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  return { host, fixture, select, choose, address: () => TestBed.inject(Router).url };
} // prettier-ignore

describe('the filters of the adoption matrix', () => {
  it('stand in the address, so that what one sees can be sent to somebody', async () => {
    const { choose, address } = await at('/matrice');
    await choose('Organisation', 'MIREC');
    await choose('Ouvert en', '2025');
    await choose('Trier par', 'le délai le plus long');
    expect(address()).toBe('/matrice?organisation=o1&year=2025&sort=-lag');
  });

  it('are shown as the address says them', async () => {
    const { host, select } = await at('/matrice?circuit=X&late=true');
    expect(select('Parcours').selectedOptions[0]!.text.trim()).toBe('Parcours X');
    expect(host.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked).toBe(true);
  });

  it('go back to the first page, and give way one by one', async () => {
    const { choose, address } = await at('/matrice?page=3&circuit=X');
    await choose('Parcours', 'Tous');
    expect(address()).toBe('/matrice');
  });

  it('are all taken away at once, and only then is there nothing to take away', async () => {
    const { host, fixture, address } = await at('/matrice?circuit=X&late=true&sort=lag');
    host.querySelector('button')!.click();
    await fixture.whenStable();
    expect(address()).toBe('/matrice?sort=lag');
    expect(host.querySelector('button')).toBeNull();
  });
});
