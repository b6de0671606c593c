import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';

export type Names = Api<'ImpactNamesView'>;
export type Name = Names['names'][number];
export type ImpactView = Api<'ImpactView'>;
export type Notices = Api<'ChangeNoticePage'>;
export type ChangeNotice = Api<'ChangeNoticeView'>;
export type Task = ChangeNotice['tasks'][number];

const IMPACT = '/api/impact';

/** What names a thing that changes, and the announcements of changes, as the browser sees them. */
@Service()
export class ImpactClient {
  private readonly http = inject(HttpClient);

  /** The names in use that hold some words; nothing is asked below two letters. */
  names(words: () => string) {
    return httpResource<Names>(() =>
      words().length > 1 ? { url: `${IMPACT}/names`, params: { q: words() } } : undefined,
    );
  }

  of(thing: () => { readonly kind: string; readonly name: string }) {
    return httpResource<ImpactView>(() =>
      thing().name ? { url: IMPACT, params: { ...thing() } } : undefined,
    );
  }

  notices(query: () => Record<string, string | readonly string[]>) {
    return httpResource<Notices>(() => ({ url: `${IMPACT}/notices`, params: query() }));
  }

  notice(id: () => string) {
    return httpResource<ChangeNotice>(() => `${IMPACT}/notices/${id()}`);
  }

  announce(input: Api<'ChangeNoticeInput'>): Promise<ChangeNotice> {
    return firstValueFrom(this.http.post<ChangeNotice>(`${IMPACT}/notices`, input));
  }

  setAside(taskId: string, reason: string): Promise<ChangeNotice> {
    return firstValueFrom(this.http.post<ChangeNotice>(`${IMPACT}/tasks/${taskId}/aside`, { reason }));
  }
}
