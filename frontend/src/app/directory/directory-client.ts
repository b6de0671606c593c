import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';

export type OrganisationView = Api<'OrganisationView'>;
export type OrganisationPage = Api<'OrganisationPageView'>;
export type BodyRow = Api<'BodyRow'>;
export type BodyView = Api<'BodyView'>;

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

  end(mandateId: string, until: string): Promise<Api<'MemberView'>> {
    return firstValueFrom(
      this.http.put<Api<'MemberView'>>(`${DIRECTORY}/mandates/${mandateId}/end`, { until }),
    );
  }
}
