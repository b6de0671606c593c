import { HttpErrorResponse } from '@angular/common/http';
import { typo } from '../kernel/french';

/** What the server says when it refuses (RFC 9457): `detail` is the French sentence to show, the rest are facts. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly [fact: string]: unknown;
}

const SENTENCES: Record<number, string> = {
  0: 'Le serveur ne répond pas. Rien n’est perdu de ce qui est affiché ; réessayez dans un instant.',
  401: 'Votre session est terminée. Connectez-vous pour continuer.',
  403: 'Les mandats que vous exercez ne donnent pas accès à ceci.',
  404: 'Ceci n’existe pas, ou vos mandats n’y donnent pas accès.',
  409: 'Quelqu’un a modifié ceci entre-temps. Rechargez la page pour voir la version actuelle.',
};
const UNKNOWN =
  'Le serveur n’a pas pu répondre. Réessayez dans un instant ; si cela dure, prévenez la coordination.';

/** Any failure as a problem with a sentence: the server's own when it sent one, ours when it could not. */
export function problemOf(error: unknown): Problem {
  const response = responseIn(error);
  const body: unknown = response?.error;
  const status = response?.status ?? 500;
  const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    ...said,
    type: said.type ?? 'unknown',
    title: said.title ?? '',
    status,
    detail: typo(said.detail ?? SENTENCES[status] ?? UNKNOWN),
  };
}

/** A resource may wrap the failure it met (`error.cause`). */
function responseIn(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  return error instanceof Error && error.cause ? responseIn(error.cause) : undefined;
}
