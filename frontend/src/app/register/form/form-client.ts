import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../../api';

export type Draft = Api<'DraftView'>;
export type DraftTarget = Pick<Api<'DraftInput'>, 'activity' | 'organisation'>;
export type EntryCheck = Api<'CheckView'>;
export type EntryFlaw = Api<'FlawView'>;
export type EntryFinding = Api<'ActivityFinding'>;

const DRAFTS = '/api/register/drafts';

/** What the form asks of the register before anything is saved: drafts, checks, what the model says. */
@Service()
export class FormClient {
  private readonly http = inject(HttpClient);

  /** One's own draft of an entry, or of a new one for an organisation. */
  draft(target: () => DraftTarget | undefined) {
    return httpResource<Api<'DraftFoundView'>>(() => {
      const params = target();
      return params && { url: DRAFTS, params: { ...params } };
    });
  }

  keep(input: Api<'DraftInput'>): Promise<Api<'DraftKeptView'>> {
    return firstValueFrom(this.http.put<Api<'DraftKeptView'>>(DRAFTS, input));
  }

  async abandon(target: DraftTarget): Promise<void> {
    await firstValueFrom(this.http.delete(DRAFTS, { params: { ...target } }));
  }

  check(content: Readonly<Record<string, unknown>>): Promise<EntryCheck> {
    return firstValueFrom(this.http.post<EntryCheck>('/api/register/check', { content }));
  }

  /** What the model says to an entry that follows one. */
  followed(id: () => string | undefined) {
    return httpResource<Api<'FollowedView'>>(() =>
      id() ? `/api/register/activities/${id()}/followed` : undefined,
    );
  }
}
