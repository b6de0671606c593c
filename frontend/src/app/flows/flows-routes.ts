import { inject } from '@angular/core';
import { ActivatedRouteSnapshot, Router, Routes } from '@angular/router';
import type { FlowFormPage } from './form/flow-form-page';

/** A list without a view chosen shows the flows of one's own organisation. */
const withView = ({ queryParams }: ActivatedRouteSnapshot) =>
  'vue' in queryParams ||
  inject(Router).createUrlTree(['/flux'], { queryParams: { ...queryParams, vue: 'organisation' } });

const form = () => import('./form/flow-form-page').then((m) => m.FlowFormPage);
const leaves = [(page: FlowFormPage) => page.mayLeave()];

export default [
  {
    path: '',
    pathMatch: 'full',
    title: 'Flux',
    canActivate: [withView],
    runGuardsAndResolvers: 'always',
    loadComponent: () => import('./flow-list-page').then((m) => m.FlowListPage),
  },
  {
    path: 'carte',
    title: 'Carte des flux',
    loadComponent: () => import('./map/map-page').then((m) => m.MapPage),
  },
  { path: 'nouveau', title: 'Décrire un flux', canDeactivate: leaves, loadComponent: form },
  { path: ':id/modifier', title: 'Corriger un flux', canDeactivate: leaves, loadComponent: form },
  {
    path: ':id',
    title: 'Flux',
    loadComponent: () => import('./flow-page').then((m) => m.FlowPage),
  },
] satisfies Routes;
