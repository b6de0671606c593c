import { Component } from '@angular/core';
import { Routes } from '@angular/router';
import { PageHead } from '../ui/page-head';

@Component({
  selector: 'gw-directory-soon-page',
  imports: [PageHead],
  template: `<gw-page-head title="Annuaire" lead="Rien n’est encore chargé ici." />`,
})
class SoonPage {}

export default [{ path: '', component: SoonPage }] satisfies Routes;
