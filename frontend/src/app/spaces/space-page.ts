import { Component, computed, inject, input, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tab, Tabs } from '../ui/tabs';
import { AccessList } from './access-list';
import { AskAccess } from './ask-access';
import { DepositDialog } from './deposit-dialog';
import { FolderTree } from './folder-tree';
import { MeetingShelves } from './meeting-shelves';
import { PaperTable } from './paper-table';
import { Place, Space, SpacesClient } from './spaces-client';

/** The space of one body: its papers by folder and by meeting, what was archived, and who may read besides its members. */
@Component({
  selector: 'gw-space-page',
  imports: [AccessList, AskAccess, FolderTree, Loaded, MeetingShelves, Notice, PageHead, PaperTable, StateBadge, Tabs, TypoPipe],
  templateUrl: './space-page.html',
  styleUrl: './space-page.css',
}) // prettier-ignore
export class SpacePage {
  private readonly client = inject(SpacesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly address = listAddress();

  readonly bodyId = input.required<string>();

  protected readonly space = this.client.one(this.bodyId);
  protected readonly refusal = signal('');
  /** Grows when papers were laid down, so that the lists are read again. */
  protected readonly turn = signal(0);
  protected readonly view = computed(() => this.address.text('vue'));
  protected readonly folder = computed(() => this.address.text('dossier'));

  private readonly it = computed(() => (this.space.hasValue() ? this.space.value() : undefined));
  protected readonly may = computed(() => new Set(this.it()?.allowed));
  protected readonly reads = computed(() => this.it()?.papers !== null);
  protected readonly tabs = computed((): Tab[] => {
    const it = this.it();
    const sees = this.may().has('keep') || this.may().has('oversee');
    return [
      ...(this.reads()
        ? [
            { label: 'Pièces', query: { vue: null, dossier: null, q: null, page: null, sort: null } },
            { label: 'Réunions', query: { vue: 'reunions', dossier: null, q: null, page: null, sort: null } },
            {
              label: 'Archives',
              query: { vue: 'archives', dossier: null, q: null, page: null, sort: null },
              count: it?.archived,
            },
          ]
        : []),
      ...(sees ? [{ label: 'Accès', query: { vue: 'acces' }, count: it?.requests ?? 0 }] : []),
    ];
  });
  protected readonly lead = computed(() => {
    const it = this.it();
    if (!it) return '';
    if (it.standing === 'guest')
      return 'Vous lisez cet espace comme invité(e). Vos lectures sont notées au journal.';
    if (it.standing === 'outside')
      return 'Cet espace est ouvert à ses membres, et aux directions qui le demandent.';
    if (it.standing === 'overseer')
      return 'Vous voyez les demandes d’accès et leurs suites, sans lire les pièces.';
    return 'Les pièces de l’instance. Rien n’y est écrasé\u202f: chaque version reste, avec qui, quand et pour quoi.';
  });

  protected async deposit(meetingId: string | null = null) {
    const folder = this.folder();
    const place: Place = { folderId: meetingId || folder === 'racine' ? null : folder || null, meetingId };
    const data = { bodyId: this.bodyId(), place, where: this.nameOf(place) };
    if (await this.dialogs.open<boolean>(DepositDialog, data, 620)) this.again();
  }

  protected async addFolder(parentId: string | null = null) {
    const name = await this.dialogs.ask({
      title: parentId ? 'Nouveau sous-dossier' : 'Nouveau dossier',
      field: 'Nom du dossier',
      action: 'Créer le dossier',
    });
    if (name) await this.take(this.client.addFolder(this.bodyId(), { name, parentId }), 'Dossier créé');
  }

  /** Takes the server's answer; a refusal is said at the top of the page. */
  protected async take(answer: Promise<Space>, said: string) {
    this.refusal.set('');
    try {
      this.space.set(await answer);
      this.toasts.say(said);
      this.turn.update((turn) => turn + 1);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  protected again() {
    this.turn.update((turn) => turn + 1);
    this.space.reload();
  }

  private nameOf({ folderId, meetingId }: Place): string {
    if (meetingId) return 'sous cette réunion';
    const folder = this.it()?.folders.find(({ id }) => id === folderId);
    return folder ? `dans «\u202f${folder.name}\u202f»` : 'sans dossier';
  }
}
