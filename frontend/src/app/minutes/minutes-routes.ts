import { Routes } from '@angular/router';

/** The minutes of a meeting, and the registers; both live under « Réunions ». */
export const MINUTES_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Procès-verbal',
    loadComponent: () => import('./minutes-page').then((m) => m.MinutesPage),
  },
];

export default MINUTES_ROUTES;
