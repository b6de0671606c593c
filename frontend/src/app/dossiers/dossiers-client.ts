import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { DossierPage, DossierView, MatrixView } from '../api/contract';

const DOSSIERS = '/api/dossiers';

/** The dossiers as the browser sees them. Reads are resources; moves are promises of the dossier as it then stands. */
@Service()
export class DossiersClient {
  private readonly http = inject(HttpClient);

  all(params: () => Record<string, string>) {
    return httpResource<DossierPage>(() => ({ url: DOSSIERS, params: params() }));
  }

  one(id: () => string) {
    return httpResource<DossierView>(() => `${DOSSIERS}/${id()}`);
  }

  matrix(params: () => Record<string, string | readonly string[]>) {
    return httpResource<MatrixView>(() => ({ url: `${DOSSIERS}/matrix`, params: params() }));
  }

  /** The returned dossier goes on its way again with the text as it is now. */
  propose(id: string): Promise<DossierView> {
    return this.move(id, 'propose', {});
  }

  withdraw(id: string, reason: string): Promise<DossierView> {
    return this.move(id, 'withdraw', { reason });
  }

  remind(id: string, stepIds: readonly string[]): Promise<DossierView> {
    return this.move(id, 'remind', { stepIds });
  }

  private move(id: string, move: string, facts: object): Promise<DossierView> {
    return firstValueFrom(this.http.post<DossierView>(`${DOSSIERS}/${id}/${move}`, facts));
  }
}
