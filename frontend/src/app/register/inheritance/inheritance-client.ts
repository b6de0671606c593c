import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Api } from '../../api';

export type Proposal = Api<'ProposalView'>;
export type FieldMove = Api<'FieldMoveView'>;
export type EntryStanding = Api<'EntryStandingView'>;
export type EntryComparison = Api<'EntryComparisonView'>;
export type ComparedField = Api<'ComparedField'>;
export type ModelsPage = Api<'ModelsPage'>;
export type ModelRow = Api<'ModelRow'>;
export type ModelCell = Api<'ModelCell'>;
export type ModelColumn = Api<'ModelColumn'>;
export type Model = Api<'ModelView'>;
export type Departure = Api<'DeviationView'>;
export type Word = Api<'WordView'>;
type Query = Readonly<Record<string, string | readonly string[]>>;

const ENTRIES = '/api/register/activities';
const MODELS = '/api/register/models';

/** Entries beside their models, as the browser sees them. Reads are resources; writes are promises of the new view. */
@Service()
export class InheritanceClient {
  private readonly http = inject(HttpClient);

  proposal(id: () => string) {
    return httpResource<Proposal>(() => `${ENTRIES}/${id()}/proposal`);
  }

  standing(id: () => string | undefined) {
    return httpResource<EntryStanding>(() => (id() ? `${ENTRIES}/${id()}/standing` : undefined));
  }

  /** An entry beside another text of it: « model », a revision, another entry of the same model. */
  comparison(asked: () => { id: string; with: string }) {
    return httpResource<EntryComparison>(() => {
      const { id, with: other } = asked();
      return { url: `${ENTRIES}/${id}/compare`, params: { with: other } };
    });
  }

  models(query: () => Query) {
    return httpResource<ModelsPage>(() => ({ url: MODELS, params: query() }));
  }

  model(asked: () => { id: string; page: number }) {
    return httpResource<Model>(() => ({ url: `${MODELS}/${asked().id}`, params: { page: asked().page } }));
  }

  settle(id: string, input: Api<'SettlementInput'>): Promise<Proposal> {
    return this.post(`${ENTRIES}/${id}/proposal`, input);
  }

  begin(modelId: string, organisationId: string): Promise<{ id: string }> {
    return this.post(`${MODELS}/${modelId}/copies`, { organisationId });
  }

  adopt(modelId: string, input: Api<'DeviationAdoptionInput'>): Promise<Model> {
    return this.post(`${MODELS}/${modelId}/deviations`, input);
  }

  duplicate(id: string, input: Api<'DuplicationInput'>): Promise<{ id: string }> {
    return this.post(`${ENTRIES}/${id}/duplicate`, input);
  }

  close(id: string, input: Api<'ClosingInput'>): Promise<EntryStanding> {
    return this.post(`${ENTRIES}/${id}/close`, input);
  }

  /** Takes a closed entry up again, or lets an entry follow its model no more. */
  turn(id: string, to: 'reopen' | 'detach', version: number): Promise<EntryStanding> {
    return this.post(`${ENTRIES}/${id}/${to}`, { version });
  }

  private post<T>(url: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(url, body));
  }
}
