import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../api';

export type PublicSettings = Api<'PublicSettingsView'>;

const SETTINGS = '/api/register/public';

/** What an organisation decides to show of its register to everyone, as the browser sees it. */
@Service()
export class PublicClient {
  private readonly http = inject(HttpClient);

  settings(organisation: () => string) {
    return httpResource<PublicSettings>(() => ({
      url: SETTINGS,
      params: { ...(organisation() && { organisation: organisation() }) },
    }));
  }

  decide(organisation: string, input: Api<'PublicInput'>): Promise<PublicSettings> {
    return firstValueFrom(this.http.put<PublicSettings>(`${SETTINGS}/${organisation}`, input));
  }
}
