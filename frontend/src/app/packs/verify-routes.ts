import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Vérifier un dossier',
    loadComponent: () => import('./verify-page').then((m) => m.VerifyPage),
  },
] satisfies Routes;
