import { Routes } from '@angular/router';
import { signedIn, signedOut } from '../session/guards';

/** Every address of the application; each room keeps its own behind its first word. */
export const APP_ROUTES: Routes = [
  {
    path: 'connexion',
    title: 'Se connecter',
    canActivate: [signedOut],
    loadComponent: () => import('../session/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'premiere-connexion',
    title: 'Première connexion',
    loadComponent: () => import('../directory/first-password-page').then((m) => m.FirstPasswordPage),
  },
  { path: 'verifier', title: 'Vérifier un dossier', loadChildren: () => import('../packs/verify-routes') },
  { path: 'public', title: 'Registre public', loadChildren: () => import('../public/public-routes') },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', title: 'À faire', loadChildren: () => import('../today/today-routes') },
      { path: 'registre', title: 'Registre', loadChildren: () => import('../register/register-routes') },
      { path: 'flux', title: 'Flux', loadChildren: () => import('../flows/flows-routes') },
      { path: 'documents', title: 'Documents', loadChildren: () => import('../documents/documents-routes') },
      { path: 'dossiers', title: 'Dossiers', loadChildren: () => import('../dossiers/dossiers-routes') },
      {
        path: 'reunions/registres',
        title: 'Registres',
        loadChildren: () => import('../minutes/registers-routes'),
      },
      {
        path: 'reunions/:id/proces-verbal',
        title: 'Procès-verbal',
        loadChildren: () => import('../minutes/minutes-routes'),
      },
      { path: 'reunions', title: 'Réunions', loadChildren: () => import('../meetings/meetings-routes') },
      {
        path: 'suivi',
        title: 'Suivi des décisions',
        loadChildren: () => import('../follow-up/follow-up-routes'),
      },
      { path: 'espaces', title: 'Espaces', loadChildren: () => import('../spaces/spaces-routes') },
      { path: 'conformite', title: 'Conformité', loadChildren: () => import('../packs/packs-routes') },
      { path: 'annuaire', title: 'Annuaire', loadChildren: () => import('../directory/directory-routes') },
      { path: 'journal', title: 'Journal', loadChildren: () => import('../journal/journal-routes') },
      { path: 'constats', title: 'Constats', loadChildren: () => import('../today/findings-routes') },
      { path: 'impact', title: 'Changements', loadChildren: () => import('../impact/impact-routes') },
      { path: 'manuel', title: 'Manuel', loadChildren: () => import('../manual/manual-routes') },
      { path: 'droits', title: 'Qui peut quoi', loadChildren: () => import('../rights/rights-routes') },
      { path: 'avis', title: 'Avis', loadChildren: () => import('../post/notices-routes') },
      { path: 'courriels', title: 'Courriels', loadChildren: () => import('../post/post-routes') },
      { path: 'recherche', title: 'Recherche', loadChildren: () => import('../search/search-routes') },
      {
        path: '**',
        title: 'Page introuvable',
        loadComponent: () => import('./not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
