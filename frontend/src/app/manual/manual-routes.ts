import { Routes } from '@angular/router';

const page = () => import('./manual-page').then((m) => m.ManualPage);

export default [
  { path: '', loadComponent: page },
  { path: ':page', title: 'Manuel', loadComponent: page },
] satisfies Routes;
