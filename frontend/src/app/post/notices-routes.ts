import { Routes } from '@angular/router';

export default [
  { path: '', title: 'Avis', loadComponent: () => import('./notices-page').then((m) => m.NoticesPage) },
] satisfies Routes;
