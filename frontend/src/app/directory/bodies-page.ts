import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { Tabs } from '../ui/tabs';
import { BodyView, DirectoryClient } from './directory-client';
import { directoryTabs } from './directory-words';
import { EstablishDialog } from './establish-dialog';

/** The bodies of the federation, with how many sit in them and how many voices they have. */
@Component({
  selector: 'gw-bodies-page',
  imports: [Loaded, PageHead, RouterLink, Tabs],
  template: `
    <gw-page-head title="Instances" lead="Qui siège où, et comment chaque instance décide.">
      @if (mayEstablish && !asOf.readOnly()) {
        <button class="button" type="button" (click)="establish()">Inscrire une instance</button>
      }
    </gw-page-head>
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
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  protected readonly asOf = inject(AsOf);
  protected readonly mayEstablish = inject(Session).opens('people');
  protected readonly tabs = directoryTabs(this.mayEstablish);

  protected async establish() {
    const made = await this.dialogs.open<BodyView, undefined>(EstablishDialog);
    if (made) await this.router.navigate(['/annuaire/instances', made.id]);
  }
}
