import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Attempts } from '../governance/parts/attempts';
import { TypoPipe } from '../kernel/french-pipes';
import { day } from '../kernel/french';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { CorrectionsList } from './corrections-list';
import { Correction, Minutes, MinutesClient, MinutesSection } from './minutes-client';
import { MinutesMoves } from './minutes-moves';
import { MinutesRoad } from './minutes-road';
import { STATES } from './minutes-words';
import { PointsList } from './points-list';
import { SectionEditor } from './section-editor';
import { SectionView } from './section-view';
import { SignedElsewhere } from './signed-elsewhere';
import { Versions, VersionsDialog } from './versions-dialog';

const WRITING_MS = 5_000;

/** Minutes as they write themselves, as people write over them, and on their way to being approved and signed. */
@Component({
  selector: 'gw-minutes-page',
  imports: [
    CorrectionsList, Icon, Loaded, Menu, MinutesRoad, Notice, PageHead, PointsList, RouterLink, SectionEditor, SectionView,
    SignedElsewhere, StateBadge, TypoPipe,
  ], // prettier-ignore
  templateUrl: './minutes-page.html',
  styleUrl: './minutes-page.css',
})
export class MinutesPage {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(MinutesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly moves = inject(MinutesMoves);
  protected readonly asOf = inject(AsOf);

  readonly id = input.required<string>();
  protected readonly minutes = this.client.one(this.id);
  protected readonly shown = linkedSignal(() => (this.minutes.hasValue() ? this.minutes.value() : undefined));
  protected readonly editing = signal<string | null>(null);
  protected readonly attempts = new Attempts();
  protected readonly states = STATES;
  protected readonly crumbs = computed(() => [
    { label: 'Réunions', link: '/reunions' },
    { label: this.shown()?.meetingTitle ?? 'La réunion', link: ['/reunions', this.id()] },
    { label: 'Procès-verbal' },
  ]);
  protected readonly lead = computed(() => {
    const it = this.shown();
    return it ? [it.number, it.meetingTitle].filter(Boolean).join(' — ') : '';
  });
  protected readonly files = computed((): MenuItem[] => {
    const note = 'avec les adresses, ne circule pas';
    return [
      { label: 'Texte (DOCX)', href: this.file('.docx') },
      ...(this.may('full')
        ? [
            { label: 'Version complète (PDF)', note, href: this.file('.pdf?version=full') },
            { label: 'Version complète (DOCX)', note, href: this.file('.docx?version=full') },
          ]
        : []),
      { label: 'Imprimer', run: () => this.document.defaultView?.print() },
    ];
  });

  constructor() {
    const timer = setInterval(() => this.follow(), WRITING_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected may(move: string) {
    return !this.asOf.readOnly() && (this.shown()?.allowed.includes(move) ?? false);
  }

  protected file(what: string) {
    return `/api/meetings/${this.id()}/minutes${what}`;
  }

  protected writable({ key }: MinutesSection) {
    return this.may('write') && key !== 'signatures';
  }

  protected take(minutes: Minutes) {
    this.shown.set(minutes);
  }

  protected move(name: 'circulate' | 'list' | 'approve' | 'sign', minutes: Minutes) {
    return this.make(() => this.moves[name](minutes));
  }

  protected takeBack(minutes: Minutes, file: File) {
    return this.make(() => this.moves.takeBack(minutes, file));
  }

  protected turn(name: 'correct' | 'restore', minutes: Minutes, section: MinutesSection) {
    return this.make(() => this.moves[name](minutes, section));
  }

  protected answer(name: 'accept' | 'decline' | 'withdraw', correction: Correction) {
    return this.make(() => this.moves[name](correction));
  }

  protected async history(section: MinutesSection) {
    const versions = await this.client.versions(this.id(), section.key);
    await this.dialogs.open<void, Versions>(VersionsDialog, { section, versions }, 720);
  }

  protected until({ correctionsUntil }: Minutes) {
    return correctionsUntil ? day(correctionsUntil) : '';
  }

  /** One move at a time; the page then shows the minutes as they stand. */
  private async make(move: () => Promise<Minutes | undefined>) {
    const after = await this.attempts.make(move);
    if (after) this.take(after);
  }

  /** While the meeting goes on, what is noted there appears here; not while somebody writes. */
  private follow() {
    const now = this.shown();
    const writing = now && !now.complete && !this.asOf.readOnly() && this.editing() === null;
    if (writing && this.document.visibilityState !== 'hidden') this.minutes.reload();
  }
}
