import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Tab, Tabs } from './tabs';

@Component({ imports: [Tabs], template: `<gw-tabs [tabs]="tabs" />` })
class PackPage {
  protected readonly tabs: Tab[] = [
    { label: 'Tous', query: { state: null } },
    { label: 'À signer', query: { state: 'ready' } },
    { label: 'Carte', link: '/carte' },
  ];
}

describe('the views of a page', () => {
  it.each([
    ['/dossiers', ['Tous']],
    ['/dossiers?page=2', ['Tous']],
    ['/dossiers?state=ready', ['À signer']],
    ['/dossiers?state=ready&page=2', ['À signer']],
    ['/dossiers?state=sealed', []],
  ])('at %s, the current one is %s', async (address, current) => {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', component: PackPage }])],
    });
    const harness = await RouterTestingHarness.create(address);
    await harness.fixture.whenStable();
    const links = [...harness.fixture.nativeElement.querySelectorAll('a[aria-current="page"]')];
    expect(links.map((link: HTMLElement) => link.textContent?.trim())).toEqual(current);
  });
});
