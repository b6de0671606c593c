import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./journal-page').then((m) => m.JournalPage) },
] satisfies Routes;
