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
] satisfies Routes;
