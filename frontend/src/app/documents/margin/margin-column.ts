import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { AmendmentView, PassageView } from '../documents-client';
import { Card, PassageNotes, placed } from './margin-notes';
import { NoteCard } from './note-card';

const GAP = 8;

/** The margin of a text: each card stands beside its passage, and makes room for the one that is being read. */
@Component({
  selector: 'gw-margin-column',
  imports: [NoteCard],
  template: `
    @for (passage of shown(); track passage.id) {
      <gw-note-card
        [attr.data-for]="passage.id"
        [style.top.px]="tops().get(passage.id) ?? 0"
        [style.visibility]="tops().has(passage.id) ? null : 'hidden'"
        [passageId]="passage.id"
        [heading]="passage.heading"
        [notes]="notes().get(passage.id)"
        [unfolded]="passage.id === chosen()"
        [writing]="passage.id === writing()"
        [amends]="amends()"
        (amended)="amended.emit($event)"
        (chosen)="picked.emit(passage.id)"
        (left)="left.emit()"
      />
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    gw-note-card {
      position: absolute;
      right: 0;
      left: 0;
      transition: top var(--quick);
    }
    gw-note-card.unfolded {
      z-index: 2;
    }
  `,
})
export class MarginColumn {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  readonly passages = input.required<readonly PassageView[]>();
  readonly notes = input.required<ReadonlyMap<string, PassageNotes>>();
  readonly chosen = input<string | null>(null);
  /** The passage for which a new remark is being written. */
  readonly writing = input<string | null>(null);
  /** Whether an amendment may be amended in its turn. */
  readonly amends = input(false);
  readonly amended = output<AmendmentView>();
  readonly picked = output<string>();
  readonly left = output();

  protected readonly tops = signal<ReadonlyMap<string, number>>(new Map());
  protected readonly shown = computed(() =>
    this.passages().filter(({ id }) => this.notes().has(id) || id === this.writing()),
  );

  constructor() {
    const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.place());
    inject(DestroyRef).onDestroy(() => watch?.disconnect());
    afterRenderEffect(() => {
      this.shown();
      this.chosen();
      watch?.disconnect();
      for (const card of this.cards()) watch?.observe(card);
      if (this.host.parentElement) watch?.observe(this.host.parentElement);
      this.place();
    });
  }

  private cards() {
    return [...this.host.querySelectorAll<HTMLElement>('[data-for]')];
  }

  private place() {
    const from = this.host.getBoundingClientRect().top;
    const cards = this.cards().flatMap((card): Card[] => {
      const id = card.dataset['for']!;
      const passage = this.host.ownerDocument.getElementById(id);
      return passage
        ? [{ id, wish: passage.getBoundingClientRect().top - from + 6, height: card.offsetHeight }]
        : [];
    });
    const tops = placed(cards, this.chosen(), GAP);
    if ([...tops].some(([id, top]) => this.tops().get(id) !== top) || tops.size !== this.tops().size)
      this.tops.set(tops);
  }
}
