import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../../api';
import { ServerQuery } from '../list/list-words';

export type ExportFormat = Api<'ExportFormatView'>;
export type ExportPreview = Api<'ExportPreview'>;
export type ExportJob = Api<'ExportJobView'>;

const EXPORTS = '/api/exchange/exports';

/** Registers that leave: what each format is for, what it would lose, papers that are composed. */
@Service()
export class ExportsClient {
  private readonly http = inject(HttpClient);

  formats() {
    return httpResource<ExportFormat[]>(() => `${EXPORTS}/formats`);
  }

  preview(query: () => ServerQuery) {
    return httpResource<ExportPreview>(() => ({ url: `${EXPORTS}/preview`, params: query() }));
  }

  begin(query: ServerQuery): Promise<ExportJob> {
    return firstValueFrom(this.http.post<ExportJob>(EXPORTS, query));
  }

  look(id: string): Promise<ExportJob> {
    return firstValueFrom(this.http.get<ExportJob>(`${EXPORTS}/${id}`));
  }

  cancel(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${EXPORTS}/${id}`));
  }

  /** Where a finished paper is fetched. */
  fileOf(id: string): string {
    return `${EXPORTS}/${id}/file`;
  }

  /** Where a format that is written as it is read is fetched: the browser saves it as it comes. */
  addressOf(query: ServerQuery): string {
    const words = Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, String(one)]),
    );
    return `${EXPORTS}/file?${new URLSearchParams(words)}`;
  }
}
