import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, UrlSerializer } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { door } from '../api/door';
import { AsOf, DatedAddresses } from './as-of';
import { signedIn, signedOut } from './guards';
import { mandateName, Session } from './session';
import { SessionView } from './session-view';

const VERVIERS = {
  organisationId: 'o1',
  organisationCode: 'MIREV',
  from: '2024-01-01',
  until: null,
};
const DELPHINE: SessionView = {
  person: { id: 'p1', name: 'Delphine Exemple', email: 'delphine@mirev.example' },
  mandates: [
    {
      ...VERVIERS,
      id: 'm1',
      role: 'member',
      roleName: 'Représentante',
      label: 'Représentante au GT',
      bodyId: 'b',
      bodyCode: 'GT RGPD',
    },
    {
      ...VERVIERS,
      id: 'm2',
      role: 'dpd',
      roleName: 'Référente',
      label: 'Référente de MIREV',
      bodyId: null,
      bodyCode: null,
    },
  ],
  actingId: 'm1',
  rooms: ['today', 'register'],
  demo: false,
  today: '2026-11-22',
};

@Component({ template: 'page' })
class SomePage {}

function house() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([door])),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'connexion', component: SomePage, canActivate: [signedOut] },
        { path: '**', component: SomePage, canActivate: [signedIn] },
      ]),
      DatedAddresses,
      { provide: UrlSerializer, useExisting: DatedAddresses },
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const answer = async (url: string, body: object | null, status = 200) => {
    await settled();
    const call = server.expectOne(url);
    call.flush(body, { status, statusText: '-' });
    return call.request;
  };
  return { server, answer, session: TestBed.inject(Session), router: TestBed.inject(Router) };
}

async function settled() {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('who is at the screen', () => {
  it('is nobody when the server knows no session, and that is not an error', async () => {
    const { session, answer } = house();
    const loading = session.load();
    await answer('/api/session', {}, 401);
    expect([await loading, session.now(), session.opens('register')]).toEqual([null, null, false]);
  });

  it('is Delphine, acting for MIREV in the GT, until she acts by her other mandate', async () => {
    const { session, answer } = house();
    const loading = session.load();
    await answer('/api/session', DELPHINE);
    await loading;
    expect(mandateName(session.acting()!)).toBe('MIREV · GT RGPD');
    expect([session.opens('register'), session.opens('journal'), session.today()]).toEqual([
      true,
      false,
      '2026-11-22',
    ]);

    const turning = session.actAs('m2');
    const request = await answer('/api/session/acting', { ...DELPHINE, actingId: 'm2' });
    await turning;
    expect(request.body).toEqual({ mandateId: 'm2' });
    expect(mandateName(session.acting()!)).toBe('MIREV · Référente');
  });

  it('signs in first, then comes back to the page that was asked', async () => {
    const { answer, router } = house();
    const going = RouterTestingHarness.create('/registre?page=2');
    await answer('/api/session', {}, 401);
    await settled();
    await answer('/api/session', {}, 401);
    await going;
    expect(router.url).toBe('/connexion?retour=%2Fregistre%3Fpage%3D2');
  });

  it('is sent to the sign-in page when the session ended on the server meanwhile', async () => {
    const { answer, session, router } = house();
    const loading = session.load();
    await answer('/api/session', DELPHINE);
    await loading;
    await RouterTestingHarness.create('/registre');
    TestBed.inject(HttpClient)
      .get('/api/activities')
      .subscribe({ error: () => undefined });
    await answer('/api/activities', {}, 401);
    await settled();
    await answer('/api/session', {}, 401);
    await settled();
    expect(router.url).toBe('/connexion?retour=%2Fregistre');
  });
});

describe('the state on another day', () => {
  it('is in every address and every reading, in no writing, until one comes back to today', async () => {
    const { answer, session, router } = house();
    const loading = session.load();
    await answer('/api/session', DELPHINE);
    await loading;
    await RouterTestingHarness.create('/registre?page=2');
    const asOf = TestBed.inject(AsOf);
    const http = TestBed.inject(HttpClient);

    await asOf.turnTo('2018-09-12');
    expect([router.url, asOf.readOnly()]).toEqual(['/registre?page=2&at=2018-09-12', true]);
    await router.navigate(['/flux']);
    expect(router.url).toBe('/flux?at=2018-09-12');

    http.get('/api/flows').subscribe();
    http.post('/api/flows', {}).subscribe();
    const read = await answer('/api/flows?at=2018-09-12', {});
    const written = await answer('/api/flows', {});
    expect([read.method, written.method]).toEqual(['GET', 'POST']);
    expect(read.headers.get('x-requested-with')).toBe('rgpd');

    await asOf.turnTo(null);
    expect([router.url, asOf.readOnly()]).toEqual(['/flux', false]);
  });
});
