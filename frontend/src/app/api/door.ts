import { HttpErrorResponse, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { ReadingDay } from './reading-day';

const SESSION = '/api/session';

/** The one door to the server: says who calls, on which day one reads, and sends the signed-out to the sign-in page. */
export const door: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const toSession = request.url.startsWith(SESSION);
  const day = inject(ReadingDay).day();
  return next(dated(request, toSession ? null : day)).pipe(
    tap({
      error: (error: unknown) => {
        if (toSession || !(error instanceof HttpErrorResponse) || error.status !== 401) return;
        const retour = router.url;
        if (!retour.startsWith('/connexion'))
          void router.navigate(['/connexion'], { queryParams: { retour } });
      },
    }),
  );
};

function dated(request: HttpRequest<unknown>, day: string | null): HttpRequest<unknown> {
  const setHeaders = { 'x-requested-with': 'rgpd' };
  const dates = day && request.method === 'GET' && !request.params.has('at');
  return request.clone(dates ? { setHeaders, setParams: { at: day } } : { setHeaders });
}
