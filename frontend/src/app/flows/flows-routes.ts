import { Routes } from '@angular/router';

export default [
  { path: '', title: 'Flux', loadComponent: () => import('./flow-list-page').then((m) => m.FlowListPage) },
] satisfies Routes;
