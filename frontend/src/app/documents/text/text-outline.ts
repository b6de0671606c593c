import { afterRenderEffect, Component, DestroyRef, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../../ui/icon';
import { PassageView } from '../documents-client';

/** The outline of a text: every passage by its heading, with its lock and what waits beside it. */
@Component({
  selector: 'gw-text-outline',
  imports: [Icon, RouterLink],
  template: `
    <details [open]="wide">
      <summary>Sommaire</summary>
      <nav class="outline" aria-label="Sommaire">
        @for (it of passages(); track it.id) {
          <a
            [routerLink]="[]"
            [queryParams]="{ passage: it.id }"
            queryParamsHandling="merge"
            [attr.data-level]="it.level"
            [class.here]="(seen() ?? chosen()) === it.id"
            [attr.aria-current]="chosen() === it.id ? 'location' : null"
          >
            <span>{{ it.heading }}</span>
            @if (it.lock === 'local') {
              <i class="local" title="Passage local"></i>
            }
            @if (counts().get(it.id); as count) {
              <span class="count" [title]="count + ' à lire dans la marge'"
                >{{ count }}<gw-icon name="comment" [size]="11"
              /></span>
            }
          </a>
        }
      </nav>
    </details>
  `,
  styleUrl: './text-outline.css',
})
export class TextOutline {
  private readonly page = inject(DOCUMENT);

  readonly passages = input.required<readonly PassageView[]>();
  readonly chosen = input<string | null>(null);
  readonly counts = input<ReadonlyMap<string, number>>(new Map());

  protected readonly wide = !this.page.defaultView?.matchMedia('(max-width: 1080px)').matches;
  /** The passage under one's eyes. */
  protected readonly seen = signal<string | null>(null);

  constructor() {
    if (typeof IntersectionObserver === 'undefined') return;
    const visible = new Set<string>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        this.seen.set(this.passages().find(({ id }) => visible.has(id))?.id ?? this.seen());
      },
      { rootMargin: '-72px 0px -62% 0px' },
    );
    inject(DestroyRef).onDestroy(() => watch.disconnect());
    afterRenderEffect(() => {
      watch.disconnect();
      visible.clear();
      for (const { id } of this.passages()) {
        const passage = this.page.getElementById(id);
        if (passage) watch.observe(passage);
      }
    });
  }
}
