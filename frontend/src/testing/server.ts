import { HttpBackend, HttpErrorResponse, HttpRequest, HttpResponse } from '@angular/common/http';
import { Provider } from '@angular/core';
import { defer } from 'rxjs';

/** What the browser sent: method, address with its query, and content. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** A server as a story tells it: what it answers to each request, a `refusal` among the answers. */
export type Server = (sent: Sent) => unknown;

/** A refusal as the server writes it: its code, the French sentence, and the facts beside it. */
export function refusal(status: number, type: string, detail: string, facts: object = {}): HttpErrorResponse {
  return new HttpErrorResponse({ status, error: { type, status, detail, ...facts } });
}

/** What was asked behind the question mark of an address, by name. */
export const queryOf = ({ url }: Sent): URLSearchParams => new URL(url, 'https://rgpd.invalid').searchParams;

/** The server in place of the network; every request is noted in `sent`, in order. */
export function answering(server: Server, sent: Sent[]): Provider {
  const handle = ({ method, urlWithParams: url, body }: HttpRequest<unknown>) =>
    defer(async () => {
      const one = { method, url, body };
      sent.push(one);
      const answer = (await server(one)) ?? null;
      if (answer instanceof HttpErrorResponse) throw answer;
      return new HttpResponse({ status: 200, body: answer, url });
    });
  return { provide: HttpBackend, useValue: { handle } };
}
