import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { ProposeDialog } from '../governance/parts/propose-dialog';
import { day } from '../kernel/french';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Crumb, PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tab, Tabs } from '../ui/tabs';
import { DocumentDesk } from './document-desk';
import { proposalOf } from './document-proposal';
import { DocumentView } from './documents-client';
import { ImportDialog } from './import-dialog';

/** One harmonised document: its name, where it stands, what can be done with it; each tab is a page of its own. */
@Component({
  selector: 'gw-document-page',
  imports: [Loaded, Menu, PageHead, RouterLink, RouterOutlet, StateBadge, Tabs],
  providers: [DocumentDesk],
  templateUrl: './document-page.html',
  host: { class: 'full-width' },
  styles: `
    :host {
      display: block;
    }
  `,
})
export class DocumentPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly asOf = inject(AsOf);
  protected readonly desk = inject(DocumentDesk);

  /** From the route. */
  readonly id = input.required<string>();

  protected readonly crumbs = computed((): Crumb[] => [
    { label: 'Documents', link: '/documents' },
    { label: this.shown()?.code ?? 'Document' },
  ]);
  protected readonly shown = computed(() =>
    this.desk.document.hasValue() ? this.desk.document.value() : undefined,
  );
  protected readonly held = computed(() => {
    const held = this.shown()?.inForce;
    const own = this.desk.own();
    if (!held) return '';
    const whose = own?.kind === 'mire' ? ` chez ${own.code}` : '';
    return `Version ${held.number} en vigueur${whose} depuis le ${day(held.from)}${held.variant ? ', avec variante' : ''}`;
  });
  /** Said only to those whose organisation could have adopted it. */
  protected readonly waits = computed(() => {
    const own = this.desk.own();
    return own?.kind === 'mire' && this.shown() && !this.shown()!.inForce ? own.code : '';
  });
  protected readonly tabs = computed((): Tab[] => {
    const at = ['/documents', this.id()];
    const open = this.desk.comments.value().filter((one) => !one.parentId && !one.closedAt).length;
    return [
      { label: 'Texte', link: at, exact: true },
      { label: 'Versions', link: [...at, 'versions'], count: this.shown()?.revisions.length },
      ...(this.desk.may('comment') || open
        ? [{ label: 'Commentaires', link: [...at, 'commentaires'], ...(open && { count: open }) }]
        : []),
      ...(this.desk.may('read-local') ? [{ label: 'Textes locaux', link: [...at, 'textes-locaux'] }] : []),
      { label: 'Parcours', link: [...at, 'parcours'] },
    ];
  });
  /** What one would compare: the draft with what it began from, or the text before the bodies with the one in force. */
  protected readonly changes = computed(() => {
    const it = this.shown();
    if (it?.drafting && it.draftBase) return { de: it.draftBase, a: 'projet' };
    if (it?.carriedId && it.inForce && it.inForce.number < it.latestNumber)
      return { de: it.inForce.number, a: it.latestNumber };
    return null;
  });
  protected readonly others = computed((): MenuItem[] =>
    this.desk.may('revise')
      ? [
          {
            label: 'Importer un texte',
            note: 'Remplace tout le projet',
            icon: 'document',
            run: () => this.import(),
          },
        ]
      : [],
  );

  constructor() {
    effect(() => this.desk.id.set(this.id()));
  }

  /** The sentence under the title: where the text stands. */
  protected lead(it: DocumentView): string {
    if (this.asOf.readOnly()) return '';
    if (it.drafting && it.dossierId)
      return 'Une instance a renvoyé ce texte : il peut à nouveau être modifié.';
    if (it.dossierStage && !it.drafting)
      return `La version ${it.latestNumber} est soumise aux instances : elle ne bouge plus jusqu’à leur décision.`;
    return '';
  }

  private async revise() {
    await this.router.navigate(['/documents', this.id()], { queryParams: { version: 'projet' } });
  }

  protected async propose() {
    const document = this.shown();
    if (!document) return;
    const dossier = await this.dialogs.open<{ id: string }>(ProposeDialog, proposalOf(document), 600);
    if (dossier) await this.router.navigate(['/dossiers', dossier.id]);
  }

  private async import() {
    const document = this.shown();
    if (!document) return;
    const done = await this.dialogs.open<boolean, DocumentView>(ImportDialog, document, 760);
    if (!done) return;
    this.desk.document.reload();
    this.desk.turn.update((turn) => turn + 1);
    await this.revise();
  }
}
