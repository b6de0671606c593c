import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Conformité',
    loadComponent: () => import('./pack-list-page').then((m) => m.PackListPage),
  },
  {
    path: 'nouveau',
    title: 'Composer un dossier',
    loadComponent: () => import('./new-pack-page').then((m) => m.NewPackPage),
  },
  {
    path: ':id',
    title: 'Dossier de conformité',
    loadComponent: () => import('./pack-page').then((m) => m.PackPage),
  },
] satisfies Routes;
