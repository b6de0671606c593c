import { Routes } from '@angular/router';

export default [
  {
    path: ':code',
    title: 'Registre des activités de traitement',
    loadComponent: () => import('./public-page').then((m) => m.PublicPage),
  },
] satisfies Routes;
