import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dialogs } from '../ui/dialog/dialogs';
import { Menu, MenuItem } from '../ui/menu';
import { PlaceDialog } from './place-dialog';
import { Space, SpacesClient } from './spaces-client';
import { Shown, tree } from './space-words';

/** A change that the server was asked for, and what to say when it is done. */
export interface Asked {
  readonly answer: Promise<Space>;
  readonly said: string;
}

/** The folders of a space, one inside the other; each is an address. Who keeps the space names, moves and removes them. */
@Component({
  selector: 'gw-folder-tree',
  imports: [Menu, RouterLink],
  template: `
    <nav aria-label="Dossiers de l’espace">
      <ul>
        <li>
          <a routerLink="." [queryParams]="{ dossier: null, page: null }" queryParamsHandling="merge" [attr.aria-current]="chosen() ? null : 'true'">
            <span>Toutes les pièces</span><span class="count">{{ space().papers }}</span>
          </a>
        </li>
        <li>
          <a routerLink="." [queryParams]="{ dossier: 'racine', page: null }" queryParamsHandling="merge" [attr.aria-current]="chosen() === 'racine' ? 'true' : null">
            <span>Sans dossier</span><span class="count">{{ space().loose }}</span>
          </a>
        </li>
        @for (it of folders(); track it.id) {
          <li class="folder" [style.--depth]="it.depth">
            <a routerLink="." [queryParams]="{ dossier: it.id, page: null }" queryParamsHandling="merge" [attr.aria-current]="chosen() === it.id ? 'true' : null">
              <span>{{ it.name }}</span><span class="count">{{ it.papers }}</span>
            </a>
            @if (keeps() && chosen() === it.id) {
              <gw-menu [label]="'Changer le dossier ' + it.name" [items]="moves(it)" look="button quiet icon" />
            }
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './folder-tree.css',
}) // prettier-ignore
export class FolderTree {
  private readonly client = inject(SpacesClient);
  private readonly dialogs = inject(Dialogs);

  readonly space = input.required<Space>();
  /** A folder, `racine`, or '' for all of them. */
  readonly chosen = input('');
  readonly keeps = input(false);
  readonly changed = output<Asked>();
  /** A folder is wanted inside this one. */
  readonly add = output<string>();

  protected readonly folders = computed(() => tree(this.space().folders));

  protected moves(it: Shown): MenuItem[] {
    return [
      { label: 'Renommer', icon: 'edit', run: () => this.rename(it) },
      { label: 'Déplacer', run: () => this.move(it) },
      { label: 'Ajouter un sous-dossier', icon: 'plus', run: () => this.add.emit(it.id) },
      { label: 'Supprimer le dossier vide', danger: true, run: () => this.remove(it) },
    ];
  }

  private async rename({ id, parentId, name: value }: Shown) {
    const name = await this.dialogs.ask({
      title: 'Renommer le dossier',
      field: 'Nom du dossier',
      value,
      action: 'Renommer',
    });
    if (name)
      this.changed.emit({
        answer: this.client.changeFolder(id, { name, parentId }),
        said: 'Dossier renommé',
      });
  }

  private async move({ id, name, path }: Shown) {
    const others = this.folders().filter((one) => one.path !== path && !one.path.startsWith(`${path} › `));
    const data = { title: `Déplacer «\u202f${name}\u202f»`, folders: others };
    const to = await this.dialogs.open<{ folderId: string | null }>(PlaceDialog, data);
    if (!to) return;
    const answer = this.client.changeFolder(id, { name, parentId: to.folderId });
    this.changed.emit({ answer, said: 'Dossier déplacé' });
  }

  private async remove({ id, name }: Shown) {
    const isSure = await this.dialogs.confirm({
      title: `Supprimer le dossier «\u202f${name}\u202f»\u202f?`,
      text: 'Seul un dossier vide peut être supprimé. Les pièces qu’il contient encore le retiennent.',
      action: 'Supprimer',
      danger: true,
    });
    if (isSure) this.changed.emit({ answer: this.client.removeFolder(id), said: 'Dossier supprimé' });
  }
}
