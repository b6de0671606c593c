import { Routes } from '@angular/router';

export default [
  { path: '', title: 'Courriels', loadComponent: () => import('./post-page').then((m) => m.PostPage) },
] satisfies Routes;
