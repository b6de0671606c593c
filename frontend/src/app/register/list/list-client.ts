import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../../api';

export type SavedView = Api<'SavedViewView'>;
export type BulkInput = Api<'BulkInput'>;
export type BulkView = Api<'BulkView'>;

const VIEWS = '/api/register/views';
const BULK = '/api/register/bulk';

/** What the list of the register keeps and does beside showing itself: saved views, one change for many entries. */
@Service()
export class ListClient {
  private readonly http = inject(HttpClient);

  views() {
    return httpResource<SavedView[]>(() => VIEWS);
  }

  save(view: Api<'SavedViewInput'>, id?: string): Promise<SavedView[]> {
    return firstValueFrom(
      id ? this.http.put<SavedView[]>(`${VIEWS}/${id}`, view) : this.http.post<SavedView[]>(VIEWS, view),
    );
  }

  remove(id: string): Promise<SavedView[]> {
    return firstValueFrom(this.http.delete<SavedView[]>(`${VIEWS}/${id}`));
  }

  preview(change: BulkInput): Promise<BulkView> {
    return firstValueFrom(this.http.post<BulkView>(`${BULK}/preview`, change));
  }

  run(change: BulkInput, digest: string): Promise<BulkView> {
    return firstValueFrom(this.http.post<BulkView>(BULK, { ...change, digest }));
  }
}
