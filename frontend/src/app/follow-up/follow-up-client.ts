import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';

const FOLLOW_UP = '/api/follow-up';
type View = Api<'FollowUpView'>;

/** What bodies asked to be done, as the browser sees it. */
@Service()
export class FollowUpClient {
  private readonly http = inject(HttpClient);

  all(params: () => Record<string, string | readonly string[]>) {
    return httpResource<Api<'FollowUpPage'>>(() => ({ url: FOLLOW_UP, params: params() }));
  }

  one(id: () => string) {
    return httpResource<View>(() => `${FOLLOW_UP}/${id()}`);
  }

  owners(bodyId: string): Promise<Api<'OwnerChoice'>[]> {
    return firstValueFrom(this.http.get<Api<'OwnerChoice'>[]>(`${FOLLOW_UP}/owners/${bodyId}`));
  }

  open(input: Api<'FollowUpInput'>): Promise<View> {
    return firstValueFrom(this.http.post<View>(FOLLOW_UP, input));
  }

  change(id: string, input: Api<'FollowUpChange'>): Promise<View> {
    return firstValueFrom(this.http.put<View>(`${FOLLOW_UP}/${id}`, input));
  }

  move(id: string, input: Api<'FollowUpMove'>): Promise<View> {
    return firstValueFrom(this.http.post<View>(`${FOLLOW_UP}/${id}/move`, input));
  }

  note(id: string, input: Api<'FollowUpNoteInput'>): Promise<View> {
    return firstValueFrom(this.http.post<View>(`${FOLLOW_UP}/${id}/notes`, input));
  }

  /** The file travels as it is, under its own name. */
  keepPaper(id: string, file: File): Promise<View> {
    return firstValueFrom(
      this.http.post<View>(`${FOLLOW_UP}/${id}/papers`, file, {
        params: { name: file.name },
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
  }
}
