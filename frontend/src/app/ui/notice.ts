import { Component, computed, input } from '@angular/core';
import { Icon, IconName } from './icon';

export type NoticeKind = 'info' | 'done' | 'warning' | 'blocked';

const ICONS: Record<NoticeKind, IconName> = {
  info: 'info',
  done: 'done',
  warning: 'warning',
  blocked: 'stop',
};

/** A band that says something about the whole page or the part it heads. */
@Component({
  selector: 'gw-notice',
  imports: [Icon],
  host: { '[attr.title]': 'null', '[attr.data-kind]': 'kind()', '[attr.role]': 'alert() ? "alert" : null' },
  template: `
    <gw-icon [name]="icon()" [size]="18" />
    <div class="words">
      @if (title()) {
        <strong>{{ title() }}</strong>
      }
      <ng-content />
    </div>
    <ng-content select="[actions]" />
  `,
  styles: `
    :host {
      --own: var(--running);
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--s2) var(--s3);
      padding: var(--s3) var(--s4);
      border: 1px solid color-mix(in srgb, var(--own) 32%, transparent);
      border-radius: var(--radius);
      background: var(--running-tint);
    }
    gw-icon {
      margin-top: 2px;
      color: var(--own);
    }
    .words {
      flex: 1 1 240px;
      align-self: center;
    }
    strong {
      display: block;
      font-weight: 600;
    }
    :host([data-kind='done']) {
      --own: var(--adopted);
      background: var(--adopted-tint);
    }
    :host([data-kind='warning']) {
      --own: var(--warning);
      background: var(--warning-tint);
    }
    :host([data-kind='blocked']) {
      --own: var(--blocked);
      background: var(--blocked-tint);
    }
  `,
})
export class Notice {
  readonly kind = input<NoticeKind>('info');
  readonly title = input<string>();
  /** Says it aloud at once: for what happens while the person is there. */
  readonly alert = input(false);
  protected readonly icon = computed(() => ICONS[this.kind()]);
}
