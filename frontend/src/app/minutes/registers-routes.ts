import { Routes } from '@angular/router';

export default [
  {
    path: '',
    pathMatch: 'full',
    title: 'Registre des procès-verbaux',
    loadComponent: () => import('./minutes-register-page').then((m) => m.MinutesRegisterPage),
  },
  {
    path: 'decisions',
    title: 'Registre des décisions',
    loadComponent: () => import('./decisions-register-page').then((m) => m.DecisionsRegisterPage),
  },
] satisfies Routes;
