import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHead } from '../ui/page-head';

/** An address that leads nowhere, said calmly. */
@Component({
  selector: 'gw-not-found-page',
  imports: [PageHead, RouterLink],
  template: `
    <gw-page-head
      title="Cette page n’existe pas"
      lead="L’adresse a peut-être été mal recopiée, ou la page a été retirée depuis."
    />
    <p><a routerLink="/">Revenir à «&#8239;À faire&#8239;»</a></p>
  `,
})
export class NotFoundPage {}
