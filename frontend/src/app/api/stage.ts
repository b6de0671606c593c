import {
  HttpErrorResponse,
  HttpInterceptorFn,
  HttpRequest,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import { EnvironmentProviders } from '@angular/core';
import { of, throwError } from 'rxjs';

/** A server for specs: it answers each request as the story says, and remembers what it was asked. */
export function serverThat(answers: (request: HttpRequest<unknown>) => unknown): {
  readonly asked: HttpRequest<unknown>[];
  readonly http: EnvironmentProviders;
} {
  const asked: HttpRequest<unknown>[] = [];
  const server: HttpInterceptorFn = (request) => {
    asked.push(request);
    const body = answers(request);
    if (body instanceof HttpErrorResponse) return throwError(() => body);
    return of(new HttpResponse({ status: 200, body }));
  };
  return { asked, http: provideHttpClient(withInterceptors([server])) };
}

/** What a server says when it refuses: the French sentence, and the facts beside it. */
export const refusal = (status: number, detail: string, facts: object = {}): HttpErrorResponse =>
  new HttpErrorResponse({ status, error: { detail, ...facts } });
