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
    path: 'lacunes',
    title: 'Lacunes du registre',
    loadComponent: () => import('./rules/gaps-page').then((m) => m.GapsPage),
  },
  {
    path: 'public',
    title: 'Registre public',
    loadComponent: () => import('./rules/public-settings-page').then((m) => m.PublicSettingsPage),
  },
  {
    path: 'importer',
    title: 'Importer un registre',
    loadComponent: () => import('./imports/import-list-page').then((m) => m.ImportListPage),
  },
  {
    path: 'importer/:id',
    title: 'Import',
    loadComponent: () => import('./imports/import-page').then((m) => m.ImportPage),
  },
  {
    path: 'modeles',
    title: 'Modèles sectoriels',
    loadComponent: () => import('./inheritance/models-page').then((m) => m.ModelsPage),
  },
  {
    path: 'modeles/:id',
    title: 'Modèle sectoriel',
    loadComponent: () => import('./inheritance/model-page').then((m) => m.ModelPage),
  },
  {
    path: ':id/modele',
    title: 'Ce que le modèle sectoriel change',
    loadComponent: () => import('./inheritance/proposal-page').then((m) => m.ProposalPage),
  },
  {
    path: ':id/comparer',
    title: 'Comparer un traitement',
    loadComponent: () => import('./inheritance/compare-page').then((m) => m.ComparePage),
  },
  {
    path: 'exporter',
    title: 'Exporter le registre',
    loadComponent: () => import('./exports/export-page').then((m) => m.ExportPage),
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
