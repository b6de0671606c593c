import { Routes } from '@angular/router';
import { nothingUnsaved } from './unsaved';

export default [
  {
    path: '',
    title: 'Documents',
    loadComponent: () => import('./document-list-page').then((m) => m.DocumentListPage),
  },
  {
    path: ':id/comparaison',
    title: 'Comparaison',
    loadComponent: () => import('./comparison-page').then((m) => m.ComparisonPage),
  },
  {
    path: ':id',
    title: 'Document',
    loadComponent: () => import('./document-page').then((m) => m.DocumentPage),
    children: [
      {
        path: '',
        pathMatch: 'full',
        canDeactivate: [nothingUnsaved],
        loadComponent: () => import('./text/text-tab').then((m) => m.TextTab),
      },
      { path: 'versions', loadComponent: () => import('./versions-tab').then((m) => m.VersionsTab) },
      { path: 'commentaires', loadComponent: () => import('./comments-tab').then((m) => m.CommentsTab) },
      {
        path: 'textes-locaux',
        canDeactivate: [nothingUnsaved],
        loadComponent: () => import('./local/local-tab').then((m) => m.LocalTab),
      },
      { path: 'parcours', loadComponent: () => import('./road-tab').then((m) => m.RoadTab) },
    ],
  },
] satisfies Routes;
