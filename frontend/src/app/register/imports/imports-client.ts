import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../api';

export type Import = Api<'ImportView'>;
export type ImportPage = Api<'ImportPage'>;
export type ImportRow = Api<'ImportRowView'>;
export type ImportRowPage = Api<'ImportRowPage'>;
export type ImportNotePage = Api<'ImportNotePage'>;
export type ImportMapping = Api<'ImportMappingView'>;
type Query = () => Record<string, string | readonly string[]>;

const IMPORTS = '/api/exchange/imports';

/** The registers that come in from other tools, as the browser sees them. */
@Service()
export class ImportsClient {
  private readonly http = inject(HttpClient);

  all(query: Query) {
    return httpResource<ImportPage>(() => ({ url: IMPORTS, params: query() }));
  }

  one(id: () => string) {
    return httpResource<Import>(() => `${IMPORTS}/${id()}`);
  }

  rows(id: () => string, query: Query) {
    return httpResource<ImportRowPage>(() => ({ url: `${IMPORTS}/${id()}/rows`, params: query() }));
  }

  notes(id: () => string, kind: () => string, query: Query) {
    return httpResource<ImportNotePage>(() => ({
      url: `${IMPORTS}/${id()}/notes`,
      params: { ...query(), kind: kind() },
    }));
  }

  mapping(id: () => string) {
    return httpResource<ImportMapping>(() => `${IMPORTS}/${id()}/mapping`);
  }

  /** The entries of an organisation's own register, to choose the one that lines of retention go into. */
  entries(organisation: () => string) {
    return httpResource<Api<'ActivityPage'>>(() =>
      organisation()
        ? {
            url: '/api/register/activities',
            params: { organisation: organisation(), size: 200, sort: 'code' },
          }
        : undefined,
    );
  }

  /** Has a file read; nothing is written into the register. */
  preview(organisation: string, file: File): Promise<Import> {
    const headers = { 'content-type': 'application/octet-stream' };
    const params = { organisation, name: file.name };
    return firstValueFrom(this.http.post<Import>(IMPORTS, file, { headers, params }));
  }

  change(id: string, input: Api<'PreviewChangeInput'>): Promise<Import> {
    return firstValueFrom(this.http.put<Import>(`${IMPORTS}/${id}`, input));
  }

  confirm(id: string, policy: string): Promise<Import> {
    return firstValueFrom(this.http.post<Import>(`${IMPORTS}/${id}/confirmation`, { policy }));
  }

  resume(id: string): Promise<Import> {
    return firstValueFrom(this.http.post<Import>(`${IMPORTS}/${id}/resumption`, {}));
  }

  undo(id: string): Promise<Import> {
    return firstValueFrom(this.http.post<Import>(`${IMPORTS}/${id}/undoing`, {}));
  }

  /** Stops the writing, or throws a preview away (then there is nothing left). */
  cancel(id: string): Promise<Import | null> {
    return firstValueFrom(this.http.delete<Import | null>(`${IMPORTS}/${id}`));
  }
}
