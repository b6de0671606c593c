import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tabs } from '../ui/tabs';
import { DirectoryClient } from './directory-client';
import { directoryTabs } from './directory-words';
import { EnrolDialog } from './enrol-dialog';
import { Invitations } from './invitations';
import { MandateDialog } from './mandate-dialog';
import { Invitation } from './members-client';

/** The accounts of the installation: opening one, giving a mandate. What people may do comes from their mandates alone. */
@Component({
  selector: 'gw-people-page',
  imports: [Invitations, List, Loaded, PageHead, RouterLink, StateBadge, Tabs],
  template: `
    <gw-page-head
      title="Comptes"
      lead="Un compte ne donne aucun droit&#8239;: ce sont les mandats qui en donnent, du premier au dernier jour."
    >
      <button class="button primary" type="button" (click)="enrol()">Ouvrir un compte</button>
    </gw-page-head>
    <gw-tabs [tabs]="tabs" label="Annuaire" />
    @if (invitations().length) {
      <gw-invitations [invitations]="invitations()" />
    }
    <gw-list search="Chercher une personne" unit="compte" [total]="total()">
      <table class="table" *gwLoaded="people">
        <caption class="visually-hidden">
          Comptes
        </caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">Adresse</th>
            <th scope="col"><span class="visually-hidden">Action</span></th>
          </tr>
        </thead>
        <tbody>
          @for (one of shown(); track one.id) {
            <tr>
              <td class="main" data-label="Nom">
                <a [routerLink]="['/annuaire/personnes', one.id]">{{ one.name }}</a>
              </td>
              <td data-label="Adresse">
                <span>{{ one.email.split('@')[0] }}&#64;<wbr />{{ one.email.split('@')[1] }}</span>
                @if (one.invited) {
                  <div><gw-state kind="to-verify" [bare]="true">Mot de passe à choisir</gw-state></div>
                }
              </td>
              <td class="end">
                @if (one.invited) {
                  <button class="button quiet" type="button" (click)="renew(one.id)">Nouveau code</button>
                }
                <button class="button quiet" type="button" (click)="give(one.id, one.name)">
                  Inscrire un mandat
                </button>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
  styles: `
    /* A long address breaks rather than widen a phone's page. */
    [data-label='Adresse'] {
      overflow-wrap: anywhere;
    }
  `,
})
export class PeoplePage {
  private readonly address = listAddress();
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  private readonly client = inject(DirectoryClient);

  protected readonly people = this.client.people();
  protected readonly invitations = signal<readonly Invitation[]>([]);
  protected readonly tabs = directoryTabs(true);
  protected readonly shown = computed(() => {
    const q = this.address.q().toLowerCase();
    const all = this.people.hasValue() ? this.people.value() : [];
    return all.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(q));
  });
  protected readonly total = computed(() => (this.people.hasValue() ? this.shown().length : undefined));

  protected async enrol() {
    const name = await this.dialogs.open<string, undefined>(EnrolDialog);
    if (!name) return;
    this.toasts.say(`Compte ouvert pour ${name}`);
    this.people.reload();
  }

  /** For somebody who lost the code of their first connection. */
  protected async renew(personId: string) {
    this.invitations.set([await this.client.code(personId)]);
  }

  protected async give(personId: string, name: string) {
    const label = await this.dialogs.open<string, { personId: string; name: string }>(MandateDialog, {
      personId,
      name,
    });
    if (label) this.toasts.say(`Mandat inscrit\u202f: ${label}`);
  }
}
