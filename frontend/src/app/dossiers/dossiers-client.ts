import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import {
  CircuitView, CoverageView, DossierInput, DossierPage, DossierTimeView, DossierView, MatrixView, OpinionAskInput, OpinionGiverView,
  OpinionInput, PlanView, ProposableView,
} from '../api/contract'; // prettier-ignore

/** A text by what it is and which one. */
export interface PieceKey {
  readonly type: string;
  readonly subjectId: string;
}

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

  circuits() {
    return httpResource<CircuitView[]>(() => `${DOSSIERS}/circuits`);
  }

  /** Everything that happened to a dossier, on one line of time. */
  timeline(id: () => string) {
    return httpResource<DossierTimeView>(() => `${DOSSIERS}/${id()}/timeline`);
  }

  /** The texts that one is writing and could propose. */
  proposable() {
    return httpResource<ProposableView[]>(() => `${DOSSIERS}/proposable`);
  }

  /** How far texts would have to go if they were proposed now; nothing while none is chosen. */
  plan(asked: () => { circuit: string; pieces: readonly PieceKey[]; dossier?: string } | undefined) {
    return httpResource<PlanView>(() => {
      const { circuit, pieces, dossier } = asked() ?? { circuit: '', pieces: [] };
      if (!circuit || !pieces.length) return undefined;
      const keys = pieces.map(({ type, subjectId }) => `${type}:${subjectId}`).join(',');
      return { url: `${DOSSIERS}/plan`, params: { circuit, pieces: keys, ...(dossier && { dossier }) } };
    });
  }

  givers() {
    return httpResource<OpinionGiverView[]>(() => `${DOSSIERS}/opinion-givers`);
  }

  /** What became of the texts that a decision decided on. */
  coverage(id: () => string) {
    return httpResource<CoverageView>(() => `${DOSSIERS}/decisions/${id()}/coverage`);
  }

  open(input: DossierInput): Promise<DossierView> {
    return firstValueFrom(this.http.post<DossierView>(DOSSIERS, input));
  }

  /** The returned dossier goes on its way again with the text as it is now. */
  propose(id: string, whole = false): Promise<DossierView> {
    return this.move(id, 'propose', { whole });
  }

  /** Which texts the dossier carries from now on. */
  carry(id: string, pieces: readonly PieceKey[]): Promise<DossierView> {
    const keys = pieces.map(({ type, subjectId }) => ({ type, subjectId }));
    return firstValueFrom(this.http.put<DossierView>(`${DOSSIERS}/${id}/pieces`, { pieces: keys }));
  }

  urge(id: string, reason: string): Promise<DossierView> {
    return this.move(id, 'urgency', { reason });
  }

  calm(id: string): Promise<DossierView> {
    return firstValueFrom(this.http.delete<DossierView>(`${DOSSIERS}/${id}/urgency`));
  }

  askOpinion(id: string, asked: OpinionAskInput): Promise<DossierView> {
    return this.move(id, 'opinions', asked);
  }

  giveOpinion(opinionId: string, given: OpinionInput): Promise<DossierView> {
    return this.move('opinions', opinionId, given);
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
