import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { problemOf, Problem } from '../../api/problem';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ConflictPanel } from './conflict-panel';
import { DocumentsClient, InsertsView, PassageView, TextView } from '../documents-client';
import { Blocks, namesOf, RichText } from './rich-text';
import { LEAVE } from '../unsaved';

const LOCKS = [
  { value: 'locked', label: 'Verrouillé', help: 'Le même texte pour tous.' },
  { value: 'adaptable', label: 'Adaptable', help: 'Une Mire peut s’en écarter, en disant pourquoi.' },
  { value: 'local', label: 'Local', help: 'Chaque Mire écrit le sien.' },
] as const;

/** A passage being written in its place: its heading, its words, and how far a Mire may depart from them. */
@Component({
  selector: 'gw-passage-editor',
  imports: [ConflictPanel, Field, Notice, RichText],
  templateUrl: './passage-editor.html',
  styleUrl: './passage-editor.css',
  host: {
    '[class.wide]': '!!conflict()',
    '(keydown.control.enter)': 'save($event)',
    '(keydown.escape)': 'leave()',
  },
})
export class PassageEditor {
  private readonly client = inject(DocumentsClient);
  private readonly dialogs = inject(Dialogs);

  readonly document = input.required<string>();
  /** null: a new passage. */
  readonly passage = input.required<PassageView | null>();
  /** The passage that a new one follows; empty at the beginning. */
  readonly after = input('');
  readonly inserts = input.required<InsertsView>();
  /** The draft as it stands after the change. */
  readonly saved = output<TextView>();
  readonly closed = output();
  readonly touched = output<boolean>();

  protected readonly locks = LOCKS;
  protected readonly names = computed(() => namesOf(this.inserts()));
  /** What the server knows of the passage: grows wiser with each conflict. */
  protected readonly base = linkedSignal(() => this.passage());
  protected readonly heading = linkedSignal(() => this.passage()?.heading ?? '');
  protected readonly level = linkedSignal(() => this.passage()?.level ?? 2);
  protected readonly lock = linkedSignal((): PassageView['lock'] => this.passage()?.lock ?? 'locked');
  protected readonly question = linkedSignal(() => this.passage()?.question ?? '');
  protected readonly body = linkedSignal((): Blocks => this.passage()?.body ?? []);
  protected readonly shown = linkedSignal((): Blocks => this.passage()?.body ?? []);

  protected readonly problem = signal<Problem | null>(null);
  protected readonly conflict = computed(() =>
    this.problem()?.type === 'documents.passage-changed' ? this.problem() : null,
  );
  protected readonly gone = computed(() => this.problem()?.type === 'documents.passage-gone');
  protected readonly sending = signal(false);

  protected touch() {
    this.touched.emit(true);
  }

  protected write(body: Blocks) {
    this.body.set(body);
    this.touch();
  }

  /** Saves what is written, if the passage is still the one that was on the screen. */
  protected async save(event?: Event) {
    event?.preventDefault();
    if (this.sending()) return;
    await this.send(async () => {
      const heading = this.heading().trim();
      const question = this.lock() === 'locked' ? null : this.question().trim() || null;
      const base = this.base();
      const input = { heading, level: this.level(), lock: this.lock(), question, body: [...this.body()] };
      const more = base ? { seen: base.digest } : { seen: '', after: this.after() };
      return this.client.write(this.document(), base?.id ?? 'nouveau', { ...input, ...more });
    });
  }

  protected async strike() {
    const base = this.base();
    if (!base) return;
    const goes = await this.dialogs.confirm({
      title: 'Retirer le passage',
      text: `« ${base.heading} » sort du projet. Les versions figées le gardent, et les commentaires restent lisibles.`,
      action: 'Retirer',
      danger: true,
    });
    if (goes) await this.send(() => this.client.strike(this.document(), base.id, base.digest));
  }

  protected async keep(which: 'mine' | 'theirs' | 'both') {
    const now = this.conflict()?.['now'] as PassageView;
    this.problem.set(null);
    this.base.set(now);
    if (which === 'mine') return this.save();
    if (which === 'theirs') return this.leave(true);
  }

  protected addAsNew() {
    this.base.set(null);
    return this.save();
  }

  protected async leave(kept = false) {
    if (
      !kept &&
      this.changed() &&
      !(await this.dialogs.confirm({ ...LEAVE, title: 'Abandonner ce que vous avez écrit' }))
    )
      return;
    this.closed.emit();
  }

  private changed(): boolean {
    const base = this.passage();
    return (
      this.heading() !== (base?.heading ?? '') ||
      this.lock() !== (base?.lock ?? 'locked') ||
      this.question() !== (base?.question ?? '') ||
      this.level() !== (base?.level ?? 2) ||
      JSON.stringify(this.body()) !== JSON.stringify(base?.body ?? [])
    );
  }

  private async send(work: () => Promise<TextView>) {
    this.problem.set(null);
    this.sending.set(true);
    try {
      this.saved.emit(await work());
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
