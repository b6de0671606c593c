import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { NARROW } from '../kernel/french';

export type FanState = 'done' | 'variant' | 'todo' | 'late' | 'stopped';

/** One organisation of the fan-out, and how it answered. */
export interface FanMember {
  readonly label: string;
  readonly state: FanState;
  /** « adopté le 12/11, CA du 12 novembre »; without it the word of the state. */
  readonly note?: string;
  readonly link?: string | readonly unknown[];
}

const WORDS: Record<FanState, string> = {
  done: 'adopté',
  variant: 'adopté avec variante',
  todo: 'pas encore décidé',
  late: 'reporté ou sans réponse',
  stopped: 'refusé',
};

/** The fan-out as a row of small squares, each saying its name and answer under the pointer or the focus. */
@Component({
  selector: 'gw-fan',
  template: `
    <div class="squares" role="group" [attr.aria-label]="label() + ', ' + total()" (keydown)="walk($event)">
      @for (member of members(); track member.label) {
        <button
          type="button"
          [attr.data-state]="member.state"
          [attr.aria-label]="sentence(member)"
          [attr.tabindex]="$index === at() ? 0 : -1"
          (focus)="at.set($index); seen.set(member)"
          (blur)="seen.set(undefined)"
          (pointerenter)="seen.set(member)"
          (pointerleave)="seen.set(undefined)"
          (click)="go(member)"
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            @switch (member.state) {
              @case ('done') {
                <path d="M4 8.4l2.7 2.7L12 5.2" />
              }
              @case ('variant') {
                <path d="M8 4l4 4-4 4-4-4z" />
              }
              @case ('late') {
                <path d="M8 4.5V8l2.4 1.4" />
              }
              @case ('stopped') {
                <path d="M5 5l6 6M11 5l-6 6" />
              }
            }
          </svg>
        </button>
      }
    </div>
    <p class="note" aria-hidden="true">{{ caption() }}</p>
  `,
  styleUrl: './path-fan.css',
})
export class Fan {
  private readonly router = inject(Router);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  readonly members = input.required<readonly FanMember[]>();
  readonly label = input.required<string>();

  protected readonly at = signal(0);
  protected readonly seen = signal<FanMember | undefined>(undefined);
  protected readonly total = computed(() => {
    const adopted = this.members().filter(({ state }) => state === 'done' || state === 'variant');
    return `${adopted.length} sur ${this.members().length}`;
  });
  protected readonly caption = computed(() => {
    const seen = this.seen();
    return seen ? this.sentence(seen) : this.total();
  });

  protected sentence({ label, state, note }: FanMember) {
    return `${label}${NARROW}: ${note ?? WORDS[state]}`;
  }

  protected go({ link }: FanMember) {
    if (link) void this.router.navigate(typeof link === 'string' ? [link] : [...link]);
  }

  /** Arrows, Home and End walk along the squares; Tab leaves them. */
  protected walk(event: KeyboardEvent) {
    const last = this.members().length - 1;
    const steps: Record<string, number> = {
      ArrowRight: Math.min(this.at() + 1, last),
      ArrowLeft: Math.max(this.at() - 1, 0),
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.host.querySelectorAll('button')[next]?.focus();
  }
}
