import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import { Api } from '../../api';

export type GapView = Api<'GapView'>;
export type GapRow = Api<'GapRow'>;
export type GapCell = Api<'GapCell'>;
export type GapEntries = Api<'GapEntryPage'>;
export type EntryGaps = Api<'EntryGapsView'>;

/** What registers lack, as the browser sees it. */
@Service()
export class GapsClient {
  view(params: () => Record<string, string>) {
    return httpResource<GapView>(() => ({ url: '/api/register/gaps', params: params() }));
  }

  /** The entries that lack a field; nothing is asked as long as no field is chosen. */
  entries(field: () => string, params: () => Record<string, string>) {
    return httpResource<GapEntries>(() =>
      field() ? { url: `/api/register/gaps/${field()}/entries`, params: params() } : undefined,
    );
  }

  ofEntry(id: () => string) {
    return httpResource<EntryGaps>(() => (id() ? `/api/register/activities/${id()}/gaps` : undefined));
  }
}
