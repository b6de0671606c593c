import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';

export type Activity = Api<'ActivityView'>;
export type ActivityRow = Api<'ActivityRow'>;
export type ActivityInput = Api<'ActivityChangeInput'>;
export type RegisterWords = Api<'RegisterWordsView'>;
export type RegisterField = Api<'RegisterFieldView'>;
type Query = Readonly<Record<string, string | readonly string[]>>;

const ACTIVITIES = '/api/register/activities';

/** The register as the browser sees it. Reads are resources; writes are promises of the new view. */
@Service()
export class RegisterClient {
  private readonly http = inject(HttpClient);

  all(query: () => Query) {
    return httpResource<Api<'ActivityPage'>>(() => ({ url: ACTIVITIES, params: query() }));
  }

  one(id: () => string | undefined) {
    return httpResource<Activity>(() => (id() ? `${ACTIVITIES}/${id()}` : undefined));
  }

  /** The fields with their help and locks, and the words that a form offers. */
  words() {
    return httpResource<RegisterWords>(() => '/api/register/words');
  }

  add(organisationId: string, { version: _, ...input }: ActivityInput): Promise<Activity> {
    return firstValueFrom(this.http.post<Activity>(ACTIVITIES, { ...input, organisationId }));
  }

  change(id: string, input: ActivityInput): Promise<Activity> {
    return firstValueFrom(this.http.put<Activity>(`${ACTIVITIES}/${id}`, input));
  }
}
