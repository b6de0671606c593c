import { Routes } from '@angular/router';

export default [
  {
    path: '',
    loadComponent: () => import('./follow-up-list-page').then((m) => m.FollowUpListPage),
  },
  {
    path: ':id',
    title: 'Action de suivi',
    loadComponent: () => import('./follow-up-page').then((m) => m.FollowUpPage),
  },
] satisfies Routes;
