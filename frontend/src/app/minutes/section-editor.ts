import { Component, computed, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Problem, problemOf } from '../api/problem';
import { DateField } from '../ui/date-field';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { TypoPipe } from '../kernel/french-pipes';
import { BlockView } from './block-view';
import { Minutes, MinutesBlock, MinutesClient, MinutesSection } from './minutes-client';
import { KINDS } from './minutes-words';
import { asBlocks, blank, keepable, moved } from './section-draft';

const PAUSE_MS = 1_500;

/** Writes over a section, paragraph by paragraph: kept by itself at each pause, and never over somebody else's words. */
@Component({
  selector: 'gw-section-editor',
  imports: [BlockView, DateField, Icon, Notice, TypoPipe],
  templateUrl: './section-editor.html',
  styleUrl: './section-editor.css',
})
export class SectionEditor {
  private readonly client = inject(MinutesClient);
  private timer?: ReturnType<typeof setTimeout>;
  private saving: Promise<void> = Promise.resolve();
  private dirty = false;
  private left = false;

  readonly meetingId = input.required<string>();
  readonly section = input.required<MinutesSection>();
  readonly kept = output<Minutes>();
  readonly done = output();

  protected readonly kinds = KINDS;
  /** What is on the screen; the server's answer never takes the place of what is being typed. */
  protected readonly blocks = signal<readonly MinutesBlock[]>([]);
  private readonly version = signal(0);
  private readonly begun = linkedSignal({
    source: () => this.section().key,
    computation: () => {
      const { blocks, version } = this.section();
      return { blocks, version };
    },
  });
  protected readonly typed = computed(() => this.section().layout === 'prose');
  protected readonly theirs = signal<{ problem: Problem; blocks: MinutesBlock[] } | null>(null);
  protected readonly refusal = signal('');
  protected readonly said = signal('');

  constructor() {
    queueMicrotask(() => {
      this.blocks.set(this.begun().blocks);
      this.version.set(this.begun().version);
    });
    inject(DestroyRef).onDestroy(() => {
      this.left = true;
      void this.save();
    });
  }

  protected change(at: number, part: Partial<MinutesBlock>) {
    this.put(this.blocks().map((block, index) => (index === at ? { ...block, ...part } : block)));
  }

  protected kindOf(value: string) {
    return value as MinutesBlock['kind'];
  }

  protected add() {
    this.put([...this.blocks(), blank()]);
  }

  protected drop(at: number) {
    this.put(this.blocks().filter((_, index) => index !== at));
  }

  protected move(at: number, by: -1 | 1) {
    this.put(moved(this.blocks(), at, by));
  }

  protected async finish() {
    await this.save();
    if (!this.theirs() && !this.refusal()) this.done.emit();
  }

  /** Ours goes over theirs, knowingly: the version to write on is now theirs. */
  protected keepMine() {
    const version = Number(this.theirs()?.problem['version'] ?? this.version());
    this.version.set(version);
    this.theirs.set(null);
    void this.save();
  }

  protected takeTheirs() {
    const other = this.theirs();
    if (!other) return;
    this.version.set(Number(other.problem['version'] ?? 0));
    this.blocks.set(other.blocks);
    this.dirty = false;
    this.theirs.set(null);
    this.said.set('L’autre texte a été repris');
  }

  private put(blocks: readonly MinutesBlock[]) {
    this.blocks.set(blocks);
    this.dirty = true;
    this.said.set('');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  /** One saving after the other: what is typed while one is under way goes with the next. */
  private save(): Promise<void> {
    clearTimeout(this.timer);
    this.saving = this.saving.then(() => this.send());
    return this.saving;
  }

  private async send(): Promise<void> {
    if (!this.dirty || this.theirs()) return;
    this.dirty = false;
    this.said.set('Enregistrement…');
    try {
      const input = { version: this.version(), blocks: keepable(this.blocks()) };
      const minutes = await this.client.write(this.meetingId(), this.section().key, input);
      const now = minutes.sections.find(({ key }) => key === this.section().key);
      this.version.set(now?.version ?? this.version() + 1);
      this.refusal.set('');
      this.said.set('Section enregistrée');
      if (!this.left) this.kept.emit(minutes);
    } catch (error) {
      this.refused(problemOf(error));
    }
  }

  private refused(problem: Problem) {
    this.dirty = true;
    this.said.set('');
    if (problem.type === 'governance.section-changed') this.theirs.set({ problem, blocks: asBlocks(problem['now']) });
    else this.refusal.set(problem.detail);
  } // prettier-ignore
}
