import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const DENSITIES: readonly Density[] = ['comfortable', 'compact'];

/** How this person likes the screen on this device: light or dark, airy or dense; remembered by the browser. */
@Service()
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;

  readonly theme = signal(recall('theme', THEMES));
  readonly density = signal(recall('density', DENSITIES));

  constructor() {
    effect(() => this.keep('theme', this.theme()));
    effect(() => this.keep('density', this.density()));
  }

  private keep(name: string, value: string) {
    this.root.dataset[name] = value;
    try {
      localStorage.setItem(name, value);
    } catch {
      // Private windows may refuse: the choice then lasts until the page closes.
    }
  }
}

function recall<Word extends string>(name: string, words: readonly Word[]): Word {
  try {
    return words.find((word) => word === localStorage.getItem(name)) ?? words[0]!;
  } catch {
    return words[0]!;
  }
}
