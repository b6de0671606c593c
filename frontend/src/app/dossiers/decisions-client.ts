import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../api';

type Sheet = Api<'DecisionSheetView'>;

/** Decisions with everything they carry, as the browser sees them. */
@Service()
export class DecisionsClient {
  private readonly http = inject(HttpClient);

  sheet(id: () => string) {
    return httpResource<Sheet>(() => `/api/decisions/${id()}/sheet`);
  }

  /** What still has to be done because of a decision. */
  followUp(id: () => string) {
    return httpResource<Api<'FollowUpPage'>>(() => ({ url: '/api/follow-up', params: { decision: id() } }));
  }

  /** What a body decided in a period. */
  communication(bodyId: () => string, period: () => { from: string; until: string }) {
    return httpResource<Api<'CommunicationListView'>>(() =>
      bodyId() ? { url: `/api/bodies/${bodyId()}/communication`, params: period() } : undefined,
    );
  }

  meet(id: string, conditionId: string, input: Api<'ConditionMetInput'>): Promise<Sheet> {
    return firstValueFrom(this.http.put<Sheet>(`/api/decisions/${id}/conditions/${conditionId}`, input));
  }

  /** The paper travels as it is, under its own name. */
  keepPaper(id: string, conditionId: string, file: File): Promise<Sheet> {
    return firstValueFrom(
      this.http.put<Sheet>(`/api/decisions/${id}/conditions/${conditionId}/paper`, file, {
        params: { name: file.name },
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
  }

  communicate(id: string, input: Api<'CommunicationInput'>): Promise<Sheet> {
    return firstValueFrom(this.http.post<Sheet>(`/api/decisions/${id}/communications`, input));
  }
}
