import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { Tabs } from '../ui/tabs';
import { DirectoryClient } from './directory-client';
import { directoryTabs } from './directory-words';

/** The bodies of the federation, with how many sit in them and how many voices they have. */
@Component({
  selector: 'gw-bodies-page',
  imports: [Loaded, PageHead, RouterLink, Tabs],
  template: `
    <gw-page-head title="Instances" lead="Qui siège où, et comment chaque instance décide." />
    <gw-tabs [tabs]="tabs" label="Annuaire" />
    <table class="table" *gwLoaded="bodies; let all">
      <caption class="visually-hidden">
        Instances
      </caption>
      <thead>
        <tr>
          <th scope="col">Instance</th>
          <th scope="col">Organisation</th>
          <th scope="col" class="end">Membres</th>
          <th scope="col" class="end">Voix</th>
        </tr>
      </thead>
      <tbody>
        @for (body of all; track body.id) {
          <tr>
            <td class="main" data-label="Instance">
              <a [routerLink]="body.id">{{ body.name }}</a>
            </td>
            <td data-label="Organisation">{{ body.organisationCode }}</td>
            <td class="end figures" data-label="Membres">{{ body.members }}</td>
            <td class="end figures" data-label="Voix">{{ body.voices }}</td>
          </tr>
        } @empty {
          <tr>
            <td colspan="4" class="muted">
              Aucune instance n’est inscrite. La coordination les inscrit à partir des statuts.
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class BodiesPage {
  protected readonly bodies = inject(DirectoryClient).bodies();
  protected readonly tabs = directoryTabs(inject(Session).opens('people'));
}
