import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { plural } from '../kernel/french';
import { ShortDayPipe } from '../kernel/french-pipes';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { DocumentsClient, DocumentView } from './documents-client';
import { NewDocumentDialog } from './new-document-dialog';

/** Words of the address → states the server knows. */
const STATES = { 'en-vigueur': 'in-force', 'en-redaction': 'drafting', soumis: 'on-the-road' } as const;

/** The harmonised texts of the sector: what holds for one's own organisation, what is being written or decided. */
@Component({
  selector: 'gw-document-list-page',
  imports: [Empty, Icon, List, Loaded, PageHead, RouterLink, ShortDayPipe, SortHeader, StateBadge],
  templateUrl: './document-list-page.html',
  styleUrl: './document-list-page.css',
})
export class DocumentListPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly address = listAddress();
  private readonly client = inject(DocumentsClient);
  private readonly session = inject(Session);
  private readonly readers = this.client.readers();

  protected readonly plural = plural;
  protected readonly own = computed(() => {
    const id = this.session.acting()?.organisationId;
    return this.readers.value().find((one) => one.id === id && one.kind === 'mire');
  });
  protected readonly whose = computed(() => (this.own() ? ` chez ${this.own()!.code}` : ''));
  protected readonly lead = computed(() =>
    this.own()
      ? `Les textes harmonisés du secteur, et ce qui en est en vigueur chez ${this.own()!.code}.`
      : 'Les textes harmonisés du secteur, de leur rédaction à leur adoption par chaque organisation.',
  );
  protected readonly found = this.client.all(() => {
    const { etat, ...words } = this.address.query() as Record<string, string>;
    const state = STATES[etat as keyof typeof STATES];
    const organisation = this.own()?.id;
    return { ...words, ...(state && { state }), ...(organisation && { organisation }) };
  });
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly creates = computed(
    () => this.found.hasValue() && this.found.value().allowed.includes('create'),
  );
  protected readonly views = [
    { label: 'Tous', query: { etat: null }, exact: true },
    { label: 'En vigueur', query: { etat: 'en-vigueur' } },
    { label: 'Soumis aux instances', query: { etat: 'soumis' } },
    { label: 'En rédaction', query: { etat: 'en-redaction' } },
  ];

  protected async create() {
    const made = await this.dialogs.open<DocumentView>(NewDocumentDialog);
    if (made) await this.router.navigate(['/documents', made.id], { queryParams: { version: 'projet' } });
  }
}
