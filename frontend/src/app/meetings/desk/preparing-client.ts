import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import {
  AgendaAnswerInput, AgendaSourcesView, DepartureInput, DepartureView, ItemChangeInput, MeetingView, PointProposalInput, PointProposalView, PreparationInput,
  ProxyAnswerInput, ProxyHolderView, ProxyInput,
} from '../../api/contract'; // prettier-ignore

const RAW = { headers: { 'content-type': 'application/octet-stream' } };
const MEETINGS = '/api/meetings';

/** What prepares a meeting, as the browser sees it; most writes answer with the whole meeting as it then stands. */
@Service()
export class PreparingClient {
  private readonly http = inject(HttpClient);

  sources(id: string) {
    return firstValueFrom(this.http.get<AgendaSourcesView>(`${MEETINGS}/${id}/sources`));
  }

  standing(id: string) {
    return this.post(`${MEETINGS}/${id}/standing`);
  }

  proposeAgenda(id: string) {
    return this.post(`${MEETINGS}/${id}/agenda/proposal`);
  }

  answerAgenda(id: string, input: AgendaAnswerInput) {
    return this.post(`${MEETINGS}/${id}/agenda/answer`, input);
  }

  freeze(id: string) {
    return this.post(`${MEETINGS}/${id}/agenda/freeze`);
  }

  /** A new version of an agenda that was sent. */
  resend(id: string) {
    return this.post(`${MEETINGS}/${id}/agenda/sending`);
  }

  reopen(id: string) {
    return this.post(`${MEETINGS}/${id}/agenda/reopening`);
  }

  lasted(id: string, durationDays: number) {
    return firstValueFrom(this.http.put<MeetingView>(`${MEETINGS}/${id}/duration`, { durationDays }));
  }

  change(itemId: string, input: ItemChangeInput) {
    return firstValueFrom(this.http.put<MeetingView>(`/api/items/${itemId}`, input));
  }

  prepare(itemId: string, input: PreparationInput) {
    return firstValueFrom(this.http.put<MeetingView>(`/api/items/${itemId}/preparation`, input));
  }

  attach(itemId: string, file: File, paper?: string) {
    const params = { name: file.name, ...(paper && { paper }) };
    return firstValueFrom(
      this.http.post<MeetingView>(`/api/items/${itemId}/papers`, file, { ...RAW, params }),
    );
  }

  detach(paperId: string) {
    return firstValueFrom(this.http.delete<MeetingView>(`/api/papers/${paperId}`));
  }

  proposals(bodyId: () => string) {
    return httpResource<PointProposalView[]>(() =>
      bodyId() ? `/api/bodies/${bodyId()}/proposals` : undefined,
    );
  }

  suggest(bodyId: string, input: PointProposalInput) {
    return firstValueFrom(this.http.post<PointProposalView>(`/api/bodies/${bodyId}/proposals`, input));
  }

  take(proposalId: string, meetingId: string, reason?: string) {
    return this.post(`/api/proposals/${proposalId}/taking`, { meetingId, ...(reason && { reason }) });
  }

  decline(proposalId: string, reason: string) {
    return firstValueFrom(
      this.http.post<PointProposalView>(`/api/proposals/${proposalId}/declining`, { reason }),
    );
  }

  withdraw(proposalId: string) {
    return firstValueFrom(this.http.post<PointProposalView>(`/api/proposals/${proposalId}/withdrawal`, {}));
  }

  proxyHolders(id: string) {
    return firstValueFrom(this.http.get<ProxyHolderView[]>(`${MEETINGS}/${id}/proxy-holders`));
  }

  giveProxy(id: string, input: ProxyInput) {
    return this.post(`${MEETINGS}/${id}/proxies`, input);
  }

  answerProxy(proxyId: string, input: ProxyAnswerInput) {
    return this.post(`/api/proxies/${proxyId}/answer`, input);
  }

  revokeProxy(proxyId: string) {
    return this.post(`/api/proxies/${proxyId}/revocation`);
  }

  fileProxy(proxyId: string, file: File) {
    const params = { name: file.name };
    return firstValueFrom(
      this.http.post<MeetingView>(`/api/proxies/${proxyId}/file`, file, { ...RAW, params }),
    );
  }

  /** What leaving now would mean for the reader. */
  departure(id: string) {
    return firstValueFrom(this.http.get<DepartureView>(`${MEETINGS}/${id}/departure`));
  }

  leave(id: string, input: DepartureInput) {
    return this.post(`${MEETINGS}/${id}/departure`, input);
  }

  private post(url: string, body: object = {}): Promise<MeetingView> {
    return firstValueFrom(this.http.post<MeetingView>(url, body));
  }
}
