import { Dialog } from '@angular/cdk/dialog';
import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Dialogs } from '../../ui/dialog/dialogs';
import { shortcut } from '../../ui/dialog/shortcuts';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { AmendForm } from '../margin/amend-form';
import { DocumentDesk } from '../document-desk';
import { AmendmentView, DocumentsClient, PassageView, TextView } from '../documents-client';
import { MarginColumn } from '../margin/margin-column';
import { notesOf, openNotes } from '../margin/margin-notes';
import { openSheet } from '../margin/notes-sheet';
import { PassageArticle, PassageMove } from './passage-article';
import { PassageEditor } from '../editor/passage-editor';
import { TextOutline } from './text-outline';
import { LEAVE } from '../unsaved';

/** A passage being written: as it was when the pen was taken up, or where a new one will stand. */
interface Writing {
  readonly passage: PassageView | null;
  readonly after: string;
  readonly amends: boolean;
  /** The amendment that is amended in its turn. */
  readonly on: AmendmentView | null;
}
const NARROW = '(max-width: 1180px)';

/** The text on the table: its outline, its passages to be read or written in their place, and its margin. */
@Component({
  selector: 'gw-text-reading',
  imports: [
    AmendForm,
    Empty,
    Icon,
    MarginColumn,
    NgTemplateOutlet,
    PassageArticle,
    PassageEditor,
    TextOutline,
  ],
  templateUrl: './text-reading.html',
  styleUrl: './text-reading.css',
})
export class TextReading {
  private readonly dialogs = inject(Dialogs);
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly page = inject(DOCUMENT);
  protected readonly desk = inject(DocumentDesk);
  protected readonly inserts = inject(DocumentsClient).inserts();

  readonly text = input.required<TextView>();
  /** The passage that the address names. */
  readonly chosen = input<string | null>(null);
  readonly picked = output<string>();
  /** Whether a passage is being written: the text must then stay under the pen. */
  readonly held = output<boolean>();
  readonly saved = output<TextView>();
  readonly left = output();

  protected readonly writing = signal<Writing | null>(null);
  protected readonly remarking = signal<string | null>(null);
  readonly dirty = signal(false);

  protected readonly edits = computed(
    () =>
      this.text().number === null && !this.text().organisationId && this.text().allowed.includes('revise'),
  );
  protected readonly moves = computed((): PassageMove[] => {
    const carried = this.text().revisionId === this.desk.document.value()?.carriedId;
    return [
      ...(this.edits() ? (['edit'] as const) : []),
      ...(this.desk.may('amend') && carried ? (['amend'] as const) : []),
      ...(this.desk.may('comment') ? (['comment'] as const) : []),
    ];
  });
  protected readonly notes = computed(() => {
    const amendments = this.desk.amendments.value().filter(({ number }) => number === this.text().number);
    return notesOf(this.desk.comments.value(), amendments);
  });
  protected readonly counts = computed(
    () => new Map([...this.notes()].map(([id, notes]) => [id, openNotes(notes)])),
  );

  constructor() {
    shortcut('n', 'Passage suivant', () => this.walk(1));
    shortcut('p', 'Passage précédent', () => this.walk(-1));
    shortcut('e', 'Modifier le passage choisi', () => this.begin(this.current(), 'edit'));
    shortcut('c', 'Commenter le passage choisi', () => this.begin(this.current(), 'comment'));
    effect(() => {
      const id = this.chosen();
      if (id) untracked(() => this.reveal(id));
    });
    effect(() => this.held.emit(this.writing() !== null));
  }

  /** Puts the pen down, after asking when something is written; false when one goes on writing. */
  async putDown(): Promise<boolean> {
    if (this.dirty() && !(await this.dialogs.confirm(LEAVE))) return false;
    this.lay();
    return true;
  }

  protected pick(id: string) {
    // Words that are being selected are being read, not chosen.
    if (id !== this.chosen() && !this.page.getSelection()?.toString()) this.picked.emit(id);
  }

  protected async begin(passage: PassageView | undefined, move: PassageMove) {
    if (!passage || !this.moves().includes(move)) return;
    this.pick(passage.id);
    if (move === 'comment') return this.remark(passage);
    if (this.writing() && !(await this.putDown())) return;
    this.writing.set({ passage, after: '', amends: move === 'amend', on: null });
  }

  /** An amendment that waits for its vote is amended in its turn. */
  protected async amendAgain(on: AmendmentView) {
    const passage = this.text().passages.find(({ id }) => id === on.passageId);
    if (!passage || (this.writing() && !(await this.putDown()))) return;
    this.writing.set({ passage, after: '', amends: true, on });
    this.reveal(passage.id);
  }

  protected async add(after: string) {
    if (this.writing() && !(await this.putDown())) return;
    this.writing.set({ passage: null, after, amends: false, on: null });
  }

  protected save(text: TextView) {
    this.saved.emit(text);
    this.lay();
  }

  protected close() {
    this.lay();
    this.left.emit();
  }

  protected proposed(amendments: AmendmentView[]) {
    this.desk.amendments.set(amendments);
    this.lay();
  }

  /** On a phone the margin is a drawer from below. */
  protected sheet(passage: PassageView, writing = false) {
    this.pick(passage.id);
    const amends = this.moves().includes('amend');
    const asked = { passage, writing, amends, number: this.text().number };
    const sheet = openSheet(this.dialog, this.injector, asked);
    sheet.closed.subscribe((on) => on && this.amendAgain(on));
  }

  private remark(passage: PassageView) {
    if (this.page.defaultView?.matchMedia(NARROW).matches) this.sheet(passage, true);
    else this.remarking.set(passage.id);
  }

  private lay() {
    const id = this.writing()?.passage?.id;
    this.writing.set(null);
    this.dirty.set(false);
    // A form that closes takes its height with it: the passage stays under one's eyes.
    if (id) this.reveal(id);
  }

  private current() {
    return this.text().passages.find(({ id }) => id === this.chosen());
  }

  private walk(by: number) {
    const { passages } = this.text();
    const here = passages.findIndex(({ id }) => id === this.chosen());
    const next = passages[here < 0 ? (by > 0 ? 0 : passages.length - 1) : here + by];
    if (next) this.picked.emit(next.id);
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
}
