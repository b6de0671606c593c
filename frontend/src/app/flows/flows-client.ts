import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';

const FLOWS = '/api/flows';

/** The flows as the browser sees them. Reads are resources; moves are promises of the flow as it then stands. */
@Service()
export class FlowsClient {
  private readonly http = inject(HttpClient);

  all(query: () => Record<string, string | readonly string[]> | undefined) {
    return httpResource<Api<'FlowPage'>>(() => {
      const params = query();
      return params && { url: FLOWS, params };
    });
  }

  one(id: () => string | undefined) {
    return httpResource<Api<'FlowView'>>(() => {
      const flow = id();
      return flow ? `${FLOWS}/${flow}` : undefined;
    });
  }

  /** The flow as it is now, once: what a refused change is compared with. */
  now(id: string): Promise<Api<'FlowView'>> {
    return firstValueFrom(this.http.get<Api<'FlowView'>>(`${FLOWS}/${id}`));
  }

  map(organisation: () => string | undefined) {
    return httpResource<Api<'MapView'>>(() => {
      const drawn = organisation();
      return drawn ? { url: `${FLOWS}/map`, params: { organisation: drawn } } : undefined;
    });
  }

  /** What the form of a flow offers; asked only of those who may be given it. */
  words(asked: () => boolean = () => true) {
    return httpResource<Api<'FlowWordsView'>>(() => (asked() ? `${FLOWS}/words` : undefined));
  }

  create(flow: Api<'FlowCreation'>): Promise<Api<'FlowView'>> {
    return firstValueFrom(this.http.post<Api<'FlowView'>>(FLOWS, flow));
  }

  revise(id: string, change: Api<'FlowChange'>): Promise<Api<'FlowView'>> {
    return firstValueFrom(this.http.put<Api<'FlowView'>>(`${FLOWS}/${id}`, change));
  }

  confirm(id: string, said: Api<'ConfirmationInput'>): Promise<Api<'FlowView'>> {
    return firstValueFrom(this.http.post<Api<'FlowView'>>(`${FLOWS}/${id}/confirmations`, said));
  }
}
