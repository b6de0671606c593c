import { HttpBackend, HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';

export type Minutes = Api<'MinutesPaperView'>;
export type MinutesSection = Api<'MinutesSectionView'>;
export type MinutesBlock = Api<'MinutesBlockView'>;
export type Correction = Api<'CorrectionView'>;
export type SectionVersion = Api<'SectionVersionView'>;
export type MinutesRegister = Api<'MinutesRegisterPage'>;
export type DecisionRegister = Api<'DecisionRegisterPage'>;
type Query = () => Record<string, string | readonly string[]>;

const of = (meetingId: string) => `/api/meetings/${meetingId}/minutes`;

/** Minutes and their registers as the browser sees them; each write answers with the whole minutes as they then stand. */
@Service()
export class MinutesClient {
  private readonly http = inject(HttpClient);
  /** Past the door: a wrong password must not send someone who is signed in to the sign-in page. */
  private readonly straight = new HttpClient(inject(HttpBackend));

  one(meetingId: () => string) {
    return httpResource<Minutes>(() => of(meetingId()));
  }

  now(meetingId: string): Promise<Minutes> {
    return firstValueFrom(this.http.get<Minutes>(of(meetingId)));
  }

  register(query: Query) {
    return httpResource<MinutesRegister>(() => ({ url: '/api/registers/minutes', params: query() }));
  }

  decisions(query: Query) {
    return httpResource<DecisionRegister>(() => ({ url: '/api/registers/decisions', params: query() }));
  }

  write(meetingId: string, section: string, input: Api<'SectionInput'>): Promise<Minutes> {
    return firstValueFrom(this.http.put<Minutes>(`${of(meetingId)}/sections/${encodeURIComponent(section)}`, input));
  } // prettier-ignore

  /** Goes back to what is computed from the meeting. */
  restore(meetingId: string, section: string, version: number): Promise<Minutes> {
    return this.post(meetingId, `sections/${encodeURIComponent(section)}/restore`, { version });
  }

  versions(meetingId: string, section: string): Promise<SectionVersion[]> {
    const url = `${of(meetingId)}/sections/${encodeURIComponent(section)}/versions`;
    return firstValueFrom(this.http.get<SectionVersion[]>(url));
  }

  circulate(meetingId: string): Promise<Minutes> {
    return this.post(meetingId, 'circulate', {});
  }

  correct(meetingId: string, input: Api<'CorrectionInput'>): Promise<Minutes> {
    return this.post(meetingId, 'corrections', input);
  }

  answer(correctionId: string, input: Api<'CorrectionAnswerInput'>): Promise<Minutes> {
    return firstValueFrom(this.http.put<Minutes>(`/api/minutes/corrections/${correctionId}`, input));
  }

  withdraw(correctionId: string): Promise<Minutes> {
    return firstValueFrom(this.http.post<Minutes>(`/api/minutes/corrections/${correctionId}/withdraw`, {}));
  }

  /** Puts their approval on the agenda of a later meeting. */
  list(meetingId: string, approvingId: string): Promise<Minutes> {
    return this.post(meetingId, 'list', { meetingId: approvingId });
  }

  approve(meetingId: string, approvingId?: string): Promise<Minutes> {
    return this.post(meetingId, 'approve', approvingId ? { meetingId: approvingId } : {});
  }

  sign(meetingId: string, input: Api<'MinutesSignatureInput'>): Promise<Minutes> {
    const headers = { 'x-requested-with': 'rgpd' };
    return firstValueFrom(this.straight.post<Minutes>(`${of(meetingId)}/signatures`, input, { headers }));
  }

  /** Brings back the PDF that was signed elsewhere. */
  takeBack(meetingId: string, file: Blob): Promise<Minutes> {
    const headers = { 'content-type': 'application/pdf' };
    return firstValueFrom(this.http.post<Minutes>(`${of(meetingId)}/returned`, file, { headers }));
  }

  private post(meetingId: string, what: string, body: object): Promise<Minutes> {
    return firstValueFrom(this.http.post<Minutes>(`${of(meetingId)}/${what}`, body));
  }
}
