import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./space-list-page').then((m) => m.SpaceListPage) },
  {
    path: ':bodyId',
    pathMatch: 'full',
    title: 'Espace',
    loadComponent: () => import('./space-page').then((m) => m.SpacePage),
  },
  {
    path: ':bodyId/pieces/:id',
    title: 'Pièce',
    loadComponent: () => import('./paper-page').then((m) => m.PaperPage),
  },
] satisfies Routes;
