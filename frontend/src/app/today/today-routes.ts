import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./today-page').then((m) => m.TodayPage) },
] satisfies Routes;
