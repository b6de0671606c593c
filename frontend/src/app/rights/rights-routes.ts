import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./rights-page').then((m) => m.RightsPage) },
  {
    path: 'textes',
    title: 'Textes de loi',
    loadComponent: () => import('./legal-texts-page').then((m) => m.LegalTextsPage),
  },
] satisfies Routes;
