import { HttpClient, httpResource } from '@angular/common/http';
import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { firstValueFrom, Observable } from 'rxjs';
import type { Api } from '../api';
import { Session } from '../session/session';

export type NoticeRow = Api<'NoticeRow'>;
type Query = () => Readonly<Record<string, string | readonly string[]>> | undefined;

const NOTICES = '/api/post/notices';
const EVERY = 60_000;

/** One's own notices, and how many of them are not read: asked on every page and once a minute while one looks on. */
@Service()
export class NoticesClient {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly count = signal(0);

  readonly unread = this.count.asReadonly();

  /** Keeps the count fresh as long as whoever shows it is there. */
  watch(): void {
    const moves = inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationEnd) void this.refresh();
    });
    const timer = setInterval(() => void this.refresh(), EVERY);
    inject(DestroyRef).onDestroy(() => {
      moves.unsubscribe();
      clearInterval(timer);
    });
    void this.refresh();
  }

  all(params: Query) {
    return httpResource<Api<'NoticePage'>>(() => {
      const words = params();
      return words ? { url: NOTICES, params: words } : undefined;
    });
  }

  mark(id: string, read: boolean): Promise<void> {
    return this.take(this.http.put<Api<'NoticeCount'>>(`${NOTICES}/${id}`, { read }));
  }

  /** Marks as read everything up to the newest one shown. */
  markAll(until: string): Promise<void> {
    return this.take(this.http.post<Api<'NoticeCount'>>(`${NOTICES}/read`, { until }));
  }

  private async refresh(): Promise<void> {
    if (!this.session.now() || this.document.visibilityState === 'hidden') return;
    // The bell says nothing of a server that does not answer: the page that is open will.
    await this.take(this.http.get<Api<'NoticeCount'>>(`${NOTICES}/count`)).catch(() => undefined);
  }

  private async take(answer: Observable<Api<'NoticeCount'>>): Promise<void> {
    this.count.set((await firstValueFrom(answer)).unread);
  }
}
