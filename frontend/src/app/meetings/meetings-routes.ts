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
    path: 'calendrier',
    title: 'Calendrier',
    loadComponent: () => import('./calendar/calendar-page').then((m) => m.CalendarPage),
  },
  {
    path: 'calendrier/serie',
    title: 'Planifier une année',
    loadComponent: () => import('./calendar/series-page').then((m) => m.SeriesPage),
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
