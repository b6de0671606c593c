import { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { refusal, serverThat } from '../api/stage';
import { Session } from '../session/session';
import { pageOf } from '../ui/page-stage';
import { Bell } from './bell';
import { NoticeRow } from './notices-client';
import { NoticesPage } from './notices-page';

const notice = (id: string, readAt: string | null = null) =>
  ({ id, title: `Convocation ${id}`, text: 'Bonjour.', link: '/reunions/m', topic: 'meeting', writtenAt: `2026-11-0${id}T09:00:00Z`, readAt }) as NoticeRow; // prettier-ignore

/** Somebody's notices, and a server that counts what is left unread. */
function post(rows: NoticeRow[], unread: number, writes?: unknown) {
  const server = serverThat(({ url, method }) => {
    if (method !== 'GET') return writes ?? { unread: unread - 1 };
    return url.endsWith('/count') ? { unread } : { rows, total: rows.length, page: 1, size: 50, unread };
  });
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      server.http,
      provideRouter([
        { path: 'avis', component: NoticesPage },
        { path: '**', component: NoticesPage },
      ]),
      { provide: Session, useValue: { now: () => ({}) } },
    ],
  });
  const written = () => server.asked.filter(({ method }) => method !== 'GET').map((it) => [it.url, it.body]);
  return { asked: server.asked, written };
}
async function at(address: string) {
  const harness = await RouterTestingHarness.create(address);
  return pageOf(harness.fixture);
}
const alone = (part: Type<unknown>) => pageOf(TestBed.createComponent(part));

describe('the page of notices', () => {
  it('marks one as read, and one that was read as unread again', async () => {
    const { written } = post([notice('2'), notice('1', '2026-11-02T09:00:00Z')], 1);
    const page = await at('/avis');
    expect(page.texts('li.unread a')).toEqual(['Convocation 2']);
    await page.press('Marquer comme lu');
    await page.press('Marquer comme non lu');
    expect(written()).toEqual([
      ['/api/post/notices/2', { read: true }],
      ['/api/post/notices/1', { read: false }],
    ]);
  });

  it('marks all as read up to the newest that one had before one’s eyes', async () => {
    const { written } = post([notice('2'), notice('1')], 2);
    const page = await at('/avis');
    await page.press('Marquer comme lu');
    await page.press('Tout marquer comme lu');
    expect(written().at(-1)).toEqual(['/api/post/notices/read', { until: '2026-11-02T09:00:00Z' }]);
  });

  it('marks everything under a filter too, not only what the filter shows', async () => {
    const { written } = post([notice('1')], 2);
    const page = await at('/avis?topic=meeting');
    await page.press('Marquer comme lu');
    await page.press('Tout marquer comme lu');
    const { until } = written().at(-1)![1] as { until: string };
    expect(until > '2026-11-01T09:00:00Z').toBe(true);
  });

  it('shows the sentence when the server refuses, and the notice stays unread', async () => {
    post([notice('1')], 1, refusal(503, 'Le serveur redémarre.'));
    const page = await at('/avis');
    await page.press('Marquer comme lu');
    expect(page.host.querySelector('[role=alert]')!.textContent).toContain('Le serveur redémarre.');
    expect(page.texts('li.unread')).toHaveLength(1);
  });

  it('says of an empty box what will come there', async () => {
    post([], 0);
    expect((await at('/avis')).words()).toContain('Aucun avis');
  });
});

describe('the bell', () => {
  it('says aloud how many are unread, and shows no more than ninety-nine', async () => {
    post([], 108);
    const bell = await alone(Bell);
    expect(bell.button('Avis, 108 non lus')).toBeDefined();
    expect(bell.texts('.count')).toEqual(['99+']);
  });

  it('is quiet when all is read', async () => {
    post([], 0);
    const bell = await alone(Bell);
    expect([bell.button('Avis, tous lus') !== undefined, bell.texts('.count')]).toEqual([true, []]);
  });

  it('asks for the latest only once it is opened', async () => {
    const { asked } = post([notice('2')], 1);
    const bell = await alone(Bell);
    expect(asked.map(({ url }) => url)).toEqual(['/api/post/notices/count']);
    const opening = Object.assign(new Event('toggle'), { newState: 'open' });
    bell.host.querySelector('#avis')!.dispatchEvent(opening);
    await bell.settle();
    expect(asked.at(-1)!.params.get('size')).toBe('6');
    expect(bell.texts('a.unread')[0]).toContain('Convocation 2');
  });

  it('says nothing of a server that does not answer', async () => {
    const server = serverThat(() => refusal(503, 'Le serveur redémarre.'));
    TestBed.resetTestingModule().configureTestingModule({
      providers: [server.http, provideRouter([]), { provide: Session, useValue: { now: () => ({}) } }],
    });
    const bell = await alone(Bell);
    expect(bell.button('Avis, tous lus')).toBeDefined();
  });
});
