import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Only for who is signed in; others sign in first and come back here. */
export const signedIn: CanActivateFn = async (_, state) => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.now() ?? (await session.load())) return true;
  const retour = state.url === '/' ? undefined : state.url;
  return router.createUrlTree(['/connexion'], { queryParams: { retour } });
};

/** The sign-in page is for who is not: asked afresh, because a session may have ended on the server. */
export const signedOut: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  return (await session.load()) ? router.parseUrl('/') : true;
};
