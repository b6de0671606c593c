import { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Ce qu’un changement touche',
    loadComponent: () => import('./impact-page').then((m) => m.ImpactPage),
  },
  {
    path: 'annoncer',
    title: 'Annoncer un changement',
    loadComponent: () => import('./announce-page').then((m) => m.AnnouncePage),
  },
  {
    path: 'annonces',
    title: 'Changements annoncés',
    loadComponent: () => import('./notice-list-page').then((m) => m.NoticeListPage),
  },
  {
    path: 'annonces/:id',
    title: 'Changement annoncé',
    loadComponent: () => import('./notice-page').then((m) => m.NoticePage),
  },
] satisfies Routes;
