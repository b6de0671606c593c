import { HttpBackend, HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api';

export type Pack = Api<'PackView'>;
export type PackPage = Api<'PackPage'>;
export type Composition = Api<'CompositionView'>;
export type Verification = Api<'VerificationView'>;

const PACKS = '/api/packs';

/** The compliance packs as the browser sees them. */
@Service()
export class PacksClient {
  private readonly http = inject(HttpClient);
  /** Past the door: a wrong password must not send someone who is signed in to the sign-in page. */
  private readonly straight = new HttpClient(inject(HttpBackend));

  all(query: () => Record<string, string | readonly string[]>) {
    return httpResource<PackPage>(() => ({ url: PACKS, params: query() }));
  }

  one(id: () => string) {
    return httpResource<Pack>(() => `${PACKS}/${id()}`);
  }

  /** What a pack would hold; nothing is asked as long as no organisation is known. */
  composition(query: () => { readonly organisation: string; readonly date: string }) {
    return httpResource<Composition>(() =>
      query().organisation ? { url: `${PACKS}/composition`, params: { ...query() } } : undefined,
    );
  }

  compose(input: Api<'PackInput'>): Promise<Pack> {
    return firstValueFrom(this.http.post<Pack>(PACKS, input));
  }

  cancel(id: string): Promise<Pack> {
    return firstValueFrom(this.http.delete<Pack>(`${PACKS}/${id}`));
  }

  sign(id: string, input: Api<'PackSignatureInput'>): Promise<Pack> {
    const headers = { 'x-requested-with': 'rgpd' };
    return firstValueFrom(this.straight.post<Pack>(`${PACKS}/${id}/signatures`, input, { headers }));
  }

  /** Asks again for the seal of a signed pack. */
  seal(id: string): Promise<Pack> {
    return firstValueFrom(this.http.post<Pack>(`${PACKS}/${id}/seal`, {}));
  }

  /** The pages, to be read on screen; nothing is asked for as long as there is no identifier. */
  pages(id: () => string | undefined) {
    return httpResource.blob(() => {
      const known = id();
      return known ? `${PACKS}/${known}/preview.pdf` : undefined;
    });
  }

  /** Where the sealed file is fetched. */
  file(id: string): string {
    return `${PACKS}/${id}/pack.pdf`;
  }

  /** Has any file checked; the server keeps nothing of it. */
  verify(file: Blob): Promise<Verification> {
    const headers = { 'content-type': 'application/pdf' };
    return firstValueFrom(this.http.post<Verification>(`${PACKS}/verify`, file, { headers }));
  }
}
