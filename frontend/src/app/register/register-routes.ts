import { Routes } from '@angular/router';
import { nothingUnsaved } from './form/unsaved';

export default [
  {
    path: '',
    title: 'Registre',
    loadComponent: () => import('./list/activity-list-page').then((m) => m.ActivityListPage),
  },
  {
    path: 'nouveau',
    title: 'Ajouter un traitement',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./form/activity-form-page').then((m) => m.ActivityFormPage),
  },
  {
    path: ':id',
    title: 'Traitement',
    loadComponent: () => import('./sheet/activity-page').then((m) => m.ActivityPage),
  },
  {
    path: ':id/reviser',
    title: 'Réviser un traitement',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./form/activity-form-page').then((m) => m.ActivityFormPage),
  },
] satisfies Routes;
