import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';

export type OrganisationView = Api<'OrganisationView'>;
export type OrganisationPage = Api<'OrganisationPageView'>;
export type BodyRow = Api<'BodyRow'>;
export type BodyView = Api<'BodyView'>;
export type Member = Api<'MemberView'>;
export type MandateRow = Api<'MandateRow'>;
export type Rule = Api<'RuleView'>;

const DIRECTORY = '/api/directory';

/** The directory as the browser sees it. */
@Service()
export class DirectoryClient {
  private readonly http = inject(HttpClient);

  organisations() {
    return httpResource<OrganisationView[]>(() => `${DIRECTORY}/organisations`);
  }

  organisation(id: () => string) {
    return httpResource<OrganisationPage>(() => `${DIRECTORY}/organisations/${id()}`);
  }

  bodies() {
    return httpResource<BodyRow[]>(() => `${DIRECTORY}/bodies`);
  }

  body(id: () => string) {
    return httpResource<BodyView>(() => `${DIRECTORY}/bodies/${id()}`);
  }

  kinds() {
    return httpResource<Api<'KindView'>[]>(() => `${DIRECTORY}/body-kinds`);
  }

  /** The mandates of a body or of a person: past, present, to come. */
  mandates(
    of: () => 'bodies' | 'people',
    id: () => string,
    query: () => Record<string, string | readonly string[]>,
  ) {
    return httpResource<Api<'MandatePage'>>(() => ({
      url: `${DIRECTORY}/${of()}/${id()}/mandates`,
      params: query(),
    }));
  }

  people() {
    return httpResource<Api<'PersonRow'>[]>(() => `${DIRECTORY}/people`);
  }

  change(id: string, input: Api<'OrganisationChange'>): Promise<OrganisationView> {
    return firstValueFrom(this.http.put<OrganisationView>(`${DIRECTORY}/organisations/${id}`, input));
  }

  enrol(input: Api<'PersonInput'>): Promise<Api<'PersonRow'>> {
    return firstValueFrom(this.http.post<Api<'PersonRow'>>(`${DIRECTORY}/people`, input));
  }

  give(input: Api<'MandateInput'>): Promise<Api<'MemberView'>> {
    return firstValueFrom(this.http.post<Api<'MemberView'>>(`${DIRECTORY}/mandates`, input));
  }

  end(mandateId: string, input: Api<'MandateEndInput'>): Promise<Member> {
    return firstValueFrom(this.http.put<Member>(`${DIRECTORY}/mandates/${mandateId}/end`, input));
  }

  correct(mandateId: string, input: Api<'MandateCorrection'>): Promise<Member> {
    return firstValueFrom(this.http.put<Member>(`${DIRECTORY}/mandates/${mandateId}`, input));
  }

  establish(input: Api<'BodyInput'>): Promise<BodyView> {
    return firstValueFrom(this.http.post<BodyView>(`${DIRECTORY}/bodies`, input));
  }

  rule(bodyId: string, input: Api<'BodyRuleInput'>): Promise<BodyView> {
    return firstValueFrom(this.http.post<BodyView>(`${DIRECTORY}/bodies/${bodyId}/rules`, input));
  }

  withdrawRule(bodyId: string, changeId: string): Promise<BodyView> {
    return firstValueFrom(this.http.delete<BodyView>(`${DIRECTORY}/bodies/${bodyId}/rules/${changeId}`));
  }

  /** A fresh code of first connection for somebody who has no password yet. */
  code(personId: string): Promise<Api<'InvitationView'>> {
    return firstValueFrom(this.http.post<Api<'InvitationView'>>(`${DIRECTORY}/people/${personId}/code`, {}));
  }

  firstPassword(input: Api<'FirstPasswordInput'>): Promise<void> {
    return firstValueFrom(this.http.post<void>(`${DIRECTORY}/first-password`, input));
  }
}
