import { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./organisations-page').then((m) => m.OrganisationsPage) },
  {
    path: 'organisations/:id',
    title: 'Organisation',
    loadComponent: () => import('./organisation-page').then((m) => m.OrganisationPage),
  },
  {
    path: 'organisations/:id/modifier',
    title: 'Corriger la fiche',
    loadComponent: () => import('./organisation-form-page').then((m) => m.OrganisationFormPage),
  },
  {
    path: 'comptes',
    title: 'Comptes',
    loadComponent: () => import('./people-page').then((m) => m.PeoplePage),
  },
  {
    path: 'instances',
    title: 'Instances',
    loadComponent: () => import('./bodies-page').then((m) => m.BodiesPage),
  },
  {
    path: 'instances/:id',
    title: 'Instance',
    loadComponent: () => import('./body-page').then((m) => m.BodyPage),
  },
  {
    path: 'instances/:id/mandats',
    title: 'Mandats',
    data: { of: 'bodies' },
    loadComponent: () => import('./mandates-page').then((m) => m.MandatesPage),
  },
  {
    path: 'personnes/:id',
    title: 'Mandats',
    data: { of: 'people' },
    loadComponent: () => import('./mandates-page').then((m) => m.MandatesPage),
  },
  {
    path: 'instances/:id/importer',
    title: 'Importer la liste des membres',
    loadComponent: () => import('./members-import-page').then((m) => m.MembersImportPage),
  },
] satisfies Routes;
