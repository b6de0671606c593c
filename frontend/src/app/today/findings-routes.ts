import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./findings-page').then((m) => m.FindingsPage) },
] satisfies Routes;
