import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../../session/session';
import { MapPage } from './map-page';

/** Whose map is asked of the server when a director of MIREC opens this address. */
async function asked(address: string) {
  const session = {
    acting: () => ({ organisationId: 'mirec', organisationCode: 'MIREC' }),
    today: () => '2026-11-22',
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'flux/carte', component: MapPage }], withComponentInputBinding()),
      { provide: Session, useValue: session },
    ],
  });
  await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  return server
    .match(({ url }) => url === '/api/flows/map')
    .map(({ request }) => request.params.get('organisation'));
}

describe('the map of flows', () => {
  it.each([
    ['/flux/carte', 'mirec'],
    ['/flux/carte?organisation=', 'mirec'],
    ['/flux/carte?organisation=mirev', 'mirev'],
  ])('at %s is that of %s', async (address, whose) => {
    expect(await asked(address)).toEqual([whose]);
  });
});
