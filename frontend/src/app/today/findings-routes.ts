import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./findings-page').then((m) => m.FindingsPage) },
  {
    path: 'secteur',
    title: 'Constats du secteur',
    loadComponent: () => import('./sector-findings-page').then((m) => m.SectorFindingsPage),
  },
] satisfies Routes;
