import { Dialog } from '@angular/cdk/dialog';
import { GlobalPositionStrategy } from '@angular/cdk/overlay';
import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { day, daysAgo, plural } from '../kernel/french';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialog/dialogs';
import { shortcut } from '../ui/dialog/shortcuts';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { AmendForm } from './amend-form';
import { DocumentDesk } from './document-desk';
import { AmendmentView, DocumentsClient, paperAddress, PassageView, TextView } from './documents-client';
import { MarginColumn } from './margin-column';
import { notesOf, openNotes } from './margin-notes';
import { NotesSheet } from './notes-sheet';
import { PassageArticle, PassageMove } from './passage-article';
import { PassageEditor } from './passage-editor';
import { sameText, textAsked } from './text-address';
import { TextOutline } from './text-outline';
import { askBeforeUnload, LEAVE, Unsaved } from './unsaved';

/** A passage being written: as it was when the pen was taken up, or where a new one will stand. */
interface Writing {
  readonly passage: PassageView | null;
  readonly after: string;
  readonly amends: boolean;
}
const NARROW = '(max-width: 1180px)';

/** The text: its outline, its words as one organisation reads them, and its margin. */
@Component({
  selector: 'gw-text-tab',
  imports: [
    AmendForm, Empty, Icon, Loaded, MarginColumn, Menu, NgTemplateOutlet, Notice, PassageArticle, PassageEditor, RouterLink, TextOutline,
  ], // prettier-ignore
  templateUrl: './text-tab.html',
  styleUrl: './text-tab.css',
})
export class TextTab implements Unsaved {
  private readonly router = inject(Router);
  private readonly client = inject(DocumentsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly page = inject(DOCUMENT);
  protected readonly asOf = inject(AsOf);
  protected readonly desk = inject(DocumentDesk);

  /** From the address: `projet` or a number; whose eyes; which passage. */
  readonly version = input<string>();
  readonly comme = input<string>();
  readonly passage = input<string>();

  protected readonly writing = signal<Writing | null>(null);
  protected readonly remarking = signal<string | null>(null);
  private readonly dirty = signal(false);
  protected readonly refusal = signal('');

  private readonly wanted = computed(
    () => {
      if (!this.desk.document.hasValue()) return undefined;
      const words = { version: this.version(), comme: this.comme() };
      return textAsked(this.desk.document.value(), words, this.desk.readers.value(), this.desk.own());
    },
    { equal: sameText },
  );
  /** While one writes, the text under the pen stays where it is, whatever the address says. */
  protected readonly asked = linkedSignal<{ wanted: ReturnType<TextTab['wanted']>; busy: boolean }, ReturnType<TextTab['wanted']>>({
    source: () => ({ wanted: this.wanted(), busy: this.writing() !== null }),
    computation: ({ wanted, busy }, before) => (busy && before?.value ? before.value : wanted),
    equal: sameText,
  }); // prettier-ignore
  protected readonly text = this.client.text(() => {
    this.desk.turn();
    return this.asked();
  });
  protected readonly inserts = this.client.inserts();

  protected readonly shown = computed(() => (this.text.hasValue() ? this.text.value() : undefined));
  protected readonly missingText = computed(() => {
    const problem = this.text.error() && problemOf(this.text.error());
    return problem?.type === 'documents.not-in-force' || problem?.type === 'documents.no-draft'
      ? problem
      : null;
  });
  protected readonly edits = computed(
    () =>
      this.shown()?.number === null &&
      !this.asked()?.organisation &&
      this.shown()!.allowed.includes('revise'),
  );
  protected readonly amends = computed(
    () => this.desk.may('amend') && this.shown()?.revisionId === this.desk.document.value()?.carriedId,
  );
  protected readonly moves = computed((): PassageMove[] => [
    ...(this.edits() ? (['edit'] as const) : []),
    ...(this.amends() ? (['amend'] as const) : []),
    ...(this.desk.may('comment') ? (['comment'] as const) : []),
  ]);
  protected readonly notes = computed(() =>
    notesOf(
      this.desk.comments.value(),
      this.desk.amendments.value().filter(({ number }) => number === this.shown()?.number),
    ),
  );
  protected readonly counts = computed(
    () => new Map([...this.notes()].map(([id, notes]) => [id, openNotes(notes)])),
  );
  protected readonly chosen = computed(() => this.passage() ?? null);

  protected readonly versions = computed((): MenuItem[] => {
    if (!this.desk.document.hasValue()) return [];
    const { inForce, drafting, revisions, draftBase } = this.desk.document.value();
    const at = this.asked()?.revision;
    const item = (label: string, note: string, version: string | null, revision: string): MenuItem => ({
      label, note, checked: at === revision, run: () => this.turnTo({ version }),
    }); // prettier-ignore
    return [
      ...(inForce
        ? [item(`En vigueur, version ${inForce.number}`, `depuis le ${day(inForce.from)}`, null, 'in-force')]
        : []),
      ...(drafting
        ? [
            item(
              'Projet',
              draftBase ? `parti de la version ${draftBase}` : 'premier texte',
              'projet',
              'draft',
            ),
          ]
        : []),
      ...revisions.map(({ number, at: on }) =>
        item(`Version ${number}`, `figée le ${day(on)}`, String(number), String(number)),
      ),
    ];
  });
  protected readonly eyes = computed((): MenuItem[] => {
    const at = this.asked()?.organisation;
    const item = (label: string, note: string, comme: string, id?: string): MenuItem => ({
      label, note, checked: at === id, run: () => this.turnTo({ comme }),
    }); // prettier-ignore
    return [
      item('Secteur', 'les champs portent leur nom', 'secteur'),
      ...this.desk.readers.value().map(({ code, town, id }) => item(`Comme ${code}`, town ?? '', code, id)),
    ];
  });

  constructor() {
    askBeforeUnload(this);
    shortcut('n', 'Passage suivant', () => this.walk(1));
    shortcut('p', 'Passage précédent', () => this.walk(-1));
    shortcut('e', 'Modifier le passage choisi', () => this.begin(this.current(), 'edit'));
    shortcut('c', 'Commenter le passage choisi', () => this.begin(this.current(), 'comment'));
    effect(() => {
      const id = this.passage();
      if (this.shown() && id) untracked(() => this.reveal(id));
    });
  }

  unsaved(): boolean {
    return this.dirty();
  }

  /** Where this text stands, in a sentence. */
  protected standing(text: TextView): string {
    const document = this.desk.document.value()!;
    if (text.number === null) {
      const from = document.draftBase ? `Projet parti de la version ${document.draftBase}` : 'Premier projet';
      const by = document.draftBy
        ? `, modifié en dernier par ${document.draftBy} ${this.ago(document.draftAt!)}`
        : '';
      return `${from}${by}.`;
    }
    const whose = text.organisationCode ? ` pour ${text.organisationCode}` : '';
    if (text.from) return `Version ${text.number}, en vigueur${whose} depuis le ${day(text.from)}.`;
    const carried = text.revisionId === document.carriedId ? `, soumise : ${document.dossierStage}` : '';
    return `Version ${text.number}${carried}. Elle n’est pas en vigueur${whose}.`;
  }

  protected versionLabel(): string {
    const revision = this.asked()?.revision;
    if (revision === 'draft') return 'Projet';
    return revision === 'in-force' ? 'En vigueur' : `Version ${revision}`;
  }

  protected paper(): string {
    const asked = this.asked();
    return asked ? paperAddress(asked, this.asOf.day()) : '';
  }

  protected counted = (count: number, one: string) => plural(count, one);

  protected async turnTo(words: Record<string, string | null>) {
    if (this.writing() && !(await this.putDown())) return;
    await this.router.navigate([], { queryParams: words, queryParamsHandling: 'merge' });
  }

  protected pick(id: string | null) {
    // Words that are being selected are being read, not chosen.
    if (id === this.passage() || this.page.getSelection()?.toString()) return;
    void this.router.navigate([], {
      queryParams: { passage: id },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected async begin(passage: PassageView | undefined, move: PassageMove) {
    if (!passage || !this.moves().includes(move)) return;
    this.pick(passage.id);
    if (move === 'comment') return this.remark(passage);
    if (this.writing() && !(await this.putDown())) return;
    this.writing.set({ passage, after: '', amends: move === 'amend' });
  }

  protected async add(after: string) {
    if (this.writing() && !(await this.putDown())) return;
    this.writing.set({ passage: null, after, amends: false });
  }

  /** Begins the revision: the draft is a copy of the last text. */
  protected async revise() {
    this.refusal.set('');
    try {
      await this.client.openDraft(this.desk.id());
      this.desk.document.reload();
      await this.turnTo({ version: 'projet', comme: null });
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  protected saved(text: TextView) {
    this.text.set(text);
    this.lay();
    this.desk.document.reload();
  }

  protected closed() {
    this.lay();
    this.text.reload();
  }

  protected proposed(amendments: AmendmentView[]) {
    this.desk.amendments.set(amendments);
    this.lay();
  }

  protected touched() {
    this.dirty.set(true);
  }

  protected sheet(passage: PassageView, writing = false) {
    this.pick(passage.id);
    const id = `notes-${passage.id}`;
    this.dialog.open(NotesSheet, {
      id,
      injector: this.injector,
      data: { passage, writing, number: this.shown()?.number ?? null },
      width: '100%',
      maxWidth: '640px',
      ariaLabelledBy: `${id}-title`,
      ariaModal: true,
      panelClass: 'dialog-panel',
      backdropClass: 'dialog-veil',
      positionStrategy: new GlobalPositionStrategy().bottom('0').centerHorizontally(),
    });
  }

  private remark(passage: PassageView) {
    if (this.page.defaultView?.matchMedia(NARROW).matches) this.sheet(passage, true);
    else this.remarking.set(passage.id);
  }

  private lay() {
    this.writing.set(null);
    this.dirty.set(false);
  }

  private async putDown(): Promise<boolean> {
    if (this.dirty() && !(await this.dialogs.confirm(LEAVE))) return false;
    this.lay();
    return true;
  }

  private current() {
    return this.shown()?.passages.find(({ id }) => id === this.passage());
  }

  private walk(by: number) {
    const passages = this.shown()?.passages ?? [];
    const here = passages.findIndex(({ id }) => id === this.passage());
    const next = passages[here < 0 ? (by > 0 ? 0 : passages.length - 1) : here + by];
    if (next) this.pick(next.id);
  }

  private reveal(id: string) {
    // After the words are on the page.
    setTimeout(() => {
      const place = this.page.getElementById(id);
      const box = place?.getBoundingClientRect();
      const height = this.page.defaultView?.innerHeight ?? 0;
      if (box && (box.top < 60 || box.top > height - 120)) place!.scrollIntoView({ block: 'start' });
    });
  }

  private ago(at: string): string {
    return daysAgo(at.slice(0, 10), this.session.today());
  }
}
