import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';

export type Space = Api<'SpaceView'>;
export type SpaceRow = Api<'SpaceRow'>;
export type Paper = Api<'PaperView'>;
export type PaperRow = Api<'PaperRow'>;
export type Folder = Api<'FolderView'>;
export type Access = Api<'SpaceAccessView'>;
export type Shelved = Api<'ShelvedView'>;
type Words = Readonly<Record<string, string>>;

/** Where a paper lies: in a folder, under a meeting, or at the top. */
export interface Place {
  readonly folderId: string | null;
  readonly meetingId: string | null;
}

const SPACES = '/api/spaces';
const RAW = { 'content-type': 'application/octet-stream' };

/** The spaces of the bodies as the browser sees them. */
@Service()
export class SpacesClient {
  private readonly http = inject(HttpClient);

  all() {
    return httpResource<SpaceRow[]>(() => SPACES);
  }

  one(bodyId: () => string) {
    return httpResource<Space>(() => `${SPACES}/${bodyId()}`);
  }

  papers(bodyId: () => string, params: () => Words | undefined) {
    return httpResource<Api<'PaperPage'>>(() => listed(`${SPACES}/${bodyId()}/papers`, params()));
  }

  meetings(bodyId: () => string, params: () => Words | undefined) {
    return httpResource<Api<'ShelfPage'>>(() => listed(`${SPACES}/${bodyId()}/meetings`, params()));
  }

  accesses(bodyId: () => string, params: () => Words | undefined) {
    return httpResource<Api<'SpaceAccessPage'>>(() => listed(`${SPACES}/${bodyId()}/accesses`, params()));
  }

  paper(id: () => string) {
    return httpResource<Paper>(() => `${SPACES}/papers/${id()}`);
  }

  /** The bytes of a version, to be looked at on the page. */
  look(id: string, version: number): Promise<Blob> {
    const params = { version, look: '1' };
    return firstValueFrom(this.http.get(`${SPACES}/papers/${id}/file`, { params, responseType: 'blob' }));
  }

  add(bodyId: string, place: Place, file: File, note: string): Promise<Paper> {
    const { folderId, meetingId } = place;
    const params = { name: file.name, note, ...(folderId && { folderId }), ...(meetingId && { meetingId }) };
    return firstValueFrom(
      this.http.post<Paper>(`${SPACES}/${bodyId}/papers`, file, { headers: RAW, params }),
    );
  }

  addVersion(id: string, seen: number, file: File, note: string): Promise<Paper> {
    const params = { name: file.name, seen, note };
    return firstValueFrom(
      this.http.post<Paper>(`${SPACES}/papers/${id}/versions`, file, { headers: RAW, params }),
    );
  }

  change(id: string, input: Api<'PaperChange'>): Promise<Paper> {
    return firstValueFrom(this.http.put<Paper>(`${SPACES}/papers/${id}`, input));
  }

  move(id: string, move: 'archive' | 'restore'): Promise<Paper> {
    return firstValueFrom(this.http.post<Paper>(`${SPACES}/papers/${id}/${move}`, {}));
  }

  addFolder(bodyId: string, input: Api<'FolderInput'>): Promise<Space> {
    return firstValueFrom(this.http.post<Space>(`${SPACES}/${bodyId}/folders`, input));
  }

  changeFolder(id: string, input: Api<'FolderInput'>): Promise<Space> {
    return firstValueFrom(this.http.put<Space>(`${SPACES}/folders/${id}`, input));
  }

  removeFolder(id: string): Promise<Space> {
    return firstValueFrom(this.http.delete<Space>(`${SPACES}/folders/${id}`));
  }

  ask(bodyId: string, reason: string): Promise<Space> {
    return firstValueFrom(this.http.post<Space>(`${SPACES}/${bodyId}/accesses`, { reason }));
  }

  answer(id: string, input: Api<'AccessAnswerInput'>): Promise<Space> {
    return firstValueFrom(this.http.post<Space>(`${SPACES}/accesses/${id}/answer`, input));
  }

  end(id: string, reason: string): Promise<Space> {
    return firstValueFrom(this.http.post<Space>(`${SPACES}/accesses/${id}/end`, { reason }));
  }
}

const listed = (url: string, params: Words | undefined) => (params ? { url, params } : undefined);
