import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';

export type MembersPreview = Api<'MembersPreview'>;
export type MembersWritten = Api<'MembersWritten'>;
export type Invitation = Api<'InvitationView'>;

const MEMBERS = '/api/exchange/members';
const AS_IT_IS = { 'content-type': 'application/octet-stream' };

/** Lists of members on their way into a body. */
@Service()
export class MembersClient {
  private readonly http = inject(HttpClient);

  /** What a list would do; nothing is written. */
  preview(bodyId: string, file: File, leaving = ''): Promise<MembersPreview> {
    const params = { name: file.name, ...(leaving && { leaving }) };
    return firstValueFrom(
      this.http.post<MembersPreview>(`${MEMBERS}/${bodyId}/preview`, file, { headers: AS_IT_IS, params }),
    );
  }

  /** Writes what the preview showed. */
  confirm(bodyId: string, file: File, { digest, leaving }: MembersPreview): Promise<MembersWritten> {
    const params = { name: file.name, digest, accounts: 'true', ...(leaving && { leaving }) };
    return firstValueFrom(
      this.http.post<MembersWritten>(`${MEMBERS}/${bodyId}/confirmation`, file, {
        headers: AS_IT_IS,
        params,
      }),
    );
  }

  list(bodyId: string): string {
    return `${MEMBERS}/${bodyId}/list`;
  }
}
