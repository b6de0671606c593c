import { Session } from '../session/session';
import { onScreen } from '../../testing/on-screen';
import { Screen } from '../../testing/screen';
import { queryOf, refusal, Server } from '../../testing/server';
import { Bell } from './bell';
import { NoticeRow } from './notices-client';
import { NoticesPage } from './notices-page';

const notice = (id: string, readAt: string | null = null) =>
  ({ id, title: `Convocation ${id}`, text: 'Bonjour.', link: '/reunions/m', topic: 'meeting', writtenAt: `2026-11-0${id}T09:00:00Z`, readAt }) as NoticeRow; // prettier-ignore

/** Somebody's notices, and a server that counts what is left unread. */
const post =
  (rows: NoticeRow[], unread: number, writes?: unknown): Server =>
  ({ url, method }) => {
    if (method !== 'GET') return writes ?? { unread: unread - 1 };
    return url.endsWith('/count') ? { unread } : { rows, total: rows.length, page: 1, size: 50, unread };
  };
const restarting = refusal(503, 'kernel.restarting', 'Le serveur redémarre.');
const providers = [{ provide: Session, useValue: { now: () => ({}) } }];
const opened = (server: Server, at = '/avis') => onScreen(NoticesPage, { server, at, providers });
const ringing = (server: Server) => onScreen(Bell, { server, providers });
const saved = ({ written }: Screen) => written.map(({ url, body }) => [url, body]);

describe('the page of notices', () => {
  it('marks one as read, and one that was read as unread again', async () => {
    const page = await opened(post([notice('2'), notice('1', '2026-11-02T09:00:00Z')], 1));
    expect(page.texts('li.unread a')).toEqual(['Convocation 2']);
    await page.press('Marquer comme lu');
    await page.press('Marquer comme non lu');
    expect(saved(page)).toEqual([
      ['/api/post/notices/2', { read: true }],
      ['/api/post/notices/1', { read: false }],
    ]);
  });

  it('marks all as read up to the newest that one had before one’s eyes', async () => {
    const page = await opened(post([notice('2'), notice('1')], 2));
    await page.press('Marquer comme lu');
    await page.press('Tout marquer comme lu');
    expect(saved(page).at(-1)).toEqual(['/api/post/notices/read', { until: '2026-11-02T09:00:00Z' }]);
  });

  it('marks everything under a filter too, not only what the filter shows', async () => {
    const page = await opened(post([notice('1')], 2), '/avis?topic=meeting');
    await page.press('Marquer comme lu');
    await page.press('Tout marquer comme lu');
    const { until } = saved(page).at(-1)![1] as { until: string };
    expect(until > '2026-11-01T09:00:00Z').toBe(true);
  });

  it('shows the sentence when the server refuses, and the notice stays unread', async () => {
    const page = await opened(post([notice('1')], 1, restarting));
    await page.press('Marquer comme lu');
    expect(page.alert).toContain('Le serveur redémarre.');
    expect(page.texts('li.unread')).toHaveLength(1);
  });

  it('says of an empty box what will come there', async () => {
    expect((await opened(post([], 0))).words).toContain('Aucun avis');
  });
});

describe('the bell', () => {
  it('says aloud how many are unread, and shows no more than ninety-nine', async () => {
    const bell = await ringing(post([], 108));
    expect(bell.offers('Avis, 108 non lus')).toBe(true);
    expect(bell.texts('.count')).toEqual(['99+']);
  });

  it('is quiet when all is read', async () => {
    const bell = await ringing(post([], 0));
    expect([bell.offers('Avis, tous lus'), bell.texts('.count')]).toEqual([true, []]);
  });

  it('asks for the latest only once it is opened', async () => {
    const bell = await ringing(post([notice('2')], 1));
    expect(bell.sent.map(({ url }) => url)).toEqual(['/api/post/notices/count']);
    const opening = Object.assign(new Event('toggle'), { newState: 'open' });
    bell.host.querySelector('#avis')!.dispatchEvent(opening);
    await bell.settled();
    expect(queryOf(bell.sent.at(-1)!).get('size')).toBe('6');
    expect(bell.texts('a.unread')[0]).toContain('Convocation 2');
  });

  it('says nothing of a server that does not answer', async () => {
    const bell = await ringing(() => restarting);
    expect(bell.offers('Avis, tous lus')).toBe(true);
  });
});
