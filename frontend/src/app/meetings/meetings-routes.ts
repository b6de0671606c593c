import { Routes } from '@angular/router';

export default [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./meeting-list-page').then((m) => m.MeetingListPage),
  },
  {
    path: 'nouvelle',
    title: 'Nouvelle réunion',
    loadComponent: () => import('./meeting-form-page').then((m) => m.MeetingFormPage),
  },
  {
    path: ':id',
    pathMatch: 'full',
    title: 'Réunion',
    loadComponent: () => import('./meeting-page').then((m) => m.MeetingPage),
  },
  {
    path: ':id/salle',
    title: 'Écran de salle',
    loadComponent: () => import('./room-page').then((m) => m.RoomPage),
  },
] satisfies Routes;
