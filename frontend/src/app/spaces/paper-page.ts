import { Component, computed, inject, input, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { moment } from '../kernel/french';
import { MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { Fact, Facts } from '../ui/facts';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { PaperDialog } from './paper-dialog';
import { PaperLook } from './paper-look';
import { weight } from './space-words';
import { Paper, SpacesClient } from './spaces-client';
import { VersionDialog } from './version-dialog';

/** One paper of a space: what it is, who laid each version down and what for, and how it reads. */
@Component({
  selector: 'gw-paper-page',
  imports: [Facts, Icon, Loaded, Menu, MomentPipe, Notice, PageHead, PaperLook, StateBadge, TypoPipe],
  templateUrl: './paper-page.html',
  styleUrl: './paper-page.css',
})
export class PaperPage {
  private readonly client = inject(SpacesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  readonly bodyId = input.required<string>();
  readonly id = input.required<string>();

  protected readonly paper = this.client.paper(this.id);
  protected readonly refusal = signal('');
  protected readonly weight = weight;
  private readonly it = computed(() => (this.paper.hasValue() ? this.paper.value() : undefined));
  protected readonly may = computed(() => new Set(this.it()?.allowed));
  protected readonly facts = computed((): Fact[] => {
    const it = this.it();
    if (!it) return [];
    return [
      { label: 'Rangée', value: it.folderName ?? it.meetingTitle ?? 'sans dossier' },
      { label: 'Sorte', value: `${it.kind.toUpperCase()}, ${weight(it.size)}` },
      { label: 'Version', value: String(it.number) },
      { label: 'Modifiée', value: `${moment(it.changedAt)}, par ${it.changedByName}` },
      ...(it.archivedAt
        ? [{ label: 'Archivée', value: `${moment(it.archivedAt)}, par ${it.archivedByName}` }]
        : []),
    ];
  });
  protected readonly others = computed((): MenuItem[] => [
    ...(this.may().has('change') ? [{ label: 'Renommer ou déplacer', icon: 'edit' as const, run: () => this.change() }] : []),
    ...(this.may().has('archive') ? [{ label: 'Archiver', run: () => this.archive() }] : []),
    ...(this.may().has('restore') ? [{ label: 'Remettre en cours', icon: 'undo' as const, run: () => this.move('restore', 'Pièce remise en cours') }] : []),
  ]); // prettier-ignore

  protected file(version?: number): string {
    return `/api/spaces/papers/${this.id()}/file${version ? `?version=${version}` : ''}`;
  }

  protected async addVersion() {
    const done = await this.dialogs.open<Paper>(VersionDialog, this.it(), 560);
    if (done) this.shown(done, `Version ${done.number} déposée`);
  }

  private async change() {
    const done = await this.dialogs.open<Paper>(PaperDialog, this.it(), 560);
    if (done) this.shown(done, 'Pièce modifiée');
  }

  private async archive() {
    const isSure = await this.dialogs.confirm({
      title: `Archiver «\u202f${this.it()?.name}\u202f»`,
      text: 'La pièce quitte les dossiers et reste lisible sous «\u202fArchives\u202f», avec toutes ses versions.',
      action: 'Archiver',
    });
    if (isSure) await this.move('archive', 'Pièce archivée');
  }

  private async move(move: 'archive' | 'restore', said: string) {
    this.refusal.set('');
    try {
      this.shown(await this.client.move(this.id(), move), said);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  private shown(paper: Paper, said: string) {
    this.paper.set(paper);
    this.toasts.say(said);
  }
}
