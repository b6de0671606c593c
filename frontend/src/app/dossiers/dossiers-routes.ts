import { inject } from '@angular/core';
import { ActivatedRouteSnapshot, Router, Routes, UrlMatcher, UrlSegment } from '@angular/router';

/** A list without a view chosen shows what is under way. */
const withView = ({ queryParams }: ActivatedRouteSnapshot) =>
  'vue' in queryParams ||
  inject(Router).createUrlTree(['/dossiers'], { queryParams: { ...queryParams, vue: 'en-cours' } });

/** A dossier and its tab are one page, so that another tab does not load the dossier again. */
const dossierAndTab: UrlMatcher = ([id, tab, ...rest]) => {
  if (!id || rest.length) return null;
  const posParams: Record<string, UrlSegment> = tab ? { id, tab } : { id };
  return { consumed: Object.values(posParams), posParams };
};

export default [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [withView],
    runGuardsAndResolvers: 'always',
    loadComponent: () => import('./dossier-list-page').then((m) => m.DossierListPage),
  },
  {
    path: 'matrice',
    title: 'Matrice d’adoption',
    loadComponent: () => import('./matrix-page').then((m) => m.MatrixPage),
  },
  {
    path: 'decisions',
    pathMatch: 'full',
    title: 'Communiquer les décisions',
    loadComponent: () => import('./decision-letter-page').then((m) => m.DecisionLetterPage),
  },
  {
    path: 'nouveau',
    title: 'Nouveau dossier',
    loadComponent: () => import('./new-dossier-page').then((m) => m.NewDossierPage),
  },
  {
    path: 'parcours',
    title: 'Parcours',
    loadComponent: () => import('./circuits-page').then((m) => m.CircuitsPage),
  },
  {
    path: 'parcours/:circuit',
    title: 'Parcours',
    loadComponent: () => import('./circuits-page').then((m) => m.CircuitsPage),
  },
  {
    path: 'decisions/:id',
    title: 'Décision',
    loadComponent: () => import('./decision-page').then((m) => m.DecisionPage),
  },
  {
    matcher: dossierAndTab,
    title: 'Dossier',
    loadComponent: () => import('./dossier-page').then((m) => m.DossierPage),
  },
] satisfies Routes;
